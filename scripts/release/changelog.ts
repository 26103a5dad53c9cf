/** The changelog, cut for a release. */

const UNRELEASED = '## Unreleased\n';

/**
 * The day of the newest version, as an ISO date: that of the release where one is built, and no later than the program itself otherwise.
 * @throws Error where no version has a day
 */
export function lastReleaseDay(changelog: string): string {
  const day = /^## \d+\.\d+\.\d+ - (\d{4}-\d\d-\d\d)$/m.exec(changelog)?.[1];
  if (day === undefined)
    throw new Error('CHANGELOG.md: expected a version with its day, "## 1.0.0 - 2026-12-01"');
  return day;
}

/** A changelog with a new version, and what it says of that version. */
export interface CutChangelog {
  changelog: string;
  /** What the new version's section holds, without its heading. */
  notes: string;
}

/**
 * Gives what is unreleased a version and a day, under a new and empty section.
 * @param day ISO date
 * @throws Error where nothing is unreleased
 */
export function cutChangelog(changelog: string, version: string, day: string): CutChangelog {
  const start = changelog.indexOf(UNRELEASED);
  if (start < 0) throw new Error('CHANGELOG.md: expected a section "## Unreleased"');
  const [before, after] = [changelog.slice(0, start), changelog.slice(start + UNRELEASED.length)];
  const end = /^## /m.exec(after)?.index ?? after.length;
  const notes = after.slice(0, end).trim();
  if (notes === '') throw new Error('CHANGELOG.md: nothing is unreleased');
  const heading = `## ${version} - ${day}\n`;
  return { changelog: `${before}${UNRELEASED}\n${heading}${after}`, notes };
}
