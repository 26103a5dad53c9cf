/** Writes two indexes into a folder in turn until it is killed, and prints a line for each. */
import fs from 'node:fs';
import { writeFolder } from '../../../src/builder/folder/write-folder.ts';
import { large, small } from './two-indexes.ts';

for (;;) {
  for (const segments of [large, small]) {
    writeFolder(process.argv[2] ?? '', segments);
    fs.writeSync(1, 'written\n');
  }
}
