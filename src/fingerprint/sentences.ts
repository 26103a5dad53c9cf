/** A short capitalised word before a stop that need not end the sentence: "Mr.", "Gen.", "St." */
const ABBREVIATION = /(?:^|[\s(.])\p{Lu}\p{L}{0,3}\.\s*$/u;

/** A sentence of a text, with the white space behind it. */
export interface Sentence {
  text: string;
  charStart: number;
}

/** What a page may call its language, without what would make the browser throw. */
const LANGUAGE = /^[a-z]{2,3}$/;

/** The sentences of a text, in order; those of an unknown language by the rules of all. */
export function sentencesOf(text: string, language: string | null): Sentence[] {
  const sentences: Sentence[] = [];
  const known = Intl.Segmenter.supportedLocalesOf(
    language !== null && LANGUAGE.test(language) ? language : [],
  );
  for (const { segment, index } of new Intl.Segmenter(known, { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1);
    if (last && ABBREVIATION.test(last.text)) last.text += segment;
    else sentences.push({ text: segment, charStart: index });
  }
  return sentences;
}
