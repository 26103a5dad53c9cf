import { useEffect, useRef } from 'preact/hooks';
import type { Refusal } from '../article/given/read-text.ts';
import { LEAST_PASSAGE_WORDS } from '../comparison/comparison.ts';
import { hasPassage } from '../comparison/compare-texts.ts';
import { sayNumber, sayShare, type Language } from '../report/language.ts';
import { ComparedTexts } from '../ui/components/ComparedTexts.tsx';
import { GivenText, sayRefusal } from '../ui/given/GivenText.tsx';
import { Mark } from '../ui/components/Mark.tsx';
import type { OpenText } from './open-text.ts';
import type { Compared, Session } from './session.ts';

interface Props {
  language: Language;
  session: Session;
  /** Why the text that the user gave last was not taken. */
  refusal: Refusal | undefined;
  onAskTabs: () => void;
  onChooseFirst: (key: string) => void;
  onShowBeside: (key: string) => void;
  onText: (text: string) => void;
  onFile: (file: File) => void;
}

type Part = Pick<Props, 'language' | 'session'>;

/** Rows of a comparison that are shown at once. A browser lays out this many in a moment. */
const ROWS_AT_ONCE = 300;

const titleOf = (language: Language, headline: string): string =>
  headline === '' ? language.say('compareUntitled') : headline;

/** What is under way, or what the tabs gave: a sentence, and how far it is. */
function progressOf(language: Language, { tabs, texts, first, compared, comparedShare }: Session) {
  const say = (key: 'compareAsking' | 'compareComparing', done: number, all: number) => ({
    text: language.say(key, sayNumber(language, done), sayNumber(language, all)),
    share: (done + (key === 'compareComparing' ? comparedShare : 0)) / all,
  });
  if (tabs.answered < tabs.asked) return say('compareAsking', tabs.answered, tabs.asked);
  const others = texts.length - 1;
  return first && compared.size < others ? say('compareComparing', compared.size, others) : undefined;
}

/** What the tabs gave, for everybody; what is under way, with a bar. */
function Progress({ language, session }: Part) {
  const progress = progressOf(language, session);
  const { gave, open } = session.tabs;
  return (
    <>
      <p class="quiet" role="status">
        {progress?.text ?? language.say('compareTabs', sayNumber(language, gave), sayNumber(language, open))}
      </p>
      {progress && <progress class="compare-progress" value={progress.share} aria-label={progress.text} />}
    </>
  );
}

