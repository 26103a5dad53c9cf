/** Closed shadow roots, for tests to look into. Import it before any is made. */

const roots = new WeakMap<Element, ShadowRoot>();
const attach = Reflect.get(Element.prototype, 'attachShadow') as Element['attachShadow'];

Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  roots.set(this, root);
  return root;
};

/** The shadow root of an element, whatever its mode. */
export const closedRootOf = (host: Element | undefined): ShadowRoot | undefined => host && roots.get(host);
