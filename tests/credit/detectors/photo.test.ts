/** Where a picture's credit ends and a text's begins. */
import { describe, expect, it } from 'vitest';
import { detectPhoto } from '../../../src/credit/detectors/photo.ts';
import { CONFIDENCE } from '../../../src/credit/reading/confidence.ts';
import { quoteOf, runOf } from '../parts.ts';

describe('a photo credit', () => {
  it.each([
    ['The lamp by night. (Jane Roe/AP)', 'formal', '(Jane Roe/AP)'],
    ['The lamp by night. REUTERS/Jane Roe', 'formal', 'REUTERS/Jane Roe'],
    ['The lamp by night. AP Photo', 'formal', 'AP Photo'],
    ['Pool Photo via AP, File', 'explicit', 'Pool Photo via AP, File'],
    ['Photo: Jane Roe, AFP', 'explicit', 'Photo: Jane Roe, AFP'],
    ['新华社记者 李明 摄', 'explicit', '新华社'],
    ['The lamp by night. Getty Images', 'explicit', 'Getty Images'],
    ['The keeper waves (July 13) AP', 'partial', 'The keeper waves (July 13) AP'],
    ['The mayor waves from the new bridge to the boats far below | AFP', 'likely', 'AFP'],
  ] as const)('is read from "%s"', (text, confidence, quote) => {
    const context = runOf(text);
    const found = detectPhoto(context);
    expect(found).toMatchObject({ kind: 'photo', covers: 'photo', confidence: CONFIDENCE[confidence] });
    expect(quoteOf(context.part, found)).toContain(quote.slice(0, 12));
  });

  it.each([
    'A Reuters/Ipsos poll found that most people like the lamp.',
    'The AP photo of the lamp won a prize.',
    'He said via Reuters that the lamp is lit.',
    'PORT ALMA (AP) - The lamp is lit again, the keeper said.',
    'By Jane Roe, Associated Press',
    'The keeper told AFP that the lamp is lit.',
  ])('is not read from "%s"', (text) => {
    expect(detectPhoto(runOf(text))).toBeUndefined();
  });

  it('is a signed name in a caption, and not in a paragraph at the foot', () => {
    const text = 'The lamp by night. AP';
    expect(detectPhoto(runOf(text, { role: 'caption', part: 'asides' }))?.confidence).toBe(CONFIDENCE.placed);
    expect(detectPhoto(runOf(text))).toBeUndefined();
  });

  it('follows a bar only in a line of more than 60 characters: shorter ones are bylines', () => {
    const line = `${'The mayor waves to the boats below '.repeat(2).slice(0, 55)} | AFP`;
    expect(line).toHaveLength(61);
    expect(detectPhoto(runOf(line))?.confidence).toBe(CONFIDENCE.likely);
    expect(detectPhoto(runOf(line.slice(1)))).toBeUndefined();
  });

  it('is a lone name in the middle of the article, and not among its last two blocks', () => {
    expect(detectPhoto(runOf('AP', { blocksBefore: 5, blocksAfter: 2 }))?.confidence).toBe(CONFIDENCE.loose);
    expect(detectPhoto(runOf('AP', { blocksBefore: 5, blocksAfter: 1 }))).toBeUndefined();
  });
});
