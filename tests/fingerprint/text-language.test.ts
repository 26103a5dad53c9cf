import { describe, expect, test } from 'vitest';
import { fingerprintPage } from '../../src/fingerprint/fingerprint-page.ts';
import { languageOfText } from '../../src/fingerprint/text-language.ts';

const TEXTS = {
  en: 'The ferry to the island has not been running since Sunday, and the people who live there have to wait until the harbour office has found a captain who is willing to sail after dark and in the fog of the channel.',
  de: 'Die Fähre zur Insel fährt seit Sonntag nicht mehr, und die Leute, die dort wohnen, müssen warten, bis das Hafenamt einen Kapitän gefunden hat, der auch nach Einbruch der Dunkelheit und im Nebel fahren will, wie es früher war.',
  fr: 'Le bac pour l’île ne circule plus depuis dimanche, et les habitants doivent attendre que le bureau du port ait trouvé un capitaine qui accepte de naviguer après la tombée de la nuit et dans le brouillard du chenal.',
  es: 'El transbordador a la isla no funciona desde el domingo, y los vecinos tienen que esperar a que la oficina del puerto encuentre a un capitán que quiera navegar de noche y con la niebla del canal, como se hacía antes.',
  pt: 'A balsa para a ilha não funciona desde domingo, e os moradores têm de esperar que o escritório do porto encontre um capitão que aceite navegar à noite e com o nevoeiro do canal, como se fazia nos outros anos.',
  ar: 'لم تعد العبارة إلى الجزيرة تعمل منذ يوم الأحد، وعلى السكان الذين يعيشون هناك أن ينتظروا حتى يجد مكتب الميناء قبطانا يقبل أن يبحر بعد حلول الظلام أو في الضباب من دون أن يخاف من الصخور التي في القناة، كما كان من قبل في كل عام.',
};

describe('the language of a text', () => {
  test.each(Object.entries(TEXTS))('%s is told by its stop words', (language, text) => {
    expect(languageOfText([{ text }])).toBe(language);
  });

  test('is unknown for a few words and for a list of names', () => {
    expect(languageOfText([{ text: 'The ferry has not been running.' }])).toBeNull();
    expect(languageOfText([{ text: 'Oster Brack Tollan Nield Dorrity Vane Lorne '.repeat(10) }])).toBeNull();
  });

  test('is read from the text, whatever the page says; what the page says counts where the text tells none', () => {
    const pageOf = (text: string) => ({
      url: null,
      canonicalUrl: null,
      siteName: null,
      title: '',
      published: null,
      language: 'en',
      metadataCredits: [],
      articles: [
        { headline: '', headlineNode: null, blocks: [{ kind: 'paragraph', text, nodes: [] }], asides: [] },
      ],
    });
    expect(fingerprintPage(pageOf(TEXTS.de) as Parameters<typeof fingerprintPage>[0], []).language).toBe(
      'de',
    );
    expect(fingerprintPage(pageOf('Tollan') as Parameters<typeof fingerprintPage>[0], []).language).toBe(
      'en',
    );
  });
});
