import type { LanguageRow } from './language.ts';

/** Chinese, in both scripts. */
export const CHINESE: LanguageRow = {
  language: 'zh',
  citedBefore:
    '据; 據; 根据; 根據; 对; 對; 告诉; 告訴; 向; 接受; 援引; 引述; 引用; 综合; 按照; 通过; 透過; 另据; 另據; 在接受; 也对; 他对; 她对',
  citedAfter: `
    报道; 報道; 報導; 报导; 称; 稱; 说; 說; 消息; 引述; 援引; 表示; 采访; 採訪; 专访; 專訪; 记者说; 独家; 獨家; 今天; 周一; 星期; 指; 透露; 获悉; 查阅;
    的; 14日; 13日
  `,
  creditBefore: '本文转自; 本文轉自; 转载自; 轉載自; 转自; 轉自; 摘自; 本文来自; 原载于; 稿件由',
  creditAfter: '版权所有; 版權所有; 供稿; 授权转载; 授權轉載',
  contributed: '对此文亦有贡献; 对本文亦有贡献; 參與撰稿; 参与撰稿; 参与采写',
  textNouns: '本文; 本报道; 原文',
  writers: '记者; 記者',
  sourceLabels: '来源; 來源; 文章来源; 文章來源; 消息来源; 信息来源; 稿源; 资料来源; 稿件来源; 新闻来源',
  photoLabels:
    '图; 圖; 图片; 圖片; 图片来源; 圖片來源; 照片; 图源; 圖源; 摄影; 攝影; 图自; 圖取自; 图片提供; 圖/; 图/',
  bylineWords: '记者; 記者; 编辑; 編輯; 发布; 發布; 年; 月; 日; 时间',
  genericLines: '综合外电; 综合报道; 綜合外電; 綜合報導; 综合外电报道',
  genericPhrases: '综合外电报道; 綜合外電報導; 编译自外电; 综合多家通讯社',
  fillers: '官方; 官媒; 通讯社; 通訊社; 媒体; 国家',
};
