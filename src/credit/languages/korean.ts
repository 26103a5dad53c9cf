import type { LanguageRow } from './language.ts';

/** Korean: particles are written onto the name. */
export const KOREAN: LanguageRow = {
  citedBefore: '인용한; 인용해; 관영',
  citedAfter: `
    에 따르면; 에 말했다; 에 밝혔다; 에 전했다; 와의; 과의; 이; 가; 은; 는; 에; 을; 를; 도; 와; 과; 의; 통신; 등; 보도; 인터뷰; 보도에 따르면; 에게;
     등에 따르면; 등은; 등이; 등에
  `,
  creditBefore: 'ⓒ; 저작권자; 제공처',
  creditAfter: '무단 전재; 무단전재; 무단 전재-재배포; 제공 기사; 기사제공',
  textNouns: '이 기사; 본 기사',
  writers: '기자; 특파원',
  sourceLabels: '출처; 기사출처; 기사제공; 자료; 기사 출처; 뉴스출처; 제공',
  photoLabels: '사진; 사진제공; 사진 제공; 사진출처; 이미지; 사진=; 그래픽; 자료사진',
  bylineWords: '기자; 특파원; 입력; 수정; 년; 월; 일; 오전; 오후',
  genericLines: '외신종합; 종합; 외신 종합',
  genericPhrases: '외신종합; 외신을 종합',
  fillers: '통신; 통신사',
};
