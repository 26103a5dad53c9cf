import { countWords, paragraphsOf } from '../texts.ts';

const CAPTION =
  /^(?:FILE\b|CLOSE\b|In this .{0,40}photo|Enlarge this image|\(Photo)|\bGetty\b|\bfile photo\b|REUTERS\/|\(AP Photo|toggle caption|\/AFP|\/AP\b/i;
const LEAST_WORDS = 12;

/** Paragraphs that somebody would quote: whole sentences, no captions, nothing that stands twice in the text. */
export function bodyParagraphsOf(text: string): string[] {
  const paragraphs = paragraphsOf(text);
  return paragraphs.filter(
    (paragraph) =>
      /[.!?]["”’]?$/.test(paragraph) &&
      countWords(paragraph) >= LEAST_WORDS &&
      !CAPTION.test(paragraph) &&
      paragraphs.indexOf(paragraph) === paragraphs.lastIndexOf(paragraph),
  );
}
