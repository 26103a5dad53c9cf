/** A page that becomes another one without loading, as news sites built from one script do. */
import { readFileSync } from 'node:fs';
import { parseHtml } from '../../src/builder/input/parse-html.ts';
import { fileOfPage } from '../samples/newsroom-files.ts';

/** Views of the moving page: a full copy, a page without a source, and a list. */
const VIEWS = {
  copy: 'corvastar.example/crime/who-is-e-marrow',
  garden: 'ostermoorweekly.example/garden/quinces',
};

const LIST = '<h1>All stories</h1><ul><li>One</li><li>Two</li><li>Three</li></ul>';

function articleOf(key: string): string {
  const document = parseHtml(readFileSync(fileOfPage(key), 'utf8'));
  const headline = document.querySelector('h1')?.outerHTML ?? '';
  const paragraphs = [...document.querySelectorAll('p:not([class])')].map((each) => each.outerHTML);
  return `<article>${headline}${paragraphs.join('')}</article>`;
}

/** The page; its script offers `go(view)` for `copy`, `garden` and `list`, and shows first what its address names, or `copy`. */
export function movingPage(): string {
  const views = { copy: articleOf(VIEWS.copy), garden: articleOf(VIEWS.garden), list: LIST };
  const json = JSON.stringify(views).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Moving page</title></head>
  <body>
    <nav><a href="#">Home</a></nav>
    <main id="view"></main>
    <script>
      const views = ${json};
      const show = (view) => {
        document.title = view;
        document.getElementById('view').innerHTML = views[view];
      };
      function go(view) {
        history.pushState({ view }, '', '/moving?view=' + view);
        show(view);
      }
      addEventListener('popstate', (event) => show(event.state?.view ?? 'copy'));
      show(new URLSearchParams(location.search).get('view') ?? 'copy');
    </script>
  </body>
</html>
`;
}