/** The list from which the first text is chosen. */
function First({ language, session, onChooseFirst }: Part & Pick<Props, 'onChooseFirst'>) {
  return (
    <label class="compare-first">
      <span class="given-label">{language.say('compareThis')}</span>
      <select value={session.first?.key} onChange={({ currentTarget }) => onChooseFirst(currentTarget.value)}>
        {session.texts.map(({ key, from, articles: [{ headline }] }) => (
          <option key={key} value={key}>
            {`${titleOf(language, headline)} – ${from}`}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Another text, with what it has in common with the first. */
interface Other {
  text: OpenText;
  compared: Compared;
}

/** The other texts that are compared: most words in common first, those without a passage last. */
function othersOf({ texts, compared }: Session): Other[] {
  const others = texts.flatMap((text) => {
    const found = compared.get(text.key);
    return found ? [{ text, compared: found }] : [];
  });
  const weight = ({ compared: { comparison } }: Other): number =>
    hasPassage(comparison) ? comparison.sharedWords : -1;
  return others.sort((a, b) => weight(b) - weight(a));
}

function OtherRow({
  language,
  other: { text, compared },
  isBeside,
  onShowBeside,
}: Pick<Props, 'language' | 'onShowBeside'> & { other: Other; isBeside: boolean }) {
  const { article, comparison } = compared;
  const { sharedWords, firstWords } = comparison;
  const isFound = hasPassage(comparison);
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <bdi lang={text.language ?? undefined}>{titleOf(language, article.headline)}</bdi>
      </th>
      <td role="cell" data-label={language.say('compareOutlet')}>
        <bdi>{text.from}</bdi>
      </td>
      <td role="cell" class="compare-number" data-label={language.say('compareCommon')}>
        {isFound ? sayNumber(language, sharedWords) : language.say('compareNone')}
      </td>
      <td role="cell" class="compare-number" data-label={language.say('compareShare')}>
        {isFound ? sayShare(language, sharedWords / firstWords) : '–'}
      </td>
      <td role="cell">
        <button
          type="button"
          class="button"
          aria-pressed={isBeside}
          aria-label={`${language.say('compareSide')}: ${titleOf(language, article.headline)}, ${text.from}`}
          onClick={() => onShowBeside(text.key)}
        >
          {language.say('compareSide')}
        </button>
      </td>
    </tr>
  );
}

/** Which of the other texts carry the first. */
function Others({ language, session, onShowBeside }: Part & Pick<Props, 'onShowBeside'>) {
  const others = othersOf(session);
  if (others.length === 0)
    return session.texts.length > 1 ? null : <p class="compare-none">{language.say('compareNoOther')}</p>;
  const carrying = others.filter(({ compared }) => hasPassage(compared.comparison)).length;
  const heads = ['compareTitle', 'compareOutlet', 'compareCommon', 'compareShare', 'compareSide'] as const;
  return (
    <>
      <h2>{language.say('compareOthers')}</h2>
      <p>
        {language.say('compareCarrying', sayNumber(language, carrying), sayNumber(language, others.length))}
      </p>
      <table class="compare-table" role="table" aria-label={language.say('compareOthers')}>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((key) => (
              <th key={key} role="columnheader" scope="col">
                <span class={key === 'compareSide' ? 'unseen' : ''}>{language.say(key)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {others.map((other) => (
            <OtherRow
              key={other.text.key}
              language={language}
              other={other}
              isBeside={other.text === session.beside}
              onShowBeside={onShowBeside}
            />
          ))}
        </tbody>
      </table>
      <p class="quiet">{language.say('compareNoneMore', sayNumber(language, LEAST_PASSAGE_WORDS))}</p>
    </>
  );
}

/** The two chosen texts. Its heading takes the focus when other texts are chosen. */
function SideBySide({ language, session: { first, beside, compared } }: Part) {
  const heading = useRef<HTMLHeadingElement>(null);
  const pair = first && beside && compared.get(beside.key);
  const key = pair && `${first.key} ${beside.key}`;
  useEffect(() => {
    if (key !== undefined) heading.current?.focus();
  }, [key]);
  if (!pair) return null;
  const { article, comparison } = pair;
  const name = ({ from, language: spoken, isCut }: OpenText, headline: string) => ({
    title: headline,
    from,
    language: spoken,
    isCut,
  });
  return (
    <section class="panel compare-side">
      <h2 ref={heading} tabIndex={-1}>
        {language.say('compareSide')}
      </h2>
      <ComparedTexts
        key={key}
        language={language}
        comparison={comparison}
        first={name(first, first.articles[0].headline)}
        second={name(beside, article.headline)}
        rowsAtOnce={ROWS_AT_ONCE}
      />
    </section>
  );
}

/** The page that compares the texts of open tabs, and texts that the user gives. */
export function CompareView(props: Props) {
  const { language, session, refusal, onAskTabs, onChooseFirst, onShowBeside, onText, onFile } = props;
  const isAsking = session.tabs.answered < session.tabs.asked;
  return (
    <main class="page page-wide">
      <header class="page-top">
        <Mark size={36} />
        <h1>{language.say('compareTexts')}</h1>
      </header>
      <p class="quiet">{language.say('compareLead')}</p>
      <section class="panel compare-texts">
        {session.isGone && <p>{language.say('compareGone')}</p>}
        {session.texts.length > 0 ? (
          <First language={language} session={session} onChooseFirst={onChooseFirst} />
        ) : (
          !isAsking && <p>{language.say('compareNoText')}</p>
        )}
        {session.first && <Others language={language} session={session} onShowBeside={onShowBeside} />}
        <Progress language={language} session={session} />
        <button type="button" class="button" disabled={isAsking} onClick={onAskTabs}>
          {language.say('compareAskAgain')}
        </button>
      </section>
      <GivenText
        language={language}
        label={language.say('compareAnother')}
        button={language.say('compareAdd')}
        rows={4}
        onText={onText}
        onFile={onFile}
      />
      <p class="compare-refusal" role="status">
        {refusal && sayRefusal(language, refusal)}
      </p>
      <SideBySide language={language} session={session} />
    </main>
  );
}
