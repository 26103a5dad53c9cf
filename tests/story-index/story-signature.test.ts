import { expect, it } from 'vitest';
import { signatureOf } from '../../src/story-index/story-signature.ts';
import { openEntries } from './open-entries.ts';
import { printsOf } from './sample-entries.ts';
import { fieldsOf } from './signature-fields.ts';

const PARAGRAPHS = [
  'The ferry to Orm Island stops on Monday.',
  'It was so.',
  '“Nobody asked the keepers of the northern lighthouse about winter sailings,” said Maud Tilling. “Nobody.”',
  'She added: “Sheep, lamps and letters travel by the pilot boat until spring.”',
];

it('the signature of a text that is in no index is the one that an index gives back', async () => {
  const prints = printsOf(...PARAGRAPHS);
  const story = {
    id: 'orm',
    agency: null,
    outlet: null,
    headline: '',
    published: null,
    url: null,
    language: null,
  };
  const index = await openEntries([{ story, fingerprints: prints, carriers: [] }]);
  const stored = await index.readSignature(0);
  const given = signatureOf(prints, stored.termWeight);
  expect(fieldsOf(stored)).toEqual(fieldsOf(given));
  expect(given.quotedTokenRanges).toHaveLength(4);
});
