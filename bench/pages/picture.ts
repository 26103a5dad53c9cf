/** The picture of the results: each reader's figures on each set of pages. Hand-written SVG, light and dark. */
import type { Figures } from './judge.ts';

const WIDTH = 760;
const LEFT = 150;
const BAR = { width: 520, height: 12, gap: 4 };
/** Left end of the bars: what differs would not be seen in bars from 0. The axis says so. */
const FROM = 0.8;
const SETS: Readonly<Record<string, string>> = {
  newest: 'newest pages, looked at while rules were made',
  tuned: 'pages of 2018 to 2020, on which thresholds were tuned',
};
const MEASURES = { f1: 'F1 of 4-word shingles', rougeLsum: 'ROUGE-LSum' } as const;

const STYLE = `
  :root { color-scheme: light dark; }
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .quiet { fill: #59636e; font-size: 11px; }
  .title { font-size: 14px; font-weight: 600; }
  .f0 { fill: #0550ae; } .f1 { fill: #bc4c00; } .f2 { fill: #6e7781; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .quiet { fill: #9198a1; }
    .f0 { fill: #58a6ff; } .f1 { fill: #f0883e; } .f2 { fill: #9198a1; }
  }`;

type Results = Readonly<Record<string, Readonly<Record<string, Figures>>>>;

/** A whole SVG file, of the sets that were read. */
export function drawPicture(results: Results): string {
  const sets = Object.keys(SETS).filter((name) => results[name]);
  let top = 28;
  const parts = sets.flatMap((name) => {
    const { svg, height } = drawSet(name, results[name] ?? {}, top);
    top += height;
    return svg;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-labelledby="name about">
<title id="name">Wiremark: how the text of real pages is read</title>
<desc id="about">${sets.map((name) => describe(name, results[name] ?? {})).join(' ')}</desc>
<style>${STYLE}
</style>
${parts.join('\n')}
</svg>
`;
}

function describe(name: string, figures: Readonly<Record<string, Figures>>): string {
  const readers = Object.entries(figures).map(([reader, { f1 }]) => `${reader} ${f1}`);
  return `F1 on ${SETS[name] ?? name}: ${readers.join(', ')}.`;
}

function drawSet(name: string, figures: Readonly<Record<string, Figures>>, top: number) {
  const readers = Object.entries(figures);
  const rows = Object.entries(MEASURES).flatMap(([measure, label], group) =>
    readers.map(([reader, each], i) => {
      const y =
        top + 18 + group * (readers.length * (BAR.height + BAR.gap) + 24) + 18 + i * (BAR.height + BAR.gap);
      const value = each[measure as keyof typeof MEASURES];
      const width = (Math.max(0, value - FROM) / (1 - FROM)) * BAR.width;
      return [
        ...(i === 0
          ? [`<text class="quiet" x="${LEFT}" y="${y - 6}">${label}, from ${FROM} to 1</text>`]
          : []),
        `<text x="${LEFT - 10}" y="${y + 10}" text-anchor="end">${reader}</text>`,
        `<rect class="f${i}" x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR.height}"/>`,
        `<text class="quiet" x="${(LEFT + width + 6).toFixed(1)}" y="${y + 10}">${value.toFixed(3)}</text>`,
      ].join('');
    }),
  );
  const pages = readers[0]?.[1].pages ?? 0;
  const title = `<text class="title" x="10" y="${top}">${pages} ${SETS[name] ?? name}</text>`;
  const height = 18 + Object.keys(MEASURES).length * (readers.length * (BAR.height + BAR.gap) + 24) + 34;
  return { svg: [title, ...rows], height };
}
