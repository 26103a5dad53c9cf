/** The picture of the results: how bytes, query and build grow with the stories. Hand-written SVG, light and dark. */
import type { Figures } from './contender.ts';

const PANEL = { width: 300, height: 220, left: 56, top: 64, gap: 70 };
const COLOURS = 6;

const STYLE = `
  :root { color-scheme: light dark; }
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .quiet { fill: #59636e; font-size: 11px; } .title { font-weight: 600; }
  .grid { stroke: #d1d9e0; } .line { fill: none; stroke-width: 2; }
  .s0 { stroke: #0550ae; } .s1 { stroke: #bc4c00; } .s2 { stroke: #1a7f37; } .s3 { stroke: #8250df; } .s4 { stroke: #6e7781; } .s5 { stroke: #9a6700; }
  .f0 { fill: #0550ae; } .f1 { fill: #bc4c00; } .f2 { fill: #1a7f37; } .f3 { fill: #8250df; } .f4 { fill: #6e7781; } .f5 { fill: #9a6700; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .grid { stroke: #3d444d; }
    .s0 { stroke: #58a6ff; } .s1 { stroke: #f0883e; } .s2 { stroke: #3fb950; } .s3 { stroke: #bc8cff; } .s4 { stroke: #9198a1; } .s5 { stroke: #d29922; }
    .f0 { fill: #58a6ff; } .f1 { fill: #f0883e; } .f2 { fill: #3fb950; } .f3 { fill: #bc8cff; } .f4 { fill: #9198a1; } .f5 { fill: #d29922; }
  }`;

interface Panel {
  title: string;
  valueOf: (figures: Figures) => number;
}

const PANELS: readonly Panel[] = [
  { title: 'bytes per word of the stories', valueOf: (figures) => figures.bytesPerWord },
  { title: 'query, median, ms', valueOf: (figures) => figures.medianMilliseconds },
  { title: 'built, stories a second', valueOf: (figures) => figures.storiesPerSecond },
];

/** A whole SVG file. */
export function drawPicture(results: readonly Figures[]): string {
  const contenders = [...new Set(results.map((figures) => figures.contender))];
  const width = PANELS.length * (PANEL.width + PANEL.gap) + 20;
  const height = PANEL.top + PANEL.height + 60;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="name about">
<title id="name">Wiremark: the index as it grows</title>
<desc id="about">Bytes per word, query time and build rate by number of stories, both axes logarithmic; above 37,000 stories are synthetic.</desc>
<style>${STYLE}
</style>
${drawLegend(contenders)}
${PANELS.map((panel, i) => drawPanel(panel, PANEL.left + i * (PANEL.width + PANEL.gap), results)).join('\n')}
</svg>
`;
}

function drawLegend(contenders: readonly string[]): string {
  return contenders
    .map((name, i) => {
      const x = PANEL.left + i * 165;
      return `<rect class="f${i % COLOURS}" x="${x}" y="12" width="12" height="12"/><text x="${x + 18}" y="22">${name}</text>`;
    })
    .join('\n');
}

function drawPanel(panel: Panel, left: number, results: readonly Figures[]): string {
  const bottom = PANEL.top + PANEL.height;
  const x = scaleOf(results.map((figures) => figures.stories), left + 10, left + PANEL.width - 10); // prettier-ignore
  const y = scaleOf(results.map(panel.valueOf), bottom - 10, PANEL.top + 10);
  const contenders = [...new Set(results.map((figures) => figures.contender))];
  const lines = contenders.map((name, i) => {
    const points = results
      .filter((figures) => figures.contender === name)
      .map((figures) => [x.place(figures.stories), y.place(panel.valueOf(figures))] as const);
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    const dots = points.map(([px, py]) => `<circle class="f${i % COLOURS}" cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" r="3"/>`); // prettier-ignore
    return `<polyline class="line s${i % COLOURS}" points="${path}"/>${dots.join('')}`;
  });
  const sizes = [...new Set(results.map((figures) => figures.stories))];
  return [
    `<text class="title" x="${left}" y="${PANEL.top - 10}">${panel.title}</text>`,
    ...y.ticks.map((value) => `<line class="grid" x1="${left}" x2="${left + PANEL.width}" y1="${y.place(value).toFixed(1)}" y2="${y.place(value).toFixed(1)}"/><text class="quiet" text-anchor="end" x="${left - 6}" y="${(y.place(value) + 4).toFixed(1)}">${value}</text>`),
    ...sizes.map((size, i) => `<text class="quiet" text-anchor="middle" x="${x.place(size).toFixed(1)}" y="${bottom + 16 + (i % 2) * 14}">${size.toLocaleString('en')}</text>`),
    ...lines,
  ].join('\n'); // prettier-ignore
}

interface Scale {
  place(value: number): number;
  /** Powers of ten inside. */
  ticks: number[];
}

function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const positive = values.filter((value) => value > 0).map(Math.log10);
  const [least, most] = [Math.min(...positive), Math.max(...positive)];
  const span = most - least || 1;
  const ticks: number[] = [];
  for (let power = Math.ceil(least); power <= most; power++) ticks.push(Number((10 ** power).toPrecision(1)));
  return { place: (value) => from + ((Math.log10(value) - least) / span) * (to - from), ticks };
}
