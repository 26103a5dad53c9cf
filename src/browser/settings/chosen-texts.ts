import * as v from 'valibot';
import { fillPlaces } from '../../report/language.ts';

/** The texts of the language that the user chose, as they are kept. */
export interface ChosenTexts {
  /** Name of the folder in `_locales`. */
  tag: string;
  /** Text of each key, with `$1`, `$2` ... for its values. */
  texts: Readonly<Record<string, string>>;
}

const chosenSchema: v.GenericSchema<unknown, ChosenTexts> = v.object({
  tag: v.string(),
  texts: v.record(v.string(), v.string()),
});

const catalogueSchema = v.record(v.string(), v.object({ message: v.string() }));

/** What was kept; `undefined` if nothing was chosen. */
export function readChosenTexts(raw: unknown): ChosenTexts | undefined {
  const parsed = v.safeParse(chosenSchema, raw);
  return parsed.success ? parsed.output : undefined;
}

/** The texts of a `messages.json`. @throws if it is none. */
export function textsOfCatalogue(tag: string, json: string): ChosenTexts {
  const catalogue = v.parse(catalogueSchema, JSON.parse(json));
  const texts = Object.entries(catalogue).map(([key, { message }]) => [key, message] as const);
  return { tag, texts: Object.fromEntries(texts) };
}

/** The text of a key with its places filled; empty for an unknown key. */
export const fillText = ({ texts }: ChosenTexts, key: string, values: readonly string[]): string =>
  fillPlaces(texts[key] ?? '', values);
