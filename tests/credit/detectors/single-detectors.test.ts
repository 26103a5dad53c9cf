/** One detector alone, on lines that look like its form and are another, or are its form in another place: no other detector hides its answer. */
import { describe, expect, it } from 'vitest';
import { detectByline } from '../../../src/credit/detectors/byline.ts';
import { detectCitation } from '../../../src/credit/detectors/citation.ts';
import { detectContributorLine } from '../../../src/credit/detectors/contributor-line.ts';
import { detectCreditLine } from '../../../src/credit/detectors/credit-line.ts';
import { detectDateline } from '../../../src/credit/detectors/dateline.ts';
import { detectPhoto } from '../../../src/credit/detectors/photo.ts';
import { detectSourceLine } from '../../../src/credit/detectors/source-line.ts';
import { detectTagline } from '../../../src/credit/detectors/tagline.ts';
import { CONFIDENCE } from '../../../src/credit/reading/confidence.ts';
import type { Detection, RunContext } from '../../../src/credit/reading/detection.ts';
import type { TextPart } from '../../../src/credit/reading/text-part.ts';
import { quoteOf, runOf } from '../parts.ts';

const HEAD = { blocksBefore: 1, blocksAfter: 20 };
const MIDDLE = { blocksBefore: 20, blocksAfter: 20 };
const LATER = { blocksBefore: 20, blocksAfter: 9 };
const FOOT = { blocksBefore: 20, blocksAfter: 0 };

type Detect = (context: RunContext) => Detection | undefined;

/** What a detector makes of the first agency of a line: the words it quotes and how sure it is. */
function reader(detect: Detect) {
  return (text: string, place: Partial<TextPart>): [string | undefined, number] | undefined => {
    const context = runOf(text, place);
    const found = detect(context);
    return found && [quoteOf(context.part, found), found.confidence];
  };
}

describe('an agency of photos', () => {
  it('is read by the detector of photos alone', () => {
    const text = 'Source: Getty Images contributed to this report';
    const others = [detectContributorLine, detectCreditLine, detectDateline, detectSourceLine, detectTagline, detectCitation]; // prettier-ignore
    for (const detect of [...others, detectByline]) expect(reader(detect)(text, FOOT)).toBeUndefined();
    expect(reader(detectPhoto)('Getty Images', { role: 'caption' })?.[1]).toBe(CONFIDENCE.explicit);
  });
});

describe('a byline', () => {
  const read = reader(detectByline);

  it('beside the text is one where it opens like one or is short', () => {
    const aside = { part: 'asides', role: 'credit' } as const;
    expect(read('By The Associated Press', aside)?.[1]).toBe(CONFIDENCE.placed);
    expect(read('Jane Roe, The Associated Press', aside)?.[1]).toBe(CONFIDENCE.placed);
  });

  it('that opens like one is sure at the head and the foot, less so after the middle', () => {
    expect(read('By Jane Roe, The Associated Press', HEAD)?.[1]).toBe(CONFIDENCE.explicit);
    expect(read('By Jane Roe, The Associated Press', FOOT)?.[1]).toBe(CONFIDENCE.explicit);
    expect(read('By Jane Roe, The Associated Press', LATER)?.[1]).toBe(CONFIDENCE.placed);
  });

  it('before another text of the page is one, less sure in the second half', () => {
    const next = 'PORT ALMA, Norway - The lamp is lit again.';
    expect(read('Jane Roe, The Associated Press', { ...HEAD, next })?.[1]).toBe(CONFIDENCE.opening);
    expect(read('Jane Roe, The Associated Press', { ...LATER, next })?.[1]).toBe(CONFIDENCE.late);
  });

  it('is no line of names in the middle of the text', () => {
    expect(read('Jane Roe, The Associated Press', LATER)).toBeUndefined();
  });

  it.each(['AP Poll', 'AP Top 25', 'AP Stylebook'])('is nothing that an agency makes besides: %s', (text) => {
    expect(read(text, { ...HEAD, role: 'byline' })).toBeUndefined();
  });
});

describe('a contributor line', () => {
  const read = reader(detectContributorLine);

  it('may have its label before the agency', () => {
    const text = 'Also contributing: AP Sports Writers Jane Roe and John Doe.';
    expect(read(text, FOOT)).toEqual([text, CONFIDENCE.attested]);
  });

  it('names a role, and what was done in the same sentence', () => {
    expect(read('AP contributed to this report.', FOOT)).toBeUndefined();
    expect(read('The AP writer left. A friend contributed to this report.', FOOT)).toBeUndefined();
  });
});

describe('a credit line', () => {
  const read = reader(detectCreditLine);

  it('may name others between its phrase and the agency', () => {
    const text = 'This story was produced in partnership with The Bugle, The Lamp and AFP';
    expect(read(text, FOOT)?.[0]).toBe(text);
    const shared = 'This story is part of a partnership between The Bugle and AFP';
    expect(read(shared, FOOT)?.[1]).toBe(CONFIDENCE.likely);
  });

  it('is no copyright of a picture', () => {
    expect(read('Copyright Jane Roe/ Copyright AFP', FOOT)).toBeUndefined();
    expect(read('Copyright 2031 AFP', FOOT)?.[1]).toBe(CONFIDENCE.explicit);
    expect(read('(c) AFP / Jane Roe', FOOT)).toBeUndefined();
  });

  it('is no sentence that a phrase of another sentence precedes', () => {
    expect(read('It is a tale with files from. AFP', FOOT)).toBeUndefined();
  });

  it('is none in the middle of the text', () => {
    expect(read('With files from AFP', FOOT)?.[1]).toBe(CONFIDENCE.opening);
    expect(read('The keeper wrote with files from AFP', MIDDLE)).toBeUndefined();
  });
});

