/** A JSON file that a user wrote, and what is wrong with it, by field. */
import fs from 'node:fs';
import * as v from 'valibot';
import { decodeText } from './decode-text.ts';
import { unreadable, UnreadableInput } from './input-records.ts';

/** What a file holds, in UTF-8, or in UTF-16 with a byte order mark, as some editors save it. @throws UnreadableInput */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(decodeText(new Uint8Array(fs.readFileSync(file))));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Checks what stands in a file, whose name is for errors. @throws UnreadableInput that names the field */
export function parseContent<Schema extends v.GenericSchema>(
  schema: Schema,
  content: unknown,
  file: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, content);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new UnreadableInput(`${file}: ${v.getDotPath(issue) ?? 'the whole'}: ${sayIssue(issue)}`);
}

/** What is wrong with a field. Of a value of the wrong type valibot's message has more than that, and begins with a capital; ours do not. */
function sayIssue({ kind, expected, received, message }: v.BaseIssue<unknown>): string {
  if (kind !== 'schema') return message.charAt(0).toLowerCase() + message.slice(1);
  if (expected === 'never') return 'there is no such field';
  return received === 'undefined' ? 'is missing' : `expected ${expected}`;
}
