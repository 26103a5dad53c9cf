import { InvalidArgumentError, type Command } from 'commander';
import { readKeyFile } from '../publish/key-file.ts';
import { MANIFEST, parseIndexAddress, type IndexAddress } from '../../library/subscription/address.ts';
import type { Manifest } from '../../library/subscription/manifest.ts';
import { checkSite, isAskableByPublisher } from '../publish/check-site.ts';
import type { Profile } from '../folder/profile.ts';
import { publishIndex } from '../publish/publish-index.ts';
import { readAbout } from '../publish/read-about.ts';
import { InputsUnread } from './named-pages.ts';
import { printable } from './printable.ts';
import type { World } from './collect-command.ts';
import { profileOption } from './profile-option.ts';
import { publishWork } from './publish-work.ts';
import { showProgress, type Terminal } from './terminal.ts';

const HOUR_MS = 3_600_000;
/** Hours, a month: readers refuse a longer time. */
const MOST_HOURS = 744;

const EXAMPLES = `
Examples:
  wiremark publish --segments index --about about.json --key release.key --out site
  wiremark publish --work work --key release.key --out site
  wiremark publish --check 'https://wire.example/news/wiremark.json#RW...'

about.json says what no segment knows:
  { "name": "Example Wire", "publisher": "Example Press", "contact": "mailto:index@example.org", "licence": "CC0-1.0" }
and, if there are any, "mirrors" (addresses of folders) and "withdrawn" (ids of stories that are not to be shown any more).`;

interface PublishOptions {
  work?: string;
  segments?: string;
  about?: string;
  key?: string;
  out?: string;
  every: number;
  profile: Profile;
  check?: string;
}

/** Adds `wiremark publish`, which writes a site that readers subscribe to, or looks at one as a reader does. */
export function addPublishCommand(
  program: Command,
  terminal: Terminal,
  { now, disk }: Pick<World, 'now' | 'disk'>,
): void {
  const command: Command = program
    .command('publish')
    .description('publish segments as signed static files, or check what is published')
    .option('--segments <place>', 'segments, or a folder of them')
    .option('--work <folder>', "what 'wiremark collect' found, in place of --segments and --about")
    .option('--about <file>', 'name, publisher, contact and licence of the index')
    .option('--key <file>', 'a secret release key that the site lists')
    .option('--out <folder>', "the site; 'wiremark keys new' begins it")
    .option('--every <hours>', 'when the next version is due', parseHours, 24)
    .addOption(profileOption())
    .option('--check <address>', "ask a published index as a reader's browser does, and say what is wrong")
    .addHelpText('after', EXAMPLES);
  command.action(async ({ work, segments, about, key, out, every, profile, check }: PublishOptions) => {
    if (check !== undefined) {
      if (work ?? segments ?? about ?? key ?? out) command.error('error: --check takes no other option');
      const address = parseIndexAddress(check, isAskableByPublisher);
      if (address === undefined)
        command.error(
          `error: option '--check <address>': expected https://HOST/PATH/${MANIFEST}#ROOT-KEY, as readers are given it`,
        );
      await tellCheck(address, terminal, now());
      return;
    }
    if (work !== undefined) {
      if (segments ?? about) command.error('error: --work takes neither --segments nor --about');
      if (key === undefined || out === undefined)
        command.error('error: expected --key and --out with --work');
      const progress = showProgress(terminal, false);
      const files = { work, site: out, key: await readKeyFile(key), ...(disk && { disk }) };
      const site = { ...files, profile, everyMs: every * HOUR_MS, now: now() };
      const manifest = await publishWork(site, progress.show).finally(progress.end);
      terminal.stdout.write(`${lineOf(manifest)}\n`);
      return;
    }
    if (segments === undefined || about === undefined || key === undefined || out === undefined)
      command.error(
        'error: expected --segments, --about, --key and --out, or --work, --key and --out, or --check alone',
      );
    const manifest = await publishIndex({
      segments,
      about: readAbout(about),
      site: out,
      key: await readKeyFile(key),
      everyMs: every * HOUR_MS,
      now: Math.floor(now() / 1000) * 1000,
    });
    terminal.stdout.write(`${lineOf(manifest)}\n`);
  });
}

function lineOf({ name, sequence, segments, next }: Manifest): string {
  const stories = segments.reduce((sum, segment) => sum + segment.stories, 0);
  return `${printable(name)}, version ${sequence}: stories ${stories}, segments ${segments.length}, next due ${next}`;
}

/** @throws InputsUnread, after each finding was told, if there is a fault */
async function tellCheck(address: IndexAddress, { stdout }: Terminal, now: number): Promise<void> {
  const { manifest, findings } = await checkSite(address, { now });
  if (manifest) stdout.write(`${lineOf(manifest)}\n`);
  for (const { kind, text } of findings) stdout.write(`${kind.padEnd(8)} ${printable(text)}\n`);
  const faults = findings.filter(({ kind }) => kind === 'fault').length;
  stdout.write(`faults ${faults}, warnings ${findings.length - faults}\n`);
  if (faults > 0) throw new InputsUnread();
}

function parseHours(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new InvalidArgumentError(`expected 1 to ${MOST_HOURS} hours`);
}
