import { messages } from './messages.ts';
import { pages } from './pages.ts';
import { segments } from './segments.ts';
import type { Target } from './target.ts';

/** All that takes what strangers make. */
export const TARGETS = [pages, messages, segments] as unknown as readonly Target[];
