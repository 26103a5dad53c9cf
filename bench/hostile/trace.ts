/** What the browser's own trace says of an extension's work in a page. */
import { readFileSync } from 'node:fs';

/** An event of a trace, as far as it is read. Times are in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: {
    data?: { url?: string; frames?: readonly { url?: string; processId?: number }[]; processId?: number };
  };
}

/** Categories that hold tasks, calls of functions with the address of their script, and which process shows a page. */
export const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
];

const TASKS = new Set(['RunTask', 'ThreadControllerImpl::RunTask']);
/** A collection of all garbage in a page's process. Those of young objects alone, which our own work makes, count as ours. */
const COLLECTION = 'MajorGC';
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Milliseconds inside an extension's functions in a page, without those of `collecting`. */
export interface OwnTime {
  /** In the task that holds most of them. */
  longest: number;
  /** In all tasks. */
  all: number;
  /** The longest collection of the whole page's garbage that began while one of them ran: two million nodes, and it is the first script that runs. */
  collecting: number;
}

const isOurs = ({ name, args }: TraceEvent): boolean =>
  CALLS.has(name) && /^(?:chrome|moz)-extension:/.test(args?.data?.url ?? '');

/** The main thread on which most of our functions run: that of the page, not of the extension's own pages, which are not open. */
function threadsOf(events: readonly TraceEvent[]): TraceEvent[][] {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const key = `${event.pid}:${event.tid}`;
    const thread = threads.get(key) ?? [];
    thread.push(event);
    threads.set(key, thread);
  }
  return [...threads.values()].filter((thread) =>
    thread.some(
      (each) => isOurs(each) && /\/(?:content|watch|reading)\.js$/.test(each.args?.data?.url ?? ''),
    ),
  );
}

const millisecondsOf = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur ?? 0) / 1000;

/** Our time in each task of a thread. Microtasks of a task in which we ran count as ours: continuations of our promises carry no address. */
function timesOf(thread: readonly TraceEvent[]): { times: number[]; collections: number[] } {
  const events = thread.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own = new Map<TraceEvent, number>();
  let task: TraceEvent | undefined;
  let end = -Infinity;
  const collections: number[] = [];
  for (const event of events) {
    if (TASKS.has(event.name)) {
      task = event;
      continue;
    }
    if (task === undefined || event.ts > task.ts + (task.dur ?? 0)) continue;
    if (event.name === COLLECTION && event.ts < end) {
      collections.push(millisecondsOf(event));
      own.set(task, (own.get(task) ?? 0) - millisecondsOf(event));
    }
    const isCounted = isOurs(event) || (event.name === 'RunMicrotasks' && own.has(task));
    if (!isCounted || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    own.set(task, (own.get(task) ?? 0) + millisecondsOf(event));
  }
  return { times: [...own.values()], collections };
}

/** The events of a trace's file. */
export const readTrace = (file: string): readonly TraceEvent[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: readonly TraceEvent[] }).traceEvents;

const sumOf = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0);

/** Our time in the page of a trace. */
export function ownTimeOf(events: readonly TraceEvent[]): OwnTime {
  const threads = threadsOf(events).map(timesOf);
  const most = threads.toSorted((a, b) => sumOf(b.times) - sumOf(a.times))[0];
  return {
    longest: Math.max(0, ...(most?.times ?? [])),
    all: sumOf(most?.times ?? []),
    collecting: Math.max(0, ...(most?.collections ?? [])),
  };
}

/** The process that shows the page of an address. @throws Error where the trace names none */
export function processOf(events: readonly TraceEvent[], url: string): number {
  const pages = events.flatMap(({ args }) => [...(args?.data?.frames ?? []), args?.data ?? {}]);
  const page = pages.findLast((each) => each.url === url && each.processId !== undefined);
  if (page?.processId === undefined) throw new Error(`the trace names no process of ${url}`);
  return page.processId;
}
