/** Versions as both stores take them: three numbers. */

const VERSION = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/;

const numbersOf = (version: string): number[] => (VERSION.exec(version) ?? []).slice(1).map(Number);

/** What is wrong with the next version, in one sentence; undefined if nothing is. */
export function refuseVersion(next: string, current: string): string | undefined {
  if (!VERSION.test(next)) return `${next}: expected a version of three numbers, such as 1.2.0`;
  const [a, b] = [numbersOf(next), numbersOf(current)];
  const at = a.findIndex((number, i) => number !== b[i]);
  const isLater = at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
  return isLater ? undefined : `${next}: is not later than ${current}`;
}

/** A package.json or package-lock.json with another version of the project itself. */
export function withVersion(json: string, version: string): string {
  const file = JSON.parse(json) as { version: string; packages?: Record<string, { version?: string }> };
  file.version = version;
  const own = file.packages?.[''];
  if (own) own.version = version;
  return `${JSON.stringify(file, null, 2)}\n`;
}
