import { readHeader } from '../format/header.ts';
import { RESIDENT_FILE, shardFile } from '../format/layout.ts';

/** Names of all files of an index, from the bytes of its resident file, which is the first. @throws the same errors as `openIndex`, for the header */
export function namesOfFiles(residentFile: Uint8Array): string[] {
  const { shardCount } = readHeader(residentFile);
  return [RESIDENT_FILE, ...Array.from({ length: shardCount }, (_, shard) => shardFile(shard))];
}
