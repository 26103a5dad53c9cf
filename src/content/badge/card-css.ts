import factsCss from '../../ui/styles/facts.css?inline';
import reportCss from '../../ui/styles/report.css?inline';
import rowsCss from '../../ui/styles/rows.css?inline';
import stripCss from '../../ui/styles/strip.css?inline';
import themeCss from '../../ui/styles/theme.css?inline';
import badgeCss from './badge.css?inline';
import hostCss from './host.css?inline';

/** Style sheet of a shadow host with a card. */
export const CARD_CSS = [themeCss, reportCss, rowsCss, stripCss, factsCss, hostCss, badgeCss].join('\n');
