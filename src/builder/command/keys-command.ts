import fs from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { KEY_LIST } from '../../library/subscription/address.ts';
import { Unwritable } from '../folder/unwritable.ts';
import { makingKeys, readKeyFile } from '../publish/key-file.ts';
import { addReleaseKey, readOwnKeyList, revokeReleaseKey, startKeyList } from '../publish/release-keys.ts';
import type { World } from './collect-command.ts';
import type { Terminal } from './terminal.ts';

const EXAMPLES = `
Examples:
  wiremark keys new --root offline/root.key --release release.key --out site
  wiremark keys rotate --root offline/root.key --release release-2027.key --out site
  wiremark keys revoke --root offline/root.key --key 84b6164d98d4956a --out site

The root key signs the list of release keys, and nothing else: keep it offline. Files of keys have no password, are
readable by their owner alone, and are never overwritten.`;

interface KeyFiles {
  root: string;
  release: string;
  out: string;
}

/** Adds `wiremark keys`, which makes, adds and revokes the keys of a published index. */
export function addKeysCommand(program: Command, { stdout }: Terminal, { now }: Pick<World, 'now'>): void {
  const keys = program
    .command('keys')
    .description('make and change the keys of a published index')
    .addHelpText('after', EXAMPLES);
  const withFiles = (name: string, description: string): Command =>
    keys
      .command(name)
      .description(description)
      .requiredOption('--root <file>', 'the secret root key')
      .requiredOption('--out <folder>', 'the site that is published');

  const command = withFiles('new', 'make a root key and a release key, and list the release key for a year')
    .requiredOption('--release <file>', 'the secret release key')
    .action(async ({ root, release, out }: KeyFiles) => {
      if (path.resolve(root) === path.resolve(release))
        command.error('error: --root and --release name the same file');
      // Nothing is made where a part of it is there already.
      const [there] = [path.join(out, KEY_LIST), root, release].filter((file) => fs.existsSync(file));
      if (there !== undefined)
        throw new Unwritable(there, new Error('is there already; it is never overwritten'));
      const { rootKey, publicKey } = await makingKeys(async (make) => {
        const made = {
          rootKey: await make(root, 'root'),
          publicKey: (await make(release, 'release')).publicKey,
        };
        await startKeyList(out, made.rootKey, made.publicKey, now());
        return made;
      });
      stdout.write(`root key     ${rootKey.publicKey.text}\nrelease key  ${publicKey.text}\n`);
      stdout.write(`Readers subscribe to https://HOST/PATH/wiremark.json#${rootKey.publicKey.text}\n`);
    });

  withFiles('rotate', 'make a further release key, and list it for a year beside those that count')
    .requiredOption('--release <file>', 'the new secret release key')
    .action(async ({ root, release, out }: KeyFiles) => {
      const rootKey = await readKeyFile(root);
      readOwnKeyList(out, rootKey);
      const publicKey = await makingKeys(async (make) => {
        const made = await make(release, 'release');
        await addReleaseKey(out, rootKey, made.publicKey, now());
        return made.publicKey;
      });
      stdout.write(`release key  ${publicKey.text}\n`);
    });

  withFiles('revoke', 'take a release key off the list')
    .requiredOption('--key <key>', 'the public key, or its id of 16 digits')
    .action(async ({ root, key, out }: Pick<KeyFiles, 'root' | 'out'> & { key: string }) => {
      await revokeReleaseKey(out, await readKeyFile(root), key, now());
      stdout.write(`revoked      ${key}\n`);
    });
}
