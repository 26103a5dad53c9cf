import { readFileSync } from 'node:fs';

const STYLES = ['theme', 'page', 'comparison'];

/** The style sheets themselves, put in by the build of the npm package, which holds no such files. */
declare const COMPARISON_STYLES: string | undefined;

/** The style sheets of a comparison that stands alone: those of the extension's page. */
export const comparisonStyles = (): string =>
  typeof COMPARISON_STYLES === 'string'
    ? COMPARISON_STYLES
    : STYLES.map((name) =>
        readFileSync(new URL(`../../ui/styles/${name}.css`, import.meta.url), 'utf8'),
      ).join('\n');
