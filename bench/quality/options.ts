import { parseArgs } from 'node:util';

/** What the commands of this bench can be told. */
export interface QualityOptions {
  /** Only groups whose name starts so. */
  only: string | undefined;
  /** A tenth of the queries, no baselines. */
  quick: boolean;
  baselines: boolean;
  /** Segments that the stories are cut into, by date. */
  segments: number;
  /** File names. */
  rest: readonly string[];
}

/** @throws TypeError for an option that is not known. */
export function readOptions(args: readonly string[]): QualityOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean' },
      'no-baselines': { type: 'boolean' },
      segments: { type: 'string', default: '1' },
    },
  });
  const quick = values.quick === true;
  return {
    only: values.only,
    quick,
    baselines: !quick && values['no-baselines'] !== true,
    segments: Number(values.segments),
    rest: positionals,
  };
}
