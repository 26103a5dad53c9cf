/** Figures in the README are those of the committed results and of the bundled index. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sentenceOf, type Told } from '../bench/hostile/sentence.ts';
import { LOCALES } from '../src/browser/settings/chosen-locale.ts';
import { CREDIT_LANGUAGES } from '../src/credit/languages/languages.ts';
import { openSegment } from '../src/story-index/read/open-segment.ts';
import { segmentInMemory } from '../src/story-index/segment-in-memory.ts';
import { wiremark } from './builder/command/run-wiremark.ts';
import { root } from './house.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/\s+/g, ' ');
const read = <T>(name: string): T =>
  JSON.parse(readFileSync(join(root, `bench/results/${name}.json`), 'utf8')) as T;

test('what the bundled index holds', async () => {
  const folder = join(root, 'public/index');
  const names = readdirSync(folder).filter((name) => name.endsWith('.wmk'));
  const segments = await Promise.all(
    names.map((name) => openSegment(segmentInMemory(name, new Uint8Array(readFileSync(join(folder, name)))))),
  );
  const stories = segments.reduce((sum, { storyCount }) => sum + storyCount, 0).toLocaleString('en');
  const [from] = segments.map(({ coverage }) => coverage.publishedFrom).sort();
  const to = segments
    .map(({ coverage }) => coverage.publishedTo)
    .sort()
    .at(-1);
  expect(readme).toContain(`holds ${stories} stories of ${from} to ${to}`);
});

/** Options of each command in the lines of the README that show all of them; `keys new|rotate` stands for two. */
function optionsInReadme(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const [block = ''] =
    /```\nnpm run -s wiremark -- check \[[^`]+/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
  for (const [, name = '', rest = ''] of block.matchAll(/wiremark -- ((?:keys |work )?[\w|]+) ?(.*)/g)) {
    const [, group = '', ones = ''] = /^(keys |work )?(.*)$/.exec(name) ?? [];
    for (const one of ones.split('|')) {
      const options = found.get(group + one) ?? new Set();
      for (const [option] of rest.matchAll(/--[a-z]+/g)) options.add(option);
      found.set(group + one, options);
    }
  }
  return found;
}

test('the options of each command are those of its help', async () => {
  const commands = optionsInReadme();
  expect(commands.size).toBe(14);
  for (const [command, options] of commands) {
    const { stdout } = await wiremark([...command.split(' '), '--help']);
    const inHelp = [...stdout.matchAll(/^ {2}(--[a-z]+)/gm)].map(([, option]) => option);
    expect(inHelp.sort(), command).toEqual([...options].sort());
  }
});

test('in how many languages credits are read, here and wherever else it is said', () => {
  const files = ['README.md', 'docs/architecture.md', ...LOCALES.map((locale) => `store/texts/${locale}.md`)];
  const count = Object.keys(CREDIT_LANGUAGES).length;
  const said = new RegExp(`\\b${count} \\p{L}`, 'u');
  const silent = files.filter((file) => !said.test(readFileSync(join(root, file), 'utf8')));
  expect(silent.map((file) => `${file}: says another number of languages than ${count}`)).toEqual([]);
});

test('how often what nobody rewrote is called a rewrite', () => {
  const { targets } = read<{ targets: { measure: string; reached: number }[] }>('quality');
  const oneIn = (measure: string): string => {
    const reached = targets.find((target) => target.measure === measure)?.reached;
    if (reached === undefined) throw new Error(`quality.json: no measure "${measure}"`);
    return String(Math.round(1 / reached));
  };
  expect(readme).toContain(
    `openings of 70 words that nobody rewrote were called so one time in ${oneIn('first 70 words of independent reports called so')}, ` +
      `of 110 words one in ${oneIn('first 110 words of independent reports called so')}, ` +
      `whole reports of the same event one in ${oneIn('same-event reports (ECB+) called so')} `,
  );
});

test('how much of a story an index gives away', () => {
  const [format] = read<{ forms: { form: string; inPlace: number }[] }>('reconstruction').forms;
  expect(format?.form).toContain('profile full');
  expect(Math.round((format?.inPlace ?? 0) * 3)).toBe(2);
  expect(readme).toContain("two thirds of a story's content words");
});

test.skipIf(!existsSync(join(root, 'bench/results/hostile.json')))('what hostile pages cost', () => {
  const security = readFileSync(join(root, 'SECURITY.md'), 'utf8').replace(/\s+/g, ' ');
  const sentence = sentenceOf(read<Told>('hostile'));
  expect(sentence).toBeDefined();
  expect(security).toContain(sentence);
});

test('how fast archives are read, and how well sets of pages are grouped', () => {
  interface Archive {
    growth: { ratios: { processorSeconds: number }[] };
    million: { ratios: { processorSeconds: number }[]; runs: { peakMb: number }[] };
    map: {
      runs: {
        threads: number;
        pagesAProcessorSecond: number;
        mbAProcessorSecond: number;
        processorHoursADay: number;
      }[];
    };
    origins: {
      made: { groups: number; wiremark: { ari: { made: number } }; minHash: { ari: { made: number } } };
    };
  }
  const { map, growth, million, origins } = read<Archive>('archive');
  const alone = map.runs.find(({ threads }) => threads === 0);
  expect(readme).toContain(
    `one core reads ${alone?.pagesAProcessorSecond.toFixed(0)} pages, ${alone?.mbAProcessorSecond.toFixed(1)} MB of HTML, a second: ` +
      `${alone?.processorHoursADay.toFixed(1)} hours of a core for a day of CC-NEWS`,
  );
  expect(readme).toContain(
    `Ten times the records took ${growth.ratios[0]?.processorSeconds.toFixed(1)} times the time of a core, ` +
      `from 100,000 to a million ${million.ratios[0]?.processorSeconds.toFixed(1)} times`,
  );
  const gigabytes = Number(million.runs[1]?.peakMb) / 1000;
  expect(readme).toContain(`${gigabytes.toFixed(2)} GB in all for a million records of 150 words`);
  const { groups, wiremark, minHash } = origins.made;
  expect(readme).toContain(
    `${groups.toLocaleString('en')} made groups with an adjusted Rand index of ${wiremark.ari.made.toFixed(3)}, a plain MinHash deduplication with ${minHash.ari.made.toFixed(3)}`,
  );
});
