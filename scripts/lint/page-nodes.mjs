/**
 * A rule of lint: nodes of a page are read by the functions of `src/dom.ts`, because a name in the page shadows what a form or the document says
 * of itself. Nodes of pages have the types `Node`, `Element` and `Document`; elements of ours are `HTMLElement`, and texts cannot be shadowed.
 */

const PAGE_TYPES = new Set(['Node', 'Element', 'Document', 'ParentNode', 'ChildNode', 'HTMLFormElement']);

/** No name shadows these. */
const UNFORGEABLE = new Set(['location']);

/** The types that a value of this type may have. */
const partsOf = (type) => (type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type]);

const isOfPage = (type) => partsOf(type).some((part) => PAGE_TYPES.has(part.symbol?.name));

export const pageNodes = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'A name in the page shadows `{{name}}`: read it by a function of src/dom.ts.' },
  },
  create: (context) => {
    const { getTypeAtLocation } = context.sourceCode.parserServices;
    const check = (object, key) => {
      const name = key.name ?? key.value ?? context.sourceCode.getText(key);
      if (!UNFORGEABLE.has(name) && isOfPage(getTypeAtLocation(object)))
        context.report({ node: key, messageId: 'bare', data: { name } });
    };
    return {
      MemberExpression: ({ object, property }) => check(object, property),
      ObjectPattern: (pattern) => {
        for (const { type, key } of pattern.properties) if (type === 'Property') check(pattern, key);
      },
    };
  },
};
