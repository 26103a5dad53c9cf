/** What the browser's own trace says of an extension's work in a page. */
import { readFileSync } from 'node:fs';

/** An event of a trace, as far as it is read. Times are in microseconds. */
interface TraceEvent {
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
const CALLS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Milliseconds inside an extension's functions in a page: in the task that holds most of them, and in all tasks. */
export interface OwnTime {
  longest: number;
  all: number;
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

/** Our time in each task of a thread. Microtasks of a task in which we ran count as ours: continuations of our promises carry no address. */
function timesOf(thread: readonly TraceEvent[]): number[] {
  const events = thread.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const own = new Map<TraceEvent, number>();
  let task: TraceEvent | undefined;
  let end = -Infinity;
  for (const event of events) {
    if (TASKS.has(event.name)) {
      task = event;
      continue;
    }
    if (task === undefined || event.ts > task.ts + (task.dur ?? 0)) continue;
    const isCounted = isOurs(event) || (event.name === 'RunMicrotasks' && own.has(task));
    if (!isCounted || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    own.set(task, (own.get(task) ?? 0) + (event.tdur ?? event.dur ?? 0) / 1000);
  }
  return [...own.values()];
}

/** The events of a trace's file. */
export const readTrace = (file: string): readonly TraceEvent[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: readonly TraceEvent[] }).traceEvents;

/** Our time in the page of a trace. */
export function ownTimeOf(events: readonly TraceEvent[]): OwnTime {
  const times = threadsOf(events).map(timesOf);
  const all = times.map((each) => each.reduce((sum, time) => sum + time, 0));
  const most = Math.max(0, ...all);
  return { longest: Math.max(0, ...(times[all.indexOf(most)] ?? [])), all: most };
}

/** The process that shows the page of an address. @throws Error where the trace names none */
export function processOf(events: readonly TraceEvent[], url: string): number {
  const pages = events.flatMap(({ args }) => [...(args?.data?.frames ?? []), args?.data ?? {}]);
  const page = pages.findLast((each) => each.url === url && each.processId !== undefined);
  if (page?.processId === undefined) throw new Error(`the trace names no process of ${url}`);
  return page.processId;
}
