/**
 * Loaded before a command of the built package (`node --import`): says what each of its steps took, by the command's own progress, and shows that progress
 * with the time that a step has left. At the end it writes the steps as JSON to the file that WIREMARK_BENCH_STEPS names.
 */
import fs from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.WIREMARK_BENCH_STEPS;
const show = process.stderr.write.bind(process.stderr);
/** ms between two lines of progress. */
const SHOWN_EVERY = 5000;

const steps = [];
let scratchBytes = 0;
let shown = 0;
let since = beginning('starting');

function beginning(name) {
  return { name, at: performance.now(), processor: process.cpuUsage(), scratchBytes };
}

function end() {
  const { user, system } = process.cpuUsage(since.processor);
  steps.push({
    step: since.name,
    seconds: (performance.now() - since.at) / 1000,
    processorSeconds: (user + system) / 1e6,
    /** Since the command began. */
    peakMb: process.resourceUsage().maxRSS / 1024,
    scratchBytes: scratchBytes - since.scratchBytes,
  });
}

function take(line) {
  const said = line.replace('\r\u001B[K', '').trim();
  if (said === '') return;
  const name = said.startsWith('read ') ? 'reading' : said.replace(/ \d+ %$/, '');
  if (name !== since.name) {
    end();
    since = beginning(name);
  }
  if (Date.now() - shown < SHOWN_EVERY) return;
  shown = Date.now();
  const percent = Number(/ (\d+) %$/.exec(said)?.[1] ?? 0);
  const seconds = (performance.now() - since.at) / 1000;
  const left =
    percent === 0 || name === 'reading'
      ? ''
      : `, ${Math.round((seconds * (100 - percent)) / percent)} s left`;
  show(`  ${said}${left}\n`);
}

// Threads load this too, and have no progress of their own.
if (isMainThread && file !== undefined) {
  process.stderr.isTTY = true;
  process.stderr.write = (text, ...more) => {
    if (String(text).startsWith('\r\u001B[K')) take(String(text));
    else show(text, ...more);
    return true;
  };
  const { writeSync } = fs;
  fs.writeSync = (...given) => {
    const written = writeSync(...given);
    scratchBytes += written;
    return written;
  };
  process.on('exit', () => {
    end();
    fs.writeFileSync(file, JSON.stringify(steps));
  });
}
