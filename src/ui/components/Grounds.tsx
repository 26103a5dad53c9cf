import type { Credit, Source } from '../../model.ts';
import type { ShownPage } from '../../report/article-words.ts';
import { citationsOf } from '../../report/citations.ts';
import type { Language } from '../../report/language.ts';
import type { ReportActions } from '../report-actions.ts';
import { Cited } from './Cited.tsx';
import { Facts } from './Facts.tsx';

interface Props {
  language: Language;
  source: Source;
  /** The page's credits. */
  credits: readonly Credit[];
  page: ShownPage;
  actions: ReportActions;
}

/** What a claim rests on that is no copy's: the attributions of a report that cites, and the names and figures that page and story share. */
export function Grounds({ language, source, credits, page, actions }: Props) {
  const { facts, relation } = source;
  const citations = relation === 'cites' ? citationsOf(source, credits) : [];
  return (
    <>
      {citations.length > 0 && <Cited language={language} citations={citations} actions={actions} />}
      {facts && <Facts language={language} source={source} facts={facts} page={page} actions={actions} />}
    </>
  );
}
