/** A page of many links that grows, as feeds and search results do. */

/** Links that no index knows, between those that are known. */
const UNKNOWN = 120;

const FAR = 'https://corvastar.example/crime/who-is-e-marrow';
const NEAR = 'https://northquaypost.example/a/4471';

const item = (href: string, words: string): string =>
  `<li><a href="${href}">${words}</a> <small>1 hour ago</small></li>`;

/**
 * The page; its script offers `addKnown()`, which adds two known links at once: one at the start of the list, one at its end. The first link of
 * the page is known too, and so is one in a text that the user writes.
 */
export function feedPage(): string {
  const unknown = Array.from({ length: UNKNOWN }, (_, i) =>
    item(`https://nowhere.example/story/${i}`, `A story that nobody has heard of, number ${i}`),
  );
  const script = (html: string) => JSON.stringify(html).replaceAll('<', '\\u003c');
  const near = script(item(NEAR, 'The glacier that keeps one note all night'));
  const far = script(item(FAR, 'Who is E. Marrow? A gang leaves a library card'));
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Feed</title></head>
  <body>
    <h1>Feed</h1>
    <p>In a sentence <a href="https://meridianwire.example/2026/10/24/hvitdal-hum">a glacier that hummed</a> is a link.</p>
    <div contenteditable>A letter with <a href="https://meridianwire.example/2026/10/19/corva-ferries">a link of the writer’s own</a></div>
    <ul id="feed">${unknown.join('')}</ul>
    <script>
      const addKnown = () => {
        const feed = document.getElementById('feed');
        feed.insertAdjacentHTML('afterbegin', ${near});
        feed.insertAdjacentHTML('beforeend', ${far});
      };
    </script>
  </body>
</html>
`;
}
