import browser from 'webextension-polyfill';

/** Calls back when the reader presses the keys for marks. Call it synchronously at top level. */
export function watchMarksCommand(onCommand: () => void): void {
  browser.commands?.onCommand.addListener((command) => {
    if (command === 'toggle-marks') onCommand();
  });
}
