/** The picture of the results: trade-off curves on the left, retrieval by method on the right. Hand-written SVG, light and dark. */
import type { RetrievalFigures } from './measure/retrieval.ts';
import type { TradeOffPoint } from './measure/trade-off.ts';

const WIDTH = 1040;
const HEIGHT = 456;
const PLOT = { left: 64, top: 56, width: 360, height: 280 };
const BARS = { left: 620, top: 56, width: 390 };
/** Share of independent reports accused, left and right end of the logarithmic axis; what is less stands at the left end. */
const LEAST_ACCUSED = 0.001;
const GROUP_HEIGHT = 9;

const STYLE = `
  :root { color-scheme: light dark; }
  text { font: 12px system-ui, sans-serif; fill: #1f2328; }
  .quiet { fill: #59636e; font-size: 11px; }
  .title { font-size: 14px; font-weight: 600; }
  .grid { stroke: #d1d9e0; }
  .limit { stroke: #59636e; stroke-dasharray: 4 3; }
  .line { fill: none; stroke-width: 2; }
  .s0 { stroke: #0550ae; } .s1 { stroke: #bc4c00; } .s2 { stroke: #1a7f37; } .s3 { stroke: #8250df; } .s4 { stroke: #6e7781; }
  .f0 { fill: #0550ae; } .f1 { fill: #bc4c00; } .f2 { fill: #1a7f37; } .f3 { fill: #8250df; } .f4 { fill: #6e7781; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .quiet { fill: #9198a1; } .grid { stroke: #3d444d; } .limit { stroke: #9198a1; }
    .s0 { stroke: #58a6ff; } .s1 { stroke: #f0883e; } .s2 { stroke: #3fb950; } .s3 { stroke: #bc8cff; } .s4 { stroke: #9198a1; }
    .f0 { fill: #58a6ff; } .f1 { fill: #f0883e; } .f2 { fill: #3fb950; } .f3 { fill: #bc8cff; } .f4 { fill: #9198a1; }
  }`;

export interface Curve {
  name: string;
  points: readonly TradeOffPoint[];
}

/** A whole SVG file. */
export function drawPicture(curves: readonly Curve[], methods: readonly RetrievalFigures[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="name about">
<title id="name">Wiremark: quality of matching</title>
<desc id="about">${escape(describe(curves, methods))}</desc>
<style>${STYLE}
</style>
${drawCurves(curves)}
${drawBars(methods)}
</svg>
`;
}

function describe(curves: readonly Curve[], methods: readonly RetrievalFigures[]): string {
  const ends = curves.map(({ name, points }) => `${name}: ${points.at(-1)?.found ?? 0} found`);
  return `Left: rewrites found against independent reports called so (${ends.join('; ')}). Right: share of queries with the source first, for ${methods.map(({ name }) => name).join(', ')}.`;
}

function drawCurves(curves: readonly Curve[]): string {
  const x = (accused: number): number =>
    PLOT.left + PLOT.width * (1 + Math.log10(Math.max(LEAST_ACCUSED, accused)) / -Math.log10(LEAST_ACCUSED));
  const y = (found: number): number => PLOT.top + PLOT.height * (1 - found);
  const bottom = PLOT.top + PLOT.height;
  const right = PLOT.left + PLOT.width;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (found) =>
      `<line class="grid" x1="${PLOT.left}" x2="${right}" y1="${y(found)}" y2="${y(found)}"/>` +
      `<text class="quiet" x="${PLOT.left - 8}" y="${y(found) + 4}" text-anchor="end">${found}</text>`,
  );
  const ticks = [0.001, 0.01, 0.1, 1].map(
    (accused) =>
      `<text class="quiet" x="${n(x(accused))}" y="${bottom + 18}" text-anchor="middle">${accused * 100} %</text>`,
  );
  const lines = curves.map(({ name, points }, i) => {
    const corners = points.flatMap(({ accused, found }, k) => {
      const before = points[k - 1]?.found ?? 0;
      return [`${n(x(accused))},${n(y(before))}`, `${n(x(accused))},${n(y(found))}`];
    });
    const legend = PLOT.left + 12;
    const row = bottom - 14 - (curves.length - 1 - i) * 18;
    return (
      `<polyline class="line s${i}" points="${corners.join(' ')}"/>` +
      `<line class="line s${i}" x1="${legend + 150}" x2="${legend + 174}" y1="${row - 4}" y2="${row - 4}"/>` +
      `<text x="${legend + 180}" y="${row}">${escape(name)}</text>`
    );
  });
  return [
    `<text class="title" x="${PLOT.left}" y="28">Rewrites found, by independent reports called so</text>`,
    ...grid,
    ...ticks,
    `<line class="limit" x1="${n(x(0.01))}" x2="${n(x(0.01))}" y1="${PLOT.top}" y2="${bottom}"/>`,
    ...lines,
    `<text class="quiet" x="${PLOT.left + PLOT.width / 2}" y="${bottom + 38}" text-anchor="middle">independent reports called a rewrite (left end: 0.1 % or fewer)</text>`,
  ].join('\n');
}

function drawBars(methods: readonly RetrievalFigures[]): string {
  const groups = Object.keys(methods[0]?.groups ?? {});
  const rowHeight = methods.length * (GROUP_HEIGHT - 4) + 5;
  const bars = groups.flatMap((group, row) => {
    const top = BARS.top + row * rowHeight;
    return [
      `<text class="quiet" x="${BARS.left - 8}" y="${top + rowHeight / 2 + 1}" text-anchor="end">${escape(group)}</text>`,
      ...methods.map(({ groups: figures }, i) => {
        const width = BARS.width * (figures[group]?.first ?? 0);
        return `<rect class="f${i}" x="${BARS.left}" y="${top + i * (GROUP_HEIGHT - 4)}" width="${n(width)}" height="4"/>`;
      }),
    ];
  });
  const end = BARS.top + groups.length * rowHeight + 16;
  const legend = methods.map(
    ({ name }, i) =>
      `<rect class="f${i}" x="${BARS.left + (i % 2) * 190}" y="${end + Math.floor(i / 2) * 18 - 8}" width="10" height="8"/>` +
      `<text class="quiet" x="${BARS.left + (i % 2) * 190 + 15}" y="${end + Math.floor(i / 2) * 18}">${escape(name)}</text>`,
  );
  return [
    `<text class="title" x="${BARS.left}" y="28">Source first, by method (full width: all)</text>`,
    ...bars,
    ...legend,
  ].join('\n');
}

function n(value: number): string {
  return value.toFixed(1);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