describe('a dateline', () => {
  const read = reader(detectDateline);

  it('is no short form after the name that it stands for', () => {
    expect(read('Associated Press (AP) - The lamp is lit again, the keeper said.', HEAD)).toBeUndefined();
    expect(read('Palestinian Authority (PA) The lamp is lit again, they said.', HEAD)).toBeUndefined();
  });

  it('may be a paragraph of its own at the head, and nowhere else', () => {
    expect(read('PORT ALMA (AP)', HEAD)).toEqual(['PORT ALMA (AP)', CONFIDENCE.placed]);
    expect(read('PORT ALMA (AP)', MIDDLE)).toBeUndefined();
  });

  it('may begin with the bracket of a middleman, before the place', () => {
    const text = '(MENAFN - IANS) Guntapur, Jan 13 (IANS) The bridge opened on Monday.';
    expect(read(text, MIDDLE)?.[1]).toBe(CONFIDENCE.placed);
    expect(read('(IANS) the bridge opened on Monday, it was said there.', MIDDLE)).toBeUndefined();
  });

  it('without brackets has a place or a date before it, or a dash behind it', () => {
    const rest = 'The lamp is lit again, the keeper said on Monday.';
    expect(read(`AP - ${rest}`, HEAD)).toEqual(['AP -', CONFIDENCE.partial]);
    expect(read(`PORT ALMA - AP - ${rest}`, HEAD)).toEqual(['PORT ALMA - AP -', CONFIDENCE.placed]);
    expect(read(`TASS, January 13. ${rest}`, HEAD)?.[0]).toBe('TASS, January 13.');
    expect(read(`TASS, maybe 13. ${rest}`, HEAD)).toBeUndefined();
    expect(read(`AP: ${rest}`, HEAD)).toBeUndefined();
    expect(read('AP - The lamp.', HEAD)).toBeUndefined();
  });

  it('between slashes has a date behind it', () => {
    const text = 'PORT ALMA / ACCESS Newswire / October 14, 2031 / The lamp is lit again.';
    expect(read(text, HEAD)?.[0]).toBe('PORT ALMA / ACCESS Newswire / October 14, 2031 /');
    expect(read('the lamp / ACCESS Newswire / October 14, 2031 / It is lit.', HEAD)).toBeUndefined();
  });

  it('in a script without capitals is no caption', () => {
    const rest = '등대의 불이 다시 켜졌다고 등대지기가 월요일에 말했다고 한다.';
    expect(read(`(서울=연합뉴스) ${rest}`, HEAD)?.[0]).toBe('(서울=연합뉴스)');
    expect(read(`(사진=연합뉴스) ${rest}`, HEAD)).toBeUndefined();
  });
});

describe('a photo credit', () => {
  const read = reader(detectPhoto);

  it('may name the photographer after a colon', () => {
    expect(read('The lamp at night (AP: Jane Roe)', { role: 'caption' })?.[1]).toBe(CONFIDENCE.placed);
  });

  it('may have names between its label and the agency, but no sentence', () => {
    expect(read('Foto: Jana Roth, AFP', FOOT)?.[1]).toBe(CONFIDENCE.explicit);
    expect(read('Foto: it is old. So the keeper told AFP it was', FOOT)).toBeUndefined();
  });

  it('may be what captions leave in the text: a lone agency in brackets between paragraphs', () => {
    expect(read('The lamp at night [AFP]', MIDDLE)?.[1]).toBe(CONFIDENCE.loose);
    expect(read('[AFP]', MIDDLE)?.[1]).toBe(CONFIDENCE.loose);
    expect(read('The lamp at night [AFP]', FOOT)).toBeUndefined();
  });
});

describe('a source line', () => {
  const read = reader(detectSourceLine);

  it('is less sure in the middle of the text, where tables have sources too', () => {
    expect(read('Source: AFP', FOOT)).toEqual(['Source: AFP', CONFIDENCE.labelled]);
    expect(read('Source: AFP', MIDDLE)).toEqual(['Source: AFP', CONFIDENCE.displaced]);
  });

  it('has its label at the start, and little behind the agency', () => {
    expect(read('He has a source: AFP', FOOT)).toBeUndefined();
    expect(read('Source: AFP and many of those who were there that night', FOOT)).toBeUndefined();
  });
});

describe('a tagline', () => {
  const read = reader(detectTagline);

  it('is no credit of a film after its date', () => {
    expect(read('The lamp is lit again. (July 13) AP', FOOT)).toBeUndefined();
    expect(read('The lamp is lit again. AFP', FOOT)?.[0]).toBe('AFP');
  });

  it('stands behind a text', () => {
    expect(read('AFP', { blocksBefore: 0, blocksAfter: 0 })).toBeUndefined();
    expect(read('AFP', FOOT)).toEqual(['AFP', CONFIDENCE.placed]);
    expect(read('The lamp is lit again, said AFP', FOOT)).toBeUndefined();
  });
});
