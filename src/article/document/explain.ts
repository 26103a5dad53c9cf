import { attributeOf, localNameOf } from '../../dom.ts';

/**
 * Every rule by which a line of the page is left out of its articles, and what the rule says. The names are stable: `read --explain` prints
 * them. Nothing else reads the sentences, so page scripts are built without them.
 */
export const DROP_RULES = {
  hidden: 'An attribute or an inline style of the element hides it.',
  'never text':
    'Text of a form field, a dialog or embedded media is never part of an article; that of a button only in a sentence, a heading or a byline.',
  'beyond the limit': 'The page is longer than the part of a page that is read.',
  'before the headline': 'The line stands before the headline of its article.',
  'outside every article':
    'The page holds several articles, and the line stands in none that is long enough.',
  'too few words': 'The text under this headline is too short to be an article.',
  'site zone': 'Tag, ARIA role or class name say navigation, advert, share bar, comments or the like.',
  'side zone': 'Tag, ARIA role or class name say a box beside the text, and the box holds little prose.',
  'rights of the site': 'A copyright line in the site’s footer speaks of the whole site.',
  'furniture line': 'The whole line is a label that sites set between paragraphs.',
  invitation: 'The line begins as invitations to subscribe, follow or click do.',
  pointer: 'The line points to another article, and most of it is a link.',
  'bare link': 'The line is a link and no sentence.',
  'too many links': 'The line stands apart from the text, and half of it or more is links.',
  'apart from the text': 'The line stands apart from the text and is too long for a caption or a credit.',
  'end of text': 'A caption, byline or credit so far behind the last paragraph belongs to the site.',
  'no words': 'The line holds no word.',
  code: 'The line is a piece of a script, a style sheet or a template.',
  address: 'The line is a web address.',
  repeated: 'The article already holds a line with these words.',
  'title of another article': 'One long title between two paragraphs offers another article.',
} as const;

/** Name of a rule by which a line is left out. */
export type DropRule = keyof typeof DROP_RULES;

/**
 * Called for each visible line of a page that is in none of its articles, and for each hidden or never-read part with all its text. `text` is
 * the line as it would have been read; `detail` names the element that a rule rests on (`div.share-bar`).
 */
export type Explain = (dropped: { text: string; rule: DropRule; detail?: string }) => void;

/** A part of the page of which no line was read. */
export interface SkippedPart {
  /** Number of lines read before it. */
  linesBefore: number;
  text: string;
  rule: DropRule;
  detail?: string;
}

/** Every reason why a page is no article, and what it says. The names are stable, as those of the rules. */
export const REFUSALS = {
  'no body': 'The document has no body.',
  'front or search page': 'The address is that of a front page or of a search.',
  'no text that reads as an article': 'No column of the page holds enough sentences.',
  'too few words': 'No text on the page is long enough for an article.',
} as const;

/** Name of a reason why a page is no article. */
export type Refusal = keyof typeof REFUSALS;

const MAX_NAME_CHARACTERS = 60;

/** A short name of an element, as a selector writes it: tag, ARIA role, id and classes. */
export function nameElement(element: Element): string {
  const role = attributeOf(element, 'role');
  const id = attributeOf(element, 'id')?.trim();
  const classes = attributeOf(element, 'class')?.trim().split(/\s+/).join('.');
  const name = `${localNameOf(element)}${role ? `[role=${role}]` : ''}${id ? `#${id}` : ''}${classes ? `.${classes}` : ''}`;
  return name.length > MAX_NAME_CHARACTERS ? `${name.slice(0, MAX_NAME_CHARACTERS)}…` : name;
}
