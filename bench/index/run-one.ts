/** One contender at one size, in a process of its own: `node run-one.js CONTENDER STORIES` prints its figures as a line of JSON. */
import os from 'node:os';
import { ask, quantile, watchMemory, type Figures } from './contender.ts';
import { MOST_REAL, SMALLEST } from './sizes.ts';
import { readBenchData, recombine, type BenchStory } from './stories.ts';
import { runWiremark } from './wiremark.ts';

type Measured = Omit<Figures, 'contender' | 'synthetic' | 'load' | 'processors'>;

async function runPeer(contender: string, size: number): Promise<Measured> {
  const { PEERS } = await import('./peers.ts');
  const { stories, queries } = readBenchData(SMALLEST);
  const some = stories.slice(0, size);
  const words = some.reduce((sum, { paragraphs }) => sum + paragraphs.join(' ').split(/\s+/).length, 0);
  const memory = watchMemory();
  const start = performance.now();
  const built = PEERS[contender]?.(some);
  if (built === undefined) throw new Error(`no contender ${contender}`);
  const seconds = (performance.now() - start) / 1000;
  memory.look();
  const { milliseconds, sourceFirst } = await ask(queries, (query) => built.query(query));
  return {
    stories: some.length,
    words,
    bytesPerWord: built.bytes / words,
    residentBytesPerWord: built.residentBytes / words,
    storiesPerSecond: some.length / seconds,
    wordsPerSecond: words / seconds,
    builderMegabytes: memory.megabytes(),
    medianMilliseconds: quantile(milliseconds, 0.5),
    p95Milliseconds: quantile(milliseconds, 0.95),
    sourceFirst,
  };
}

/** At synthetic sizes all real stories are there as well, so that the queries' sources are. */
function* storiesOf(real: readonly BenchStory[], size: number): Generator<BenchStory> {
  yield* real.slice(0, size);
  if (size > MOST_REAL) yield* recombine(real, size - real.length);
}

async function runOne(contender: string, size: number): Promise<Measured> {
  if (contender !== 'wiremark') return runPeer(contender, size);
  const { stories, queries } = readBenchData(SMALLEST);
  return runWiremark(storiesOf(stories, size), queries);
}

const [contender = '', size] = process.argv.slice(2);
const measured = await runOne(contender, Number(size));
const machine = { load: os.loadavg()[0] ?? 0, processors: os.cpus().length };
const figures: Figures = { contender, synthetic: Number(size) > MOST_REAL, ...measured, ...machine };
console.log(JSON.stringify(figures));
