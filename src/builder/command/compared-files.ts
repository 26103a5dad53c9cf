import type { Comparison } from '../../comparison/comparison.ts';
import type { FileText } from '../input/texts.ts';

/** Two texts that were compared, each with its name on the command line. */
export interface ComparedFiles {
  first: FileText & { name: string };
  second: FileText & { name: string };
  comparison: Comparison;
}
