import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPage } from '../../src/match/match-page.ts';
import type { Report } from '../../src/model.ts';
import { BEES, entry, FERRY, open, page, QUARRY, story } from './newsroom.ts';
import { runsOf } from '../tier.ts';

/** What editors, converters and scrapers do to a text without changing a word of it. */
const INVISIBLE = ['\u200B', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\uFE01', '\uFE0F'];
const LOOKALIKES: Record<string, string> = { a: '\u0430', e: '\u0435', o: '\u043E', p: '\u0440', c: '\u0441', x: '\u0445', i: '\u0456' }; // prettier-ignore
const MOJIBAKE: readonly (readonly [RegExp, string])[] = [
  [/’/g, 'â€™'],
  [/“/g, 'â€œ'],
  [/”/g, 'â€\u009D'],
  [/—/g, 'â€”'],
];
const TEXT = FERRY.map((line) => `${line} “We’ve waited,” said Mr Brack — and went home.`);

/** Changes single characters, chosen by a seeded sequence. */
const eachCharacter = (change: (character: string, at: number) => string) => (line: string) =>
  [...line].map(change).join('');

const reportOf = async (
  indexed: readonly string[],
  shown: readonly string[],
  language = 'en',
): Promise<Report> =>
  matchPage(
    page([shown], { language }),
    await open('wire', entry(story('told', { language }), indexed), entry(story('other'), QUARRY)),
  );

async function expectReprint(indexed: readonly string[], shown: readonly string[], language = 'en') {
  const [source] = (await reportOf(indexed, shown, language)).sources;
  expect(source).toMatchObject({ relation: 'reprint', story: { id: 'told' } });
  expect(source?.pageShare).toBeGreaterThan(0.9);
  expect(source?.storyShare).toBeGreaterThan(0.9);
}

describe('a full copy stays one', () => {
  it('with invisible characters inside its words', () =>
    fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.constantFrom('', '', ...INVISIBLE)), async (marks) => {
        const put = eachCharacter((character) => (/[a-z]/.test(character) ? character + String(marks.next().value) : character)); // prettier-ignore
        await expectReprint(TEXT, TEXT.map(put));
      }),
      { numRuns: runsOf(10) },
    ));

  it('with lookalike letters of another script', () =>
    fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(3)), async (chance) => {
        const swap = eachCharacter((character) => (chance.next().value === 0 ? (LOOKALIKES[character] ?? character) : character)); // prettier-ignore
        await expectReprint(TEXT, TEXT.map(swap));
      }),
      { numRuns: runsOf(10) },
    ));

  it.each<[string, (line: string) => string]>([
    ['straight quotation marks', (line) => line.replace(/[“”]/g, '"').replace(/’/g, "'")],
    ['guillemets', (line) => line.replace(/“/g, '«').replace(/”/g, '»')],
    ['capitals only', (line) => line.toUpperCase()],
    [
      'mojibake',
      (line) => MOJIBAKE.reduce((text, [character, broken]) => text.replace(character, broken), line),
    ],
    ['torn numbers', (line) => line.replace(/(\d),(\d{3})/g, '$1, $2')],
    ['points in numbers', (line) => line.replace(/(\d),(\d{3})/g, '$1.$2')],
    ['full-width letters', eachCharacter((character) => (/[a-z0-9]/.test(character) ? String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0) : character))], // prettier-ignore
    ['no-break spaces', (line) => line.replace(/ /g, '\u00A0')],
    ['accents taken apart', (line) => line.normalize('NFD')],
    ['emphasis by combining marks', (line) => line.replace(/harbour/g, 'ha\u0332rbour')],
  ])('with %s', (_name, disguise) => expectReprint(TEXT, TEXT.map(disguise)));

  it.each<[string, string, readonly string[]]>([
    [
      'Chinese',
      'zh',
      [
        '灯塔管理员周一拒绝在黄昏后点灯，因为港口办公室用播放录音的喇叭换掉了最后一个铜雾号。',
        '驾驶海燕号二十二年的船长说，录音总是迟到四秒，而且总从同一侧传来，比寂静还要糟糕。',
        '办公室花了一万八千元买了六个喇叭，请船长们耐心等待周四从大陆来的技师。',
      ],
    ],
    [
      'Thai',
      'th',
      [
        'กัปตันเรือข้ามฟากปฏิเสธที่จะออกเรือหลังพลบค่ำตั้งแต่วันอาทิตย์หลังสำนักงานท่าเรือเปลี่ยนแตรหมอกทองเหลือง',
        'กัปตันหญิงที่ขับเรือมายี่สิบสองปีกล่าวว่าเสียงที่บันทึกไว้มาช้าไปสี่วินาทีและมาจากด้านเดียวกันเสมอ',
      ],
    ],
    [
      'Arabic',
      'ar',
      [
        'رفض قباطنة العبّارات الإبحار بعد الغروب منذ يوم الأحد حين استبدل مكتب الميناء آخر بوق نحاسي للضباب بمكبر صوت يبث تسجيلا له.',
        'وقالت قبطانة تقود السفينة منذ اثنين وعشرين عاما إن التسجيل يصل متأخرا أربع ثوان ومن الجهة نفسها دائما، وهو أسوأ من الصمت على سطح يتحرك.',
        'واشترى المكتب ستة مكبرات بثمانية عشر ألف كرونة وطلب من القباطنة الصبر حتى يصل فني من البر يوم الخميس.',
      ],
    ],
    [
      'Hebrew',
      'he',
      [
        'רבי החובלים של המעבורת מסרבים להפליג אחרי רדת החשכה מאז יום ראשון, כאשר משרד הנמל החליף את צופר הערפל האחרון ברמקול המשמיע הקלטה.',
        'רבת חובלים המשיטה את האונייה עשרים ושתיים שנה אמרה שההקלטה מאחרת בארבע שניות ובאה תמיד מאותו צד, וזה גרוע משתיקה.',
        'המשרד קנה שישה רמקולים וביקש מרבי החובלים סבלנות עד שיגיע טכנאי ביום חמישי.',
      ],
    ],
  ])('in %s, in any script', async (_name, language, text) => {
    await expectReprint(text, text, language);
    // The same with the marks that say which way to read, and in a text of its own.
    await expectReprint(text, text.map((line) => `\u200F${line}\u200E`), language); // prettier-ignore
    expect((await reportOf(text, BEES)).verdict.relation).toBe('none');
  });

  it('with its miles as kilometres, as far as its words go', async () => {
    const miles = TEXT.map((line) => `${line} The crossing is 18 miles (29 km) long.`);
    const kilometres = TEXT.map((line) => `${line} The crossing is 29 kilometres long.`);
    const [source] = (await reportOf(miles, kilometres)).sources;
    expect(source).toMatchObject({ relation: 'reprint', story: { id: 'told' } });
  });
});
