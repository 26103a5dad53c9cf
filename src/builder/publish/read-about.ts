import * as v from 'valibot';
import { parseContent, readJson } from '../input/json-file.ts';
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
export const readAbout = (file: string): About => parseContent(aboutSchema, readJson(file), file);
