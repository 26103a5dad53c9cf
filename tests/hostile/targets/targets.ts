import { indexFiles } from './index-files.ts';
import { messages } from './messages.ts';
import { pages } from './pages.ts';
import type { Target } from './target.ts';

/** All that takes what strangers make. */
export const TARGETS = [pages, messages, indexFiles] as unknown as readonly Target[];
