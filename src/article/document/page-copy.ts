import type { Steps } from '../../steps.ts';
import { walkVisibleInSteps, type Visitor } from './visible-walk.ts';

/** Deepest level of the copy. Deeper nodes are hung there, because the body finder recurses and would overflow the stack. */
const MAX_DEPTH = 150;

/** A document without scripts and hidden parts that the body finder may tear apart, and the way back from its text to the live page. */
export interface PageCopy {
  document: Document;
  /** The live text node that a text node of the copy stands for. */
  liveText: WeakMap<Node, Text>;
}

/** Copies the visible part of a live page; `title` becomes the copy's title. The live page is only read. */
export function* copyPage(page: Document, title: string): Steps<PageCopy> {
  // importNode rather than cloneNode: in a document without a window no picture loads and no custom element runs.
  const copy = page.cloneNode(false) as Document;
  const root = copy.importNode(page.documentElement, false);
  copy.appendChild(root);
  root.appendChild(copy.createElement('head'));
  const body = root.appendChild(copy.importNode(page.body, false));
  copy.title = title;
  const copier = new Copier(copy, body);
  yield* walkVisibleInSteps(page.body, copier);
  return { document: copy, liveText: copier.liveText };
}

class Copier implements Visitor {
  readonly liveText = new WeakMap<Node, Text>();
  private readonly open: Element[];
  private depthBelowLimit = 0;

  constructor(
    private readonly copy: Document,
    body: Element,
  ) {
    this.open = [body];
  }

  enter(element: Element): void {
    if (this.open.length >= MAX_DEPTH) {
      this.depthBelowLimit++;
      return;
    }
    const twin = this.copy.importNode(element, false);
    // The body finder would turn script links into new text nodes, from which no way leads back.
    if (twin.getAttribute('href')?.trimStart().toLowerCase().startsWith('javascript:'))
      twin.setAttribute('href', '/');
    twin.removeAttribute('aria-hidden');
    this.parent().appendChild(twin);
    this.open.push(twin);
  }

  visitText(node: Text): void {
    const twin = this.copy.createTextNode(node.data);
    this.liveText.set(twin, node);
    this.parent().appendChild(twin);
  }

  leave(): void {
    if (this.depthBelowLimit > 0) this.depthBelowLimit--;
    else this.open.pop();
  }

  private parent(): Element {
    return this.open.at(-1) as Element;
  }
}
