/** A search engine: its name, and its address without the words. All of them take "words in this order" and `site:`. */
interface Engine {
  name: string;
  address: string;
  /** Name of the words' parameter. */
  parameter: string;
}

export const SEARCH_ENGINES = {
  duckduckgo: { name: 'DuckDuckGo', address: 'https://duckduckgo.com/', parameter: 'q' },
  google: { name: 'Google', address: 'https://www.google.com/search', parameter: 'q' },
  bing: { name: 'Bing', address: 'https://www.bing.com/search', parameter: 'q' },
  brave: { name: 'Brave Search', address: 'https://search.brave.com/search', parameter: 'q' },
  startpage: { name: 'Startpage', address: 'https://www.startpage.com/sp/search', parameter: 'query' },
  ecosia: { name: 'Ecosia', address: 'https://www.ecosia.org/search', parameter: 'q' },
  qwant: { name: 'Qwant', address: 'https://www.qwant.com/', parameter: 'q' },
} as const satisfies Record<string, Engine>;

export type SearchEngine = keyof typeof SEARCH_ENGINES;

/** Asks for no account, and keeps no searches of a person: what somebody reads is nobody's business. */
export const DEFAULT_SEARCH_ENGINE: SearchEngine = 'duckduckgo';

export const ENGINE_NAMES = Object.keys(SEARCH_ENGINES) as SearchEngine[];
