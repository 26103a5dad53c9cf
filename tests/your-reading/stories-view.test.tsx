// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Stories } from '../../src/your-reading/Stories.tsx';
import { storiesOf } from '../../src/your-reading/stories.ts';
import { english } from '../ui/english.ts';
import { readPage } from './sample-reading.ts';

it('headlines have a direction of their own; where a page was read is said in that of the language', () => {
  const same = { headline: 'Fog' };
  const pages = [
    readPage(1, 'harbour.example', same),
    readPage(1, 'courier.example', same),
    readPage(1, 'lamp.example', { headline: 'Other fog' }),
  ];
  const body = document.createElement('div');
  render(
    <Stories
      language={english}
      stories={storiesOf(pages)}
      now={500_000 * 3_600_000}
      onForget={() => undefined}
    />,
    body,
  );
  expect([...body.querySelectorAll('bdi')].map((each) => each.textContent)).toEqual(['Fog', 'Other fog']);
  const links = [...body.querySelectorAll('a')].map((link) => link.textContent);
  expect(links).toEqual(['harbour.example, today', 'courier.example, today', 'Other fog']);
});
