/** What a run did, by host and reason: nothing that it skipped is passed over in silence. */

/**
 * fetched: answers that came, 304 among them. new, changed: records. same: listed, and nothing new. gone: pages that are not there any more. reserved: what
 * a site says against being taken. left out: of no use, or beyond a limit. failed: what could not be read.
 */
export const OUTCOMES = [
  'fetched',
  'new',
  'changed',
  'same',
  'gone',
  'reserved',
  'left out',
  'failed',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Counts = Record<Outcome, number>;

export interface HostReport {
  host: string;
  counts: Counts;
  /** `failed: too slow` -> times. */
  reasons: Record<string, number>;
}

/** The output of `wiremark collect --json`: a stable contract. Fields may be added, but none changes its meaning. */
export interface RunReport {
  /** When the run began. */
  started: string;
  sources: number;
  /** Sources of which nothing could be read, with the reason. */
  unread: readonly { url: string; reason: string }[];
  counts: Counts;
  /** In the order of their names. */
  hosts: readonly HostReport[];
}

const noCounts = (): Counts => Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Counts;

/** Counts as a run goes on. */
export class RunCounts {
  readonly #hosts = new Map<string, HostReport>();
  readonly #unread: { url: string; reason: string }[] = [];

  count(url: string, outcome: Outcome, reason?: string): void {
    const { host } = new URL(url);
    const report = this.#hosts.get(host) ?? { host, counts: noCounts(), reasons: {} };
    this.#hosts.set(host, report);
    report.counts[outcome]++;
    if (reason === undefined) return;
    const name = `${outcome}: ${reason}`;
    report.reasons[name] = (report.reasons[name] ?? 0) + 1;
  }

  /** Of this source nothing could be read. */
  unread(url: string, reason: string): void {
    this.#unread.push({ url, reason });
  }

  report(started: string, sources: number): RunReport {
    const hosts = [...this.#hosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
    const counts = noCounts();
    for (const host of hosts) for (const outcome of OUTCOMES) counts[outcome] += host.counts[outcome];
    const unread = this.#unread.toSorted((a, b) => (a.url < b.url ? -1 : 1));
    return { started, sources, unread, counts, hosts };
  }
}
