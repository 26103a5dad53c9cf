import { render } from 'preact';
import { readFile, readText, type Refusal } from '../article/given/read-text.ts';
import type { TextResult } from '../messages.ts';
import type { Page } from '../model.ts';
import type { Language } from '../report/language.ts';
import { CheckTextView, type Outcome } from './CheckTextView.tsx';

/** Checks what `read` gives; `name`: of the file that it is from. */
export type Check = (name: string | null, read: () => Promise<Page | Refusal>) => Promise<void>;

/** Draws the page for a text into `place`, and shows what `answer` makes of each text. Returns the way to check another one. */
export function showChecks(
  language: Language,
  place: HTMLElement,
  answer: (page: Page) => Promise<TextResult>,
): Check {
  let checks = 0;

  /** An answer to an earlier text is dropped. */
  const check: Check = async (name, read) => {
    const own = ++checks;
    const page = await read();
    const outcome: Outcome =
      typeof page === 'string'
        ? { kind: 'refused', refusal: page }
        : { kind: 'answered', name, result: await answer(page) };
    if (own === checks) show(outcome);
  };

  const show = (outcome: Outcome) =>
    render(
      <CheckTextView
        language={language}
        outcome={outcome}
        onCheckText={(text) => void check(null, () => Promise.resolve(readText(text)))}
        onCheckFile={(file) => void check(file.name, () => readFile(file))}
      />,
      place,
    );
  show({ kind: 'none' });
  return check;
}
