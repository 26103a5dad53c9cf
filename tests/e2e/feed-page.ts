/** A page of many links that grows, as feeds and search results do. */

/** Links that no index knows, before and after the one that is known. */
const UNKNOWN = 120;

const KNOWN = 'https://corvastar.example/crime/who-is-e-marrow';

const item = (href: string, words: string): string =>
  `<li><a href="${href}">${words}</a> <small>1 hour ago</small></li>`;

/**
 * The page; its script offers `addKnown()`, which adds a known link at the end. The first link of the page is known too, and so is one in
 * a text that the reader writes.
 */
export function feedPage(): string {
  const unknown = Array.from({ length: UNKNOWN }, (_, i) =>
    item(`https://nowhere.example/story/${i}`, `A story that nobody has heard of, number ${i}`),
  );
  const known = JSON.stringify(item(KNOWN, 'Who is E. Marrow? A gang leaves a library card'));
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Feed</title></head>
  <body>
    <h1>Feed</h1>
    <p>In a sentence <a href="https://meridianwire.example/2026/10/24/hvitdal-hum">a glacier that hummed</a> is a link.</p>
    <div contenteditable>A letter with <a href="https://meridianwire.example/2026/10/19/corva-ferries">a link of the reader’s own</a></div>
    <ul id="feed">${unknown.join('')}</ul>
    <script>
      const addKnown = () => document.getElementById('feed').insertAdjacentHTML('beforeend', ${known.replaceAll('<', '\\u003c')});
    </script>
  </body>
</html>
`;
}
