/** The website's own words, by language. What the extension is, it says in the words of `store/texts/`; its answers are the extension's. */
import type { Locale } from '../src/browser/settings/chosen-locale.ts';

export interface Words {
  start: string;
  checkText: string;
  /** Before the field: what is done with a text. */
  checkMore: string;
  sample: string;
  sampleMore: string;
  needsScript: string;
  installIn: string;
  /** In place of the links to the stores, where `links.json` has none. */
  inNoStore: string;
  source: string;
  languages: string;
  /** Before the documents, which are in English. */
  documents: string;
  /** What the pictures show. */
  pictures: { page: string; popup: string; differs: string; links: string };
}

export const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    start: 'Start',
    checkText: 'Check a text',
    checkMore:
      'This page works as the extension does, with the same code and the index that comes with it. The index is downloaded from this site; your text stays in this page.',
    sample: 'Try it with an invented story',
    sampleMore:
      'The index has no story of today. So that there is something to see, this page also knows the stories of an invented newsroom.',
    needsScript: 'This page compares texts with a script, and scripts are switched off.',
    installIn: 'Install in',
    inNoStore: 'Wiremark is not in the browsers’ stores yet.',
    source: 'Source',
    languages: 'Languages',
    documents: 'Documents',
    pictures: {
      page: 'A newspaper page with a small badge at its headline, and the popup of Wiremark over it: full copy of a story that the page does not name',
      popup: 'The popup: an edited copy; a bar shows how much of the page is the story’s',
      differs: 'The popup with a row open: which paragraphs are in the story, and what was left out',
      links: 'A front page; small badges stand at the links to known stories',
    },
  },
  de: {
    start: 'Start',
    checkText: 'Einen Text prüfen',
    checkMore:
      'Diese Seite arbeitet wie die Erweiterung, mit demselben Code und dem Index, der mit ihr kommt. Der Index wird von dieser Website geladen; Ihr Text bleibt in dieser Seite.',
    sample: 'Mit einer erfundenen Meldung ausprobieren',
    sampleMore:
      'Der Index enthält keine Meldung von heute. Damit es etwas zu sehen gibt, kennt diese Seite auch die Meldungen einer erfundenen Redaktion.',
    needsScript: 'Diese Seite vergleicht Texte mit einem Skript, und Skripte sind abgeschaltet.',
    installIn: 'Installieren in',
    inNoStore: 'In den Stores der Browser gibt es Wiremark noch nicht.',
    source: 'Quelltext',
    languages: 'Sprachen',
    documents: 'Dokumente',
    pictures: {
      page: 'Eine Zeitungsseite mit einer kleinen Plakette an der Überschrift, darüber das Popup von Wiremark: vollständige Kopie einer Meldung, die die Seite nicht nennt',
      popup: 'Das Popup: eine bearbeitete Kopie; ein Balken zeigt, wie viel der Seite aus der Meldung ist',
      differs:
        'Das Popup mit einer offenen Zeile: welche Absätze in der Meldung stehen und was weggelassen wurde',
      links: 'Eine Startseite; kleine Plaketten stehen an den Links zu bekannten Meldungen',
    },
  },
  fr: {
    start: 'Accueil',
    checkText: 'Vérifier un texte',
    checkMore:
      'Cette page fonctionne comme l’extension, avec le même code et l’index qui l’accompagne. L’index est téléchargé depuis ce site ; votre texte reste dans cette page.',
    sample: 'Essayer avec un article inventé',
    sampleMore:
      'L’index n’a aucun article du jour. Pour qu’il y ait quelque chose à voir, cette page connaît aussi les articles d’une rédaction inventée.',
    needsScript: 'Cette page compare les textes à l’aide d’un script, et les scripts sont désactivés.',
    installIn: 'Installer dans',
    inNoStore: 'Wiremark n’est pas encore dans les boutiques des navigateurs.',
    source: 'Code source',
    languages: 'Langues',
    documents: 'Documents',
    pictures: {
      page: 'Une page de journal avec un petit badge près du titre, et la fenêtre de Wiremark par-dessus : copie intégrale d’un article que la page ne nomme pas',
      popup: 'La fenêtre : une copie remaniée ; une barre montre quelle part de la page vient de l’article',
      differs:
        'La fenêtre avec une ligne ouverte : quels paragraphes sont dans l’article, et ce qui a été omis',
      links: 'Une page d’accueil ; de petits badges accompagnent les liens vers des articles connus',
    },
  },
  es: {
    start: 'Inicio',
    checkText: 'Comprobar un texto',
    checkMore:
      'Esta página funciona como la extensión, con el mismo código y el índice que la acompaña. El índice se descarga de este sitio; tu texto se queda en esta página.',
    sample: 'Probar con una noticia inventada',
    sampleMore:
      'El índice no tiene ninguna noticia de hoy. Para que haya algo que ver, esta página conoce también las noticias de una redacción inventada.',
    needsScript: 'Esta página compara textos con un script, y los scripts están desactivados.',
    installIn: 'Instalar en',
    inNoStore: 'Wiremark todavía no está en las tiendas de los navegadores.',
    source: 'Código fuente',
    languages: 'Idiomas',
    documents: 'Documentos',
    pictures: {
      page: 'Una página de periódico con una pequeña insignia junto al titular, y sobre ella la ventana de Wiremark: copia íntegra de una noticia que la página no nombra',
      popup: 'La ventana: una copia editada; una barra muestra cuánto de la página es de la noticia',
      differs: 'La ventana con una fila abierta: qué párrafos están en la noticia y qué se omitió',
      links: 'Una portada; hay pequeñas insignias en los enlaces a noticias conocidas',
    },
  },
  pt: {
    start: 'Início',
    checkText: 'Verificar um texto',
    checkMore:
      'Esta página funciona como a extensão, com o mesmo código e o índice que a acompanha. O índice é baixado deste site; seu texto fica nesta página.',
    sample: 'Experimentar com uma notícia inventada',
    sampleMore:
      'O índice não tem nenhuma notícia de hoje. Para que haja algo para ver, esta página conhece também as notícias de uma redação inventada.',
    needsScript: 'Esta página compara textos com um script, e os scripts estão desligados.',
    installIn: 'Instalar no',
    inNoStore: 'O Wiremark ainda não está nas lojas dos navegadores.',
    source: 'Código-fonte',
    languages: 'Idiomas',
    documents: 'Documentos',
    pictures: {
      page: 'Uma página de jornal com um pequeno selo junto ao título, e sobre ela a janela do Wiremark: cópia integral de uma notícia que a página não nomeia',
      popup: 'A janela: uma cópia editada; uma barra mostra quanto da página é da notícia',
      differs: 'A janela com uma linha aberta: quais parágrafos estão na notícia e o que foi omitido',
      links: 'Uma página inicial; há pequenos selos nos links para notícias conhecidas',
    },
  },
  ar: {
    start: 'البداية',
    checkText: 'فحص نص',
    checkMore:
      'تعمل هذه الصفحة كما تعمل الإضافة، بالشيفرة نفسها وبالفهرس المرفق معها. يُنزَّل الفهرس من هذا الموقع، ويبقى نصك في هذه الصفحة.',
    sample: 'جرّبها بخبر مختلق',
    sampleMore:
      'لا خبر من اليوم في الفهرس. وليكون هناك ما يُرى، تعرف هذه الصفحة أيضًا أخبار غرفة أخبار مختلقة.',
    needsScript: 'تقارن هذه الصفحة النصوص ببرنامج نصي، والبرامج النصية معطّلة.',
    installIn: 'التثبيت في',
    inNoStore: 'لا يتوفر Wiremark بعد في متاجر المتصفحات.',
    source: 'الشيفرة المصدرية',
    languages: 'اللغات',
    documents: 'الوثائق',
    pictures: {
      page: 'صفحة صحيفة عند عنوانها شارة صغيرة، وفوقها نافذة Wiremark: نسخة كاملة من خبر لا تذكره الصفحة',
      popup: 'النافذة: نسخة محررة، وشريط يبيّن كم من الصفحة هو من الخبر',
      differs: 'النافذة وفيها سطر مفتوح: أي فقرات في الخبر وما الذي حُذف',
      links: 'صفحة رئيسية، وعند الروابط إلى الأخبار المعروفة شارات صغيرة',
    },
  },
};
