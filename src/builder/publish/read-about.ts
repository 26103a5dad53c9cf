import fs from 'node:fs';
import * as v from 'valibot';
import { UnreadableInput } from '../input/input-records.ts';
import { sayError } from '../input/say-error.ts';
import type { About } from './publish-index.ts';

/** What each field may hold is checked with the manifest that it goes into. */
const aboutSchema = v.strictObject({
  name: v.string(),
  publisher: v.string(),
  contact: v.string(),
  licence: v.string(),
  mirrors: v.exactOptional(v.array(v.string())),
  withdrawn: v.exactOptional(v.array(v.string())),
});

/** Reads what the publisher says of the index. @throws UnreadableInput that names the file and the field */
export function readAbout(file: string): About {
  try {
    return v.parse(aboutSchema, JSON.parse(fs.readFileSync(file, 'utf8')));
  } catch (error) {
    const at =
      error instanceof v.ValiError
        ? `${v.getDotPath((error as v.ValiError<typeof aboutSchema>).issues[0]) ?? ''}: `
        : '';
    throw new UnreadableInput(`${file}: ${at}${sayError(error)}`);
  }
}
