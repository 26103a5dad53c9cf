import { encodingOf } from '../../article/bytes/encoding.ts';
import { decodeKorean } from './decode-korean.ts';

/**
 * The text of a file, without a byte order mark, in the encoding that a browser takes. What the encoding does not know becomes U+FFFD.
 * @param label the encoding by the host that sent it, if it says one
 */
export function decodeText(bytes: Uint8Array, label?: string): string {
  const encoding = encodingOf(bytes, label);
  return (DECODERS[encoding] ?? ((given) => new TextDecoder(encoding).decode(given)))(bytes);
}

/** Encodings that Node's `TextDecoder` reads otherwise than the Encoding standard says, with what reads them. */
const DECODERS: Partial<Record<string, (bytes: Uint8Array) => string>> = {
  'windows-1252': decodeWestern,
  'euc-kr': decodeKorean,
  // By the standard the two have one decoder. Node's `gbk` lacks the euro sign and a hundred others.
  gbk: (bytes) => new TextDecoder('gb18030').decode(bytes),
};

/** Characters of windows-1252 from 0x80 to 0x9F. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeWestern(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (byte) => WESTERN.charAt(byte.charCodeAt(0) - 0x80));
}
