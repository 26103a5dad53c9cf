import type { ReadBefore } from '../../memory-messages.ts';
import type { Report } from '../../model.ts';
import type { ShownPage } from '../../report/article-words.ts';

/** A report, with what was read before and carries text of the page. */
export type ShownReport = Report & { page: ShownPage; read?: readonly ReadBefore[] };
