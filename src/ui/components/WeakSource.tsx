import type { Report } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { weakSourceOf } from '../../report/provenance.ts';
import { sayWeakSource } from '../../report/weak-source.ts';
import { OriginalLink } from './OriginalLink.tsx';
import { Row } from './Row.tsx';
import { StoryLine } from './StoryLine.tsx';

interface Props {
  language: Language;
  report: Report;
}

/** The likeliest story where nothing sure was found, shown without a claim. */
export function WeakSource({ language, report }: Props) {
  const source = weakSourceOf(report);
  if (!source) return null;
  return (
    <Row kind="weak" title={language.say('certaintyWeak')}>
      <p>{sayWeakSource(language, source)}</p>
      <StoryLine language={language} story={source.story} />
      <OriginalLink
        language={language}
        story={source.story}
        isOriginal={source.headline && source.credited}
      />
    </Row>
  );
}
