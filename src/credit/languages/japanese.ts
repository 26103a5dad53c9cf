import type { LanguageRow } from './language.ts';

/** Japanese. */
export const JAPANESE: LanguageRow = {
  citedBefore: '米; 英; 仏; 露; 韓国の; 中国国営の; 国営',
  citedAfter: `
    によると; によれば; が報じた; は報じた; が伝えた; は伝えた; に語った; に対し; の取材; に明らかに; とのインタビュー; のインタビュー; が; は; に; などが; などに; との;
    などによると; も; の調査; の報道
  `,
  creditBefore: '配信元; 提供元; 記事提供',
  creditAfter: '無断転載; 記事を配信; 配信; の記事を転載',
  textNouns: 'この記事; 本記事',
  writers: '記者',
  sourceLabels: '出典; 配信; 配信元; 提供; 記事提供; ソース; 引用元; 情報源',
  photoLabels: '写真; 写真提供; 画像; 撮影; 画像提供; 写真は; 写真クレジット; 資料写真',
  bylineWords: '年; 月; 日; 時; 分; 更新; 配信; 公開',
  genericLines: '共同・ロイター; 各通信社; 外電',
  genericPhrases: '各通信社の報道をもとに',
  fillers: '通信; 通信社',
};
