import { declaredEncoding } from './declared-encoding.ts';

/**
 * The encoding that a browser takes for a file: that of its byte order mark; that of its host's label, if it has one; that which the page declares;
 * UTF-8 where the bytes are; and else windows-1252. A name that `TextDecoder` knows.
 */
export const encodingOf = (bytes: Uint8Array, label?: string): string =>
  markedEncoding(bytes) ?? labelledEncoding(label) ?? declaredEncoding(bytes) ?? likelyEncoding(bytes);

function labelledEncoding(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** As a stream, so that a character that is cut off at the end of a file speaks against nothing. */
function likelyEncoding(bytes: Uint8Array): 'utf-8' | 'windows-1252' {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
