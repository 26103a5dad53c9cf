import { useState } from 'preact/hooks';
import { sayCount, sayNumber, sayShare, type Language } from '../report/language.ts';
import type { Share, Shares as ReadingShares } from './stories.ts';

/** Rows that a table has at first. */
const FIRST_ROWS = 10;

interface TableProps {
  language: Language;
  /** Heading of the table, then of its columns. */
  headings: readonly [string, string, string, string];
  rows: readonly Share[];
}

/** A table with its first rows, and the others on request. A host that is too long is broken before a dot. */
function ShareTable({ language, headings: [title, ...columns], rows }: TableProps) {
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  return (
    <div class="reading-share">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, isWhole ? rows.length : FIRST_ROWS).map(({ name, articles, count }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>
                  {name.split(/(?=\.)/).map((part) => (
                    <>
                      {part}
                      <wbr />
                    </>
                  ))}
                </bdi>
              </th>
              <td>{sayNumber(language, articles)}</td>
              <td>{sayNumber(language, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isWhole && rows.length > FIRST_ROWS && (
        <button type="button" class="button" onClick={() => setWhole(true)}>
          {language.say('readingMore')}
        </button>
      )}
    </div>
  );
}

interface Props {
  language: Language;
  shares: ReadingShares;
  onSave: (format: 'csv' | 'json') => void;
}

/** How much of what is shown names an agency, in a sentence and by agency and site; and all of it as a file. */
export function Shares({ language, shares: { articles, naming, byAgency, bySite }, onSave }: Props) {
  if (articles === 0) return null;
  const said = language.say(
    'readingShare',
    sayCount(language, 'memoryArticles', articles),
    sayNumber(language, naming),
    sayShare(language, naming / articles),
  );
  return (
    <section class="panel">
      <h2>{said}</h2>
      <details>
        <summary>{language.say('readingTables')}</summary>
        <div class="reading-shares">
          <ShareTable
            language={language}
            headings={[
              language.say('readingByAgency'),
              language.say('readingAgency'),
              language.say('readingArticles'),
              language.say('readingSites'),
            ]}
            rows={byAgency}
          />
          <ShareTable
            language={language}
            headings={[
              language.say('readingBySite'),
              language.say('readingSite'),
              language.say('readingArticles'),
              language.say('readingNamingAgency'),
            ]}
            rows={bySite}
          />
        </div>
      </details>
      <div class="reading-files">
        <button type="button" class="button" onClick={() => onSave('csv')}>
          {language.say('readingSaveCsv')}
        </button>
        <button type="button" class="button" onClick={() => onSave('json')}>
          {language.say('readingSaveJson')}
        </button>
        <span class="quiet">{language.say('readingSaveMore')}</span>
      </div>
    </section>
  );
}
