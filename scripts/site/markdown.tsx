/** The project's documents as elements. Prettier, which formats them, also parses them: its tree is mdast (https://github.com/syntax-tree/mdast). */
import type { ComponentChildren, VNode } from 'preact';
import { parsers } from 'prettier/plugins/markdown';

/** A node of mdast, with the fields that any kind has. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  ordered?: boolean;
  children?: readonly Node[];
}

/** Where a link of a document leads on the site; undefined if nowhere, and then only its words are shown. */
export type LinkOf = (url: string) => string | undefined;

/** A heading's words as the id that links use, as GitHub makes it. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const textOf = ({ value, children = [] }: Node): string => value ?? children.map(textOf).join('');

/** The title of a document and its elements. Throws for Markdown that no document of the project has. */
export async function renderMarkdown(
  markdown: string,
  linkOf: LinkOf,
): Promise<{ title: string; body: ComponentChildren }> {
  const tree = (await parsers.markdown.parse(markdown, {} as never)) as Node;
  const first = tree.children?.[0];
  if (first?.type !== 'heading' || first.depth !== 1) throw new Error('document: expected a title first');
  return { title: textOf(first), body: childrenOf(tree, linkOf) };
}

const childrenOf = (node: Node, linkOf: LinkOf): ComponentChildren =>
  (node.children ?? []).map((child) => elementOf(child, linkOf));

function elementOf(node: Node, linkOf: LinkOf): VNode | string {
  const inside = () => childrenOf(node, linkOf);
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'heading': {
      const Heading = `h${node.depth ?? 1}` as 'h1';
      return <Heading id={slugOf(textOf(node))}>{inside()}</Heading>;
    }
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'emphasis':
      return <em>{inside()}</em>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre tabIndex={0}>
          <code>{node.value}</code>
        </pre>
      );
    case 'link': {
      const href = linkOf(node.url ?? '');
      return href === undefined ? <span>{inside()}</span> : <a href={href}>{inside()}</a>;
    }
    case 'list':
      return node.ordered ? <ol>{inside()}</ol> : <ul>{inside()}</ul>;
    case 'listItem':
      return <li>{inside()}</li>;
    case 'table':
      return tableOf(node, linkOf);
    default:
      throw new Error(`document: no element for Markdown of the kind "${node.type}"`);
  }
}

function tableOf({ children = [] }: Node, linkOf: LinkOf): VNode {
  const [head, ...rows] = children;
  return (
    <Table
      columns={(head?.children ?? []).map((cell) => childrenOf(cell, linkOf))}
      rows={rows.map((row) => (row.children ?? []).map((cell) => childrenOf(cell, linkOf)))}
    />
  );
}

/** A table that scrolls by itself where the window is narrow. */
export const Table = ({
  columns,
  rows,
}: {
  columns: readonly ComponentChildren[];
  rows: readonly (readonly ComponentChildren[])[];
}) => (
  <div class="site-table" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells) => (
          <tr>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
