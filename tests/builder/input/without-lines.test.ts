import { expect, it } from 'vitest';
import { linesOfBoilerplate, withoutLines } from '../../../src/builder/input/without-lines.ts';
import { pageOfRecord } from '../../../src/builder/input/page-content.ts';

it('ignored lines are gone from wherever they stand, and split what is around them', () => {
  const text = [
    'Read also: geese.',
    'One day. Read also: geese. The next day.',
    'Share this. Nothing else.',
  ].join('\n');
  const page = pageOfRecord({ text });
  const ignored = linesOfBoilerplate(
    'Read also:   geese.\r\n\r\n Share this. \nRead also: geese.\nShare this. Nothing else.',
  );
  expect(ignored).toEqual(['Share this. Nothing else.', 'Read also: geese.', 'Share this.']);
  const blocks = page && withoutLines(page, ignored).articles[0]?.blocks.map((block) => block.text);
  expect(blocks).toEqual(['One day.', 'The next day.']);
});
