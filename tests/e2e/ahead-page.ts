/** A page that has the browser render another one ahead, before the user goes there. */

/** The page that is rendered ahead: a full copy. */
export const AHEAD = '/corvastar.example/crime/who-is-e-marrow?ahead';

/** The page. Its link leads to the page that is rendered ahead. */
export const aheadPage = (): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Ahead</title>
    <script type="speculationrules">
      { "prerender": [{ "source": "list", "urls": ["${AHEAD}"], "eagerness": "immediate" }] }
    </script>
  </head>
  <body>
    <p><a href="${AHEAD}">A gang leaves a library card</a></p>
  </body>
</html>
`;
