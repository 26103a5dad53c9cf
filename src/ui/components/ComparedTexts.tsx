import { useState } from 'preact/hooks';
import type {
  ComparedParagraph,
  ComparedPart,
  ComparedRow,
  Comparison,
  RowKind,
} from '../../comparison/comparison.ts';
import { ROW_KINDS, sayComparison, sayKind, sayKindMore } from '../../report/comparison/say-comparison.ts';
import { sayCount, sayNumber, type Language } from '../../report/language.ts';

/** What is said of a text above it. */
export interface TextName {
  title: string;
  /** Host of the outlet, name of the file, or what a pasted text is called. */
  from: string;
  /** BCP 47, null if unknown. */
  language: string | null;
  /** Only its beginning was compared. */
  isCut: boolean;
}

interface Props {
  language: Language;
  comparison: Comparison;
  first: TextName;
  second: TextName;
  /** Rows that are shown at first, and with each press of the button. */
  rowsAtOnce: number;
}

/** The sign of each kind, so that none is told by colour alone. */
const SIGNS: Record<RowKind, string> = { same: '=', changed: '≠', cut: '−', added: '+', moved: '↕' };

function Head({
  language,
  name,
  text,
  words,
}: Pick<Props, 'language'> & { name: string; text: TextName; words: number }) {
  return (
    <div class="compared-head">
      <h3>{name}</h3>
      <p class="compared-title" dir="auto" lang={text.language ?? undefined}>
        {text.title || language.say('compareUntitled')}
      </p>
      <p class="quiet">
        <bdi>{text.from}</bdi> · {sayCount(language, 'words', words)}
        {text.isCut && ` · ${language.say('compareLonger')}`}
      </p>
    </div>
  );
}

/** Words that are marked. */
function Part({ part: { kind, text } }: { part: ComparedPart }) {
  if (kind === 'removed') return <del>{text}</del>;
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'moved' ? <mark>{text}</mark> : <>{text}</>;
}

/** What a paragraph is as a whole needs no mark at its words: the row says it. */
const isPlain = (kind: RowKind, parts: ComparedParagraph): boolean =>
  kind !== 'changed' && parts.every((part) => part.kind === parts[0]?.kind);

function Side({
  name,
  kind,
  paragraphs,
  language,
}: {
  name: string;
  kind: RowKind;
  paragraphs: readonly ComparedParagraph[];
  language: string | null;
}) {
  if (paragraphs.length === 0) return <div class="compared-side compared-empty" />;
  return (
    <div class="compared-side">
      <span class="compared-name">{name}</span>
      {paragraphs.map((parts) => (
        <p dir="auto" lang={language ?? undefined}>
          {parts.map((part) => (isPlain(kind, parts) ? part.text : <Part part={part} />))}
        </p>
      ))}
    </div>
  );
}

function Row({
  language,
  row,
  isHeadline,
  first,
  second,
}: Pick<Props, 'language' | 'first' | 'second'> & { row: ComparedRow; isHeadline: boolean }) {
  const { kind } = row;
  return (
    <li class={`compared-row compared-${kind} ${isHeadline ? 'compared-headline' : ''}`}>
      <p class="compared-kind">
        <span class="compared-sign" aria-hidden="true">
          {SIGNS[kind]}
        </span>
        {isHeadline && `${language.say('compareTitle')}: `}
        {sayKind(language, kind)}
      </p>
      <Side
        name={language.say('compareFirst')}
        kind={kind}
        paragraphs={row.first}
        language={first.language}
      />
      <Side
        name={language.say('compareSecond')}
        kind={kind}
        paragraphs={row.second}
        language={second.language}
      />
    </li>
  );
}

/** What each mark means. */
function Legend({ language }: Pick<Props, 'language'>) {
  const word = (kind: RowKind) => {
    const said = sayKind(language, kind);
    if (kind === 'cut') return <del>{said}</del>;
    if (kind === 'added') return <ins>{said}</ins>;
    return kind === 'moved' ? <mark>{said}</mark> : said;
  };
  return (
    <section class="compared-legend">
      <h3>{language.say('compareLegend')}</h3>
      <dl>
        {ROW_KINDS.map((kind) => (
          <div>
            <dt>
              <span class="compared-sign" aria-hidden="true">
                {SIGNS[kind]}
              </span>
              {word(kind)}
            </dt>
            <dd>{sayKindMore(language, kind)}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{language.say('compareNoOrder')}</p>
    </section>
  );
}

/** Two texts side by side, paragraph by paragraph: what they have in common in sentences, and what was cut, added, changed and moved in marks. */
export function ComparedTexts(props: Props) {
  const { language, comparison, first, second, rowsAtOnce } = props;
  const [shown, setShown] = useState(rowsAtOnce);
  const { headline } = comparison;
  const rows = headline === undefined ? comparison.rows : [headline, ...comparison.rows];
  const more = Math.min(rows.length - shown, rowsAtOnce);
  return (
    <div class="compared">
      <ul class="compared-says">
        {sayComparison(language, comparison).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
      <Legend language={language} />
      <div class="compared-heads">
        <Head
          language={language}
          name={language.say('compareFirst')}
          text={first}
          words={comparison.firstWords}
        />
        <Head
          language={language}
          name={language.say('compareSecond')}
          text={second}
          words={comparison.secondWords}
        />
      </div>
      <ol class="compared-rows">
        {rows.slice(0, shown).map((row, i) => (
          <Row
            key={i}
            language={language}
            row={row}
            isHeadline={row === headline}
            first={first}
            second={second}
          />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setShown(shown + rowsAtOnce)}>
          {language.say('compareMore', sayNumber(language, more))}
        </button>
      )}
    </div>
  );
}
