import type { Toolbar } from '../browser/tabs/toolbar.ts';
import type { TabResult } from '../messages.ts';
import type { Report } from '../model.ts';
import { decidingCredits } from '../origin.ts';
import { sayError } from '../report/errors.ts';
import type { Language } from '../report/language.ts';
import { decidingSource, provenanceOf } from '../report/provenance.ts';
import { sayCredited, sayUnknown, sayVerdict } from '../report/verdict-sentences.ts';

/** Toolbar codes of agencies whose own code is longer than the four characters that fit on an icon, or that are better known by another code. */
const SHORT_CODES: Record<string, string> = {
  Reuters: 'RTR',
  Xinhua: 'XIN',
  Yonhap: 'YON',
  Kyodo: 'KYO',
  Bloomberg: 'BBG',
};

const shortCode = (agency: string): string => SHORT_CODES[agency] ?? agency.slice(0, 4);

/** Number of origins whose text is on the page. Origins that are only cited do not count. */
const countTextOrigins = (report: Report): number =>
  report.sources.filter(({ relation }) => relation !== 'cites' && relation !== 'none').length;

function textOf(report: Report, language: Language): string {
  if (decidingSource(report) && countTextOrigins(report) > 1) return '2+';
  const { relation, agency } = report.verdict;
  if (relation === 'cites' || relation === 'own-page') return language.say('toolbarOwnReport');
  if (relation === 'credited' && decidingCredits(report.credits).length > 1) return '2+';
  return agency === null ? '1' : shortCode(agency);
}

/** The toolbar's view of a tab's result: a short code, and a title in whole sentences. Colour is never the only sign. */
export function toolbarOf(result: TabResult | undefined, language: Language): Toolbar {
  switch (result?.state) {
    case 'found': {
      const provenance = provenanceOf(result.report, result.coverage);
      const sentences = `${sayVerdict(language, provenance)} ${sayCredited(language, provenance)}`;
      return { text: textOf(result.report, language), title: language.say('toolbarTitleWith', sentences) };
    }
    case 'none': {
      const sentences = sayUnknown(language, result.report, result.coverage).join(' ');
      return { text: '', title: language.say('toolbarTitleWith', sentences) };
    }
    case 'not-article':
      return { text: '', title: language.say('toolbarTitleWith', language.say('stateNotArticle')) };
    case 'too-large':
      return { text: '', title: language.say('toolbarTitleWith', language.say('stateTooLarge')) };
    case 'error':
      return {
        text: '!',
        title: language.say(
          'toolbarTitleWith',
          `${language.say('stateError')} ${sayError(language, result.error)}`,
        ),
      };
    default:
      return { text: '', title: language.say('toolbarTitle') };
  }
}
