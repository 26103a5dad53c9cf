/**
 * `npm run fuzz -- [pages] [messages] [segments] [--seconds N] [--runs N] [--seed N] [--path P]`: gives hostile inputs to what takes pages,
 * messages and segments, first the kept ones, then new ones, for N seconds each (20, unless `--runs` or the target says how many). Prints a seed for each;
 * of a failure also the smallest input that fails, as a file, and the command that makes it again. Exits 1 if anything failed.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { keepInput, readCorpus } from '../tests/hostile/corpus.ts';
import type { Target } from '../tests/hostile/targets/target.ts';
import { TARGETS } from '../tests/hostile/targets/targets.ts';

/** Where inputs that failed are written. */
const FOUND = 'artifacts/fuzz';

/** Seconds for each target where nothing is said. */
const USUAL_SECONDS = '20';

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string' },
    runs: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
  },
});

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The kept inputs that fail. */
async function failuresOfCorpus({ name, check }: Target): Promise<string[]> {
  const failures: string[] = [];
  for (const { name: kept, input } of readCorpus(name))
    await check(input).catch((error: unknown) =>
      failures.push(`kept input ${name}/${kept}: ${wordsOf(error)}`),
    );
  return failures;
}

/** How the new inputs are made. */
function parametersOf({ fuzzRuns }: Target): fc.Parameters<[unknown]> {
  const runs = options.runs ?? (options.seconds === undefined ? fuzzRuns : undefined);
  return {
    seed: options.seed === undefined ? Date.now() % 2 ** 31 : Number(options.seed),
    ...(options.path === undefined ? {} : { path: options.path }),
    ...(runs === undefined
      ? {
          numRuns: Number.MAX_SAFE_INTEGER,
          interruptAfterTimeLimit: Number(options.seconds ?? USUAL_SECONDS) * 1000,
        }
      : { numRuns: Number(runs) }),
  };
}

/** Writes down the smallest input that fails, and says how to make it again. */
function reportFailure({ name }: Target, found: fc.RunDetails<[unknown]>): string {
  const path = found.counterexamplePath ?? '0';
  const file = keepInput(
    join(FOUND, name),
    `${found.seed}-${path.replaceAll(':', '-')}`,
    found.counterexample?.[0],
  );
  return [
    wordsOf(found.errorInstance),
    `  the input, made as small as it fails: ${file}`,
    `  again: npm run fuzz -- ${name} --seed ${found.seed} --path ${path} --runs 1`,
    `  once it is mended: move the file to tests/hostile/corpus/${name}/ under a name that says what it does`,
  ].join('\n');
}

async function fuzz(target: Target): Promise<string[]> {
  const start = performance.now();
  const failures = await failuresOfCorpus(target);
  const found = await fc.check(fc.asyncProperty(target.inputs, target.check), parametersOf(target));
  if (found.failed) failures.push(reportFailure(target, found));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const kept = readCorpus(target.name).length;
  console.log(
    `${target.name}: ${kept} kept and ${found.numRuns} new inputs, seed ${found.seed}, ${seconds} s`,
  );
  for (const failure of failures) console.log(`FAIL ${target.name}: ${failure}`);
  return failures;
}

const unknown = wanted.filter((name) => !TARGETS.some((target) => target.name === name));
if (unknown.length > 0) {
  console.error(`no target ${unknown.join(', ')}; there are ${TARGETS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const targets = TARGETS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
let failed = 0;
for (const target of targets) if ((await fuzz(target)).length > 0) failed++;
console.log(`${targets.length - failed} passed, ${failed} failed, 0 skipped`);
process.exit(failed > 0 ? 1 : 0);
