/**
 * The engines of `bench/package.json`, as far as the benchmarks call them: so the benchmarks are type-checked and linted where those packages
 * are not installed.
 */
declare module 'minisearch' {
  export default class MiniSearch<Item = { id: unknown; text: string }> {
    constructor(options: {
      fields: string[];
      tokenize?: (text: string) => string[];
      processTerm?: (term: string) => string;
    });
    add(item: Item): void;
    search(query: string): { id: unknown }[];
  }
}

declare module 'flexsearch' {
  interface Index {
    add(id: number, text: string): void;
    search(query: string, options: { limit: number }): (number | string)[];
  }
  const FlexSearch: { Index: new (options: { tokenize: 'strict' }) => Index };
  export default FlexSearch;
}

declare module 'better-sqlite3' {
  interface Statement<Parameters extends unknown[], Row> {
    run(...parameters: Parameters): void;
    get(...parameters: Parameters): Row | undefined;
  }
  export default class Database {
    constructor(name: ':memory:');
    exec(sql: string): void;
    prepare<Parameters extends unknown[], Row = unknown>(sql: string): Statement<Parameters, Row>;
    transaction(run: () => void): () => void;
    serialize(): Uint8Array;
  }
}

declare module 'defuddle/node' {
  export function Defuddle(
    document: Document,
    url: string,
    options: { useAsync: boolean },
  ): Promise<{ content: string; title: string; published: string }>;
}
