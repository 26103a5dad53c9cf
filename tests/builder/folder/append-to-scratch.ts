/** Appends bytes to a scratch file, as many as the first argument says, and prints what went wrong. */
import { folderScratch } from '../../../src/builder/folder/folder-scratch.ts';

const scratch = folderScratch();
try {
  scratch.append('postings-0', new Uint8Array(Number(process.argv[2])));
  console.log('written');
} catch (error) {
  console.log(`${(error as Error).constructor.name}: ${(error as Error).message}`);
} finally {
  scratch.dispose();
}
