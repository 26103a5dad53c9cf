/** Memory of a process, as Linux counts it. */
import { readFileSync } from 'node:fs';

/** Megabytes that belong to this process alone. @throws Error where there is no such process, or no Linux */
export function privateMegabytesOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB/gm)].map(([, count]) =>
    Number(count),
  );
  if (kilobytes.length === 0) throw new Error(`no private memory in /proc/${pid}/smaps_rollup`);
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
