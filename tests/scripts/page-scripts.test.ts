import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { pageScriptConfig } from '../../vite.config.ts';

/** The code of a script that runs in pages, as Chromium gets it. */
async function codeOf(name: 'content' | 'watch'): Promise<string> {
  const config = pageScriptConfig({ browser: 'chrome', folder: 'dist/none', isTest: false }, name);
  const built = await build({ ...config, build: { ...config.build, write: false } });
  const [chunk] = (built as Rolldown.RolldownOutput).output;
  return chunk.code;
}

test.each(['content', 'watch'] as const)(
  'Chromium compiles %s.js at once, and nothing in it is for other parsers',
  async (name) => {
    const code = await codeOf(name);
    expect(code.startsWith('//# allFunctionsCalledOnLoad\n(function(){')).toBe(true);
    expect(code).not.toContain('[native code]');
  },
);
