import { chooseLanguage, getChosenLanguage } from './locale.ts';
import { getPausedSites, setSitePaused } from '../sites/paused-sites.ts';
import { readSettings } from './settings-record.ts';
import { changeSettings, getSettings } from './settings.ts';

/** What a file of settings says of itself. */
const KIND = 'wiremark-settings-1';

/** The reader's settings as a file: readable, and nothing in it of what was read. */
export async function exportSettings(): Promise<string> {
  const [settings, pausedSites, language] = await Promise.all([
    getSettings(),
    getPausedSites(),
    getChosenLanguage(),
  ]);
  return JSON.stringify({ kind: KIND, settings, pausedSites, language }, null, 2);
}

interface SettingsFile {
  kind: typeof KIND;
  settings?: unknown;
  pausedSites?: unknown;
  language?: unknown;
}

const isSettingsFile = (file: unknown): file is SettingsFile =>
  typeof file === 'object' && file !== null && 'kind' in file && file.kind === KIND;

function parseFile(text: string): SettingsFile | undefined {
  try {
    const file: unknown = JSON.parse(text);
    return isSettingsFile(file) ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Takes over the settings of a file; sites paused here stay paused. False, and no change, if it is no such file. */
export async function importSettings(text: string): Promise<boolean> {
  const file = parseFile(text);
  if (!file) return false;
  await changeSettings(() => readSettings(file.settings));
  if (typeof file.language === 'string') await chooseLanguage(file.language);
  const hosts = Array.isArray(file.pausedSites) ? (file.pausedSites as unknown[]) : [];
  for (const host of hosts) if (typeof host === 'string') await setSitePaused(host, true);
  return true;
}
