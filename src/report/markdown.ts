/** Text and addresses in Markdown, by the rules of CommonMark 0.31 and of GitHub's links that begin without brackets. */

/** Signs with a meaning wherever they stand in a line. */
const SIGNS = /[\\`*_[\]<>#|~&$@]/g;
/** What would be made a link: `https://`, `www.` */
const AUTOLINK = /:(?=\/\/)|(?<=\bwww)\./gi;

/** A text of one line, of which Markdown shows every sign as it is. */
export const markdownText = (text: string): string => text.replace(SIGNS, '\\$&').replace(AUTOLINK, '\\$&');

/** A link. @param address of a web page, as `URL` writes it */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownText(text)}](${address.replace(/[()\\]/g, '\\$&').replace(/&(?=#?\w+;)/g, '&amp;')})`;
