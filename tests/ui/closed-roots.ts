/** Closed shadow roots, for tests to look into. Import it before any is made. */

const roots = new WeakMap<Element, ShadowRoot>();
// eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with `call` below
const { attachShadow } = Element.prototype;

Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  roots.set(this, root);
  return root;
};

/** The shadow root of an element, whatever its mode. */
export const closedRootOf = (host: Element | undefined): ShadowRoot | undefined => host && roots.get(host);
