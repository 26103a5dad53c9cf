import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base64Of, bytesOfBase64 } from '../../../src/library/subscription/bytes.ts';
import { isSignedBy, parseSignature } from '../../../src/library/subscription/minisign.ts';
import { parsePublicKey } from '../../../src/library/subscription/public-key.ts';
import { bytesOf, RELEASE, ROOT } from './publisher.ts';

const FILE = bytesOf('some bytes');
const signed = await RELEASE.sign(FILE, 'a comment');
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('signatures in minisign’s prehashed form', () => {
  test('what a key signs, it verifies, and no other key does', async () => {
    expect(await isSignedBy(RELEASE.publicKey, FILE, parseSignature(signed))).toBe(true);
    expect(await isSignedBy(ROOT.publicKey, FILE, parseSignature(signed))).toBe(false);
  });

  test('a changed bit anywhere but in the untrusted comment makes it no signature of this file and comment', async () => {
    const end = signed.indexOf(10);
    const prefix = 'untrusted comment: '.length;
    for (let at = 0; at < signed.length - 1; at++) {
      const changed = signed.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 7));
      const verdict = await Promise.resolve()
        .then(() => isSignedBy(RELEASE.publicKey, FILE, parseSignature(changed)))
        .catch((error: Error) => error.message);
      const isFree = at >= prefix && at < end;
      // The key's id is compared elsewhere: it only says which key is meant.
      const id = parseIdSafely(changed);
      if (isFree || (id !== undefined && id !== RELEASE.publicKey.id)) continue;
      expect(verdict, `byte ${at}`).not.toBe(true);
    }
  });

  test('the comment is signed', async () => {
    const other = bytesOf(textOf(signed).replace('a comment', 'b comment'));
    expect(await isSignedBy(RELEASE.publicKey, FILE, parseSignature(other))).toBe(false);
  });

  test.each([
    ['of more than 1 kB', textOf(signed) + '\n'.repeat(1024), 'at most 1024'],
    ['of another text', 'hello', 'four lines'],
    ['without its last line', textOf(signed).split('\n').slice(0, 3).join('\n'), '74 and 64 bytes'],
    ['with a fifth line', `${textOf(signed)}more\n`, 'four lines'],
    ['with Windows line ends', textOf(signed).replaceAll('\n', '\r\n'), '74 and 64 bytes'],
  ])('a signature file %s is refused', (_, text, why) => {
    expect(() => parseSignature(bytesOf(text))).toThrow(why);
  });

  test('the form that hashes nothing before it signs is refused', () => {
    const lines = textOf(signed).split('\n');
    const bytes = bytesOfBase64(lines[1] as string) as Uint8Array;
    bytes.set(bytesOf('Ed'));
    lines[1] = base64Of(bytes);
    expect(() => parseSignature(bytesOf(lines.join('\n')))).toThrow('prehashed');
  });

  test('no text but a key is taken for a key', () => {
    fc.assert(fc.property(fc.string(), (text) => parsePublicKey(text) === undefined));
    const { text } = ROOT.publicKey;
    expect(parsePublicKey(text)?.text).toBe(text);
    expect(parsePublicKey(text.slice(0, -4))).toBeUndefined();
    expect(parsePublicKey(`XX${text.slice(2)}`)).toBeUndefined();
  });
});

function parseIdSafely(file: Uint8Array): string | undefined {
  try {
    return parseSignature(file).keyId;
  } catch {
    return undefined;
  }
}

const hasMinisign = spawnSync('minisign', ['-v']).error === undefined;

describe('Debian’s minisign and ours', () => {
  test.skipIf(!hasMinisign)('it verifies what we sign', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'minisign-'));
    fs.writeFileSync(path.join(folder, 'file'), FILE);
    fs.writeFileSync(path.join(folder, 'file.minisig'), signed);
    const said = execFileSync(
      'minisign',
      ['-V', '-H', '-P', RELEASE.publicKey.text, '-m', path.join(folder, 'file')],
      { encoding: 'utf8' },
    );
    expect(said).toContain('Trusted comment: a comment');
    fs.rmSync(folder, { recursive: true });
  });

  test.skipIf(!hasMinisign)('we verify what it signs', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'minisign-'));
    const at = (name: string) => path.join(folder, name);
    fs.writeFileSync(at('file'), FILE);
    execFileSync('minisign', ['-G', '-W', '-p', at('key.pub'), '-s', at('key')]);
    execFileSync('minisign', ['-S', '-s', at('key'), '-m', at('file'), '-t', 'of the tool']);
    const key = parsePublicKey(fs.readFileSync(at('key.pub'), 'utf8').split('\n')[1] ?? '');
    const signature = parseSignature(fs.readFileSync(at('file.minisig')));
    fs.rmSync(folder, { recursive: true });
    expect(signature.trustedComment).toBe('of the tool');
    expect(signature.keyId).toBe(key?.id);
    expect(key && (await isSignedBy(key, FILE, signature))).toBe(true);
  });
});
