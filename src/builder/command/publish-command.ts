import { InvalidArgumentError, type Command } from 'commander';
import { readKeyFile } from '../publish/key-file.ts';
import { publishIndex } from '../publish/publish-index.ts';
import { readAbout } from '../publish/read-about.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';

const HOUR_MS = 3_600_000;
/** Hours, a month: readers refuse a longer time. */
const MOST_HOURS = 744;

const EXAMPLES = `
Examples:
  wiremark publish --segments index --about about.json --key release.key --out site

about.json says what no segment knows:
  { "name": "Example Wire", "publisher": "Example Press", "contact": "mailto:index@example.org", "licence": "CC0-1.0" }
and, if there are any, "mirrors" (addresses of folders) and "withdrawn" (ids of stories that are not to be shown any more).`;

interface PublishOptions {
  segments: string;
  about: string;
  key: string;
  out: string;
  every: number;
}

/** Adds `wiremark publish`, which writes a site that readers subscribe to. */
export function addPublishCommand(program: Command, { stdout }: Terminal): void {
  program
    .command('publish')
    .description('publish segments as signed static files')
    .requiredOption('--segments <place>', 'segments, or a folder of them')
    .requiredOption('--about <file>', 'name, publisher, contact and licence of the index')
    .requiredOption('--key <file>', 'a secret release key that the site lists')
    .requiredOption('--out <folder>', "the site; 'wiremark keys new' begins it")
    .option('--every <hours>', 'when the next version is due', parseHours, 24)
    .addHelpText('after', EXAMPLES)
    .action(async ({ segments, about, key, out, every }: PublishOptions) => {
      const manifest = await publishIndex({
        segments,
        about: readAbout(about),
        site: out,
        key: await readKeyFile(key),
        everyMs: every * HOUR_MS,
        now: Math.floor(Date.now() / 1000) * 1000,
      });
      const stories = manifest.segments.reduce((sum, segment) => sum + segment.stories, 0);
      stdout.write(
        `${printable(manifest.name)}, version ${manifest.sequence}: stories ${stories}, segments ${manifest.segments.length}, next due ${manifest.next}\n`,
      );
    });
}

function parseHours(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new InvalidArgumentError(`expected 1 to ${MOST_HOURS} hours`);
}
