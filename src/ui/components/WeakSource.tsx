import type { Report } from '../../model.ts';
import type { Language } from '../../report/language.ts';
import { weakSourceOf } from '../../report/provenance.ts';
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
    <section class="weak">
      <h2>{language.say('certaintyWeak')}</h2>
      <p>{language.say('weakSource')}</p>
      <StoryLine language={language} story={source.story} />
    </section>
  );
}
