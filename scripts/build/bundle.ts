/** Bundles the extension: its pages and worker, and each of the scripts that run in pages. */
import { gzipSync } from 'node:zlib';
import { relative } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { extensionConfig, PAGE_SCRIPTS, pageScriptConfig, type Target } from '../../vite.config.ts';

/** A script of a build. */
export interface Bundle {
  /** Relative to the build: `content.js`, `assets/popup.js`. */
  file: string;
  /** Minified. */
  bytes: number;
  gzipBytes: number;
  /** Scripts of the same build that it loads, at once or later. */
  imports: readonly string[];
  /** Source file, relative to the project -> bytes before minification. */
  modules: Readonly<Record<string, number>>;
}

/** A part of the extension that is bundled by itself. */
export interface Part {
  name: string;
  configOf: (target: Target) => InlineConfig;
}

/** In the order of building: the first empties the folder. */
export const PARTS: readonly Part[] = [
  { name: 'pages and worker', configOf: extensionConfig },
  ...PAGE_SCRIPTS.map((name) => ({
    name: `${name}.js`,
    configOf: (target: Target) => pageScriptConfig(target, name),
  })),
];

/** Bundles one part into `target.folder`, and says what its scripts hold. */
export async function bundlePart({ configOf }: Part, target: Target): Promise<Bundle[]> {
  const built = (await build(configOf(target))) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const outputs = [built].flat().flatMap(({ output }) => output);
  return outputs.filter((output) => output.type === 'chunk').map(describeChunk);
}

function describeChunk({ fileName, code, imports, dynamicImports, modules }: Rolldown.OutputChunk): Bundle {
  return {
    file: fileName,
    bytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).length,
    imports: [...imports, ...dynamicImports],
    modules: Object.fromEntries(
      Object.entries(modules).map(([id, { renderedLength }]) => [projectPath(id), renderedLength]),
    ),
  };
}

/** `/…/node_modules/preact/dist/preact.mjs` -> `node_modules/preact/dist/preact.mjs`, also where node_modules is a link. */
function projectPath(id: string): string {
  const inPackages = id.lastIndexOf('/node_modules/');
  const path = inPackages >= 0 ? id.slice(inPackages + 1) : relative('.', id);
  return path.replaceAll('\\', '/').replace(/\?.*$/, '');
}
