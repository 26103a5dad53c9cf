import browser from 'webextension-polyfill';

/** Calls back when the user presses the keys for marks. Call it synchronously at top level. */
export function watchMarksCommand(onCommand: () => void): void {
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'toggle-marks') onCommand();
  });
}

/** The keys of the extension's commands as the browser has them now, by the command's name; empty for none. */
export async function getKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return new Map(commands.map(({ name, shortcut }) => [name ?? '', shortcut ?? '']));
}
