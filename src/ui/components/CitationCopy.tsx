import { useState } from 'preact/hooks';
import type { Story } from '../../model.ts';
import { CITATION_FORMATS, cite, type CitationFormat } from '../../report/citation.ts';
import type { Language } from '../../report/language.ts';

interface Props {
  language: Language;
  story: Story;
  onCopy: (text: string) => void;
}

/** Proper names of formats, the same in every language. */
const NAMES = { markdown: 'Markdown', wikipedia: 'Wikipedia', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' };

/** Copies a citation of the original in the format that the user chooses. */
export function CitationCopy({ language, story, onCopy }: Props) {
  const [format, setFormat] = useState<CitationFormat>('plain');
  const [isCopied, setIsCopied] = useState(false);
  return (
    <div class="citation">
      <select
        aria-label={language.say('citeFormat')}
        value={format}
        onChange={({ currentTarget }) => {
          setFormat(CITATION_FORMATS.find((name) => name === currentTarget.value) ?? 'plain');
          setIsCopied(false);
        }}
      >
        {CITATION_FORMATS.map((name) => (
          <option value={name}>{name === 'plain' ? language.say('citePlain') : NAMES[name]}</option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        onClick={() => {
          onCopy(cite(story, format));
          setIsCopied(true);
        }}
      >
        {language.say('citeCopy')}
      </button>
      <span role="status" class="quiet">
        {isCopied && language.say('citeCopied')}
      </span>
    </div>
  );
}
