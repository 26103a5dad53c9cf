/** Evidence of a failed case: a picture of the page, and its HTML including shadow roots. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { lookInto, pageOf, type Surface } from './surface.ts';
import { within } from './wait.ts';

/** Longest wait for a page that may hang, in milliseconds. */
const EVIDENCE_LIMIT_MS = 15_000;

const READ_HTML = `(() => {
  const rootsIn = (parent) => [...parent.querySelectorAll('*')].flatMap((each) => {
    const root = rootOf(each);
    return root ? [root, ...rootsIn(root)] : [];
  });
  return '<!-- ' + location.href + ' -->\\n' + document.documentElement.getHTML({ shadowRoots: rootsIn(document) });
})()`;

/** Writes `FILE.png` and `FILE.html`. Returns the files that could be written. Never rejects. */
export async function keepEvidence(surface: Surface, file: string): Promise<string[]> {
  mkdirSync(dirname(file), { recursive: true });
  const savers = {
    [`${file}.png`]: () => pageOf(surface).screenshot({ path: `${file}.png` }),
    [`${file}.html`]: async () =>
      writeFileSync(`${file}.html`, (await lookInto(surface, READ_HTML)) as string),
  };
  const kept: string[] = [];
  for (const [name, save] of Object.entries(savers)) {
    const isSaved = within<unknown>(EVIDENCE_LIMIT_MS, name, save()).then(
      () => true,
      () => false,
    );
    if (await isSaved) kept.push(name);
  }
  return kept;
}
