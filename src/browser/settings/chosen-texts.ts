import * as v from 'valibot';
import type { ChosenTexts } from '../../messages.ts';

const catalogueSchema = v.record(v.string(), v.object({ message: v.string() }));

/** The texts of a `messages.json`. @throws if it is none. */
export function textsOfCatalogue(tag: string, json: string): ChosenTexts {
  const catalogue = v.parse(catalogueSchema, JSON.parse(json));
  const texts = Object.entries(catalogue).map(([key, { message }]) => [key, message] as const);
  return { tag, texts: Object.fromEntries(texts) };
}
