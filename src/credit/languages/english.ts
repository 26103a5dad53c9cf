import type { LanguageRow } from './language.ts';

/** English. */
export const ENGLISH: LanguageRow = {
  citedBefore: `
    told; tells; reports; briefed; details from; leaked to; saying by; cited as saying by; telling; tell; according to; citing; cited by; cites; cited; per; quoted by; quoting;
    reported by; as reported by; reports by; reports from; report by; report from; reporting from;
    interview with; interviewed by; interviews with; spoke to; spoke with; speaking to; speaking with;
    speak to; speak with; spoken to; seen by; obtained by; reviewed by; shared with; provided to;
    confirmed to; confirmed by; said to; says to; statement to; statements to; email to; e-mail to;
    message to; comment to; comments to; comment for; informed; contacted by; asked by; compiled by;
    conducted by; published by; released by; tally by; count by; analysis by; review by; poll by;
    survey by; investigation by; interview to; talked to; talking to; in comments to; disclosed to;
    described to; quoted in; given to; gave; told reporters for; told reporters from;
    told a reporter for; carried by; distributed by state-run; aired by; wrote for; said in; via;
    first reported by; recorded by; verified by; called by; viewed by; heard by; declined to; polled by;
    surveyed by; acknowledged to
  `,
  citedAfter: `
    reported; reports; report; declared; surveyed; adds; says in; dismissed; said; says; quoted; quotes; cited; cites; wrote; writes; noted; notes;
    has reported; had reported; also reported; also reports; first reported; previously reported;
    reporter; reporters; journalist; journalists; correspondent; poll; review; analysis; tally;
    investigation; interview; count; survey; photographer; video; reporting; obtained; learned; added;
    described; called; projected; estimates; explains; explained; asked; found; revealed; confirmed;
    broke the story; article; story; dispatch; that; on condition; in an interview; in a statement;
    by phone; by telephone; by email; last week; earlier; cameraman; witness; team; quoting; citing
  `,
  creditBefore: `
    with reporting by; with reporting from; includes reporting by; includes reporting from;
    with files from; with a file from; files from; with inputs from; with input from; inputs from;
    with information from; information from; includes information from; includes material from;
    material from; with material from; additional reporting by; additional reporting from;
    with additional reporting by; with additional reporting from; with contributions from;
    contributions by; contributions from; with contribution from; with agency inputs from; compiled from;
    originally appeared on; originally appeared in; originally appeared at; originally published by;
    originally published on; originally published in; originally published at; first published by;
    first published on; first published in; first published at; first appeared on; first appeared in; republished from; reprinted from;
    reprinted with permission from; republished with permission from; distributed by; provided by;
    produced by; syndicated by; syndicated from; courtesy of; original article on; contributing:; partnership with; partnership between; collaboration with; partnership of;
    contributed by; supplied by; story by; a version of this story by; with; used with permission of;
    feed from
  `,
  creditAfter: `
    is solely responsible for all content; are solely responsible for all content;
    is solely responsible for this content; all rights reserved; contributed to this report;
    contributed reporting; feed; 's feed; syndicated feed; content may not be; material may not be; news material shall not
  `,
  contributed: `
    contributed to this; contributed to the report; contributed to the story; contributed reporting;
    contributed additional reporting; contributed from; contributed.; contributed to.; was used in this;
    were used in this; was included in this; was used to compile; were used to compile;
    contributed research; reported from; assisted in this report; also contributed; provided additional
  `,
  textNouns: `
    this story; this article; this report; this dispatch; this piece; this content; this text;
    the article; the story; article was; story was; this column; report was; this copy
  `,
  writers: `
    writer; writers; reporter; reporters; journalist; journalists; correspondent; correspondents;
    photographer; photographers; editor; editors; staff; producer; researcher; videojournalist; analyst;
    columnist; chief
  `,
  sourceLabels: `
    source; sources; agency; story source; news source; via; original source; text source; original article;
    originally published at; read more at; story from; article source; from
  `,
  photoLabels: `
    photo; photos; photograph; photographs; image; images; picture; pictures; image copyright;
    image source; image credit; photo credit; picture credit; media caption; photo by; photos by;
    photograph by; file photo; photo courtesy of; toggle caption; hide caption; credit; credits;
    photo illustration; getty; handout; pool; file; video; screenshot; graphic; illustration
  `,
  bylineWords: `
    by; with; and; for; the; of; at; on; in; from; via; staff; writer; writers; reporter; correspondent;
    editor; published; updated; posted; modified; last; am; pm; a.m; p.m; a; m; p; et; est; edt; gmt;
    ist; news; agency; agencies; wire; services; service; first; min; minutes; hours;
    ago; read; created; date; source; author; contributor; contributors; special; to; online; desk; web;
    team; media; network; st; nd; rd; th; co; story; edited; de; van; von; al; bin; la
  `,
  genericLines: `
    agencies; news agencies; wire services; wire reports; from wire reports; from wire services;
    from news services; news services; staff and agencies; agencies and staff; by agencies;
    by wire services; by news agencies; staff and wire reports; from staff and wire reports;
    with agencies; staff and agency; by staff and agencies; wire; newswires; agency; by agency;
    combined dispatches; from combined dispatches; by combined dispatches
  `,
  genericPhrases: `
    with inputs from agencies; with post wires; with wires; with news wires; with input from agencies; inputs from agencies; with agency inputs;
    with agencies inputs; with wire reports; from wire reports; from includes wire service reports; uses wire service reports;
    wire services contributed; wire reports contributed; news services contributed; wire service reports;
    compiled from wire; from a syndicated feed; from an agency feed; from a wire agency feed;
    news agencies contributed; agencies contributed to this; compiled by staff from wire;
    compiled from staff and wire; based in part on wire service
  `,
  datelineWords: 'of; and; the; am; pm; near; on; in; de; la; aboard; al; upon',
  fillers: `
    the; a; an; by; news; agency; agencies; newswire; wire; service; services; state; state-run;
    state-owned; official; its; 's; both; outlet; organization; media; media outlet; reporters; reporter;
    journalists; from; to; today; also; country's; local; photos; and
  `,
  agencyNouns: 'agency; agencies; newswire; wire; service; outlet',
  outletWords:
    'times; post; news; independent; guardian; journal; herald; tribune; daily; press; gazette; courier; magazine; review; today; chronicle; mail; telegraph; star; observer; mirror; express; standard; globe; inquirer; examiner; sentinel; dispatch; bulletin; monitor; weekly; reporter; ledger; register; bee; newspaper; broadcasting; radio; tv; television; bbc; cnn; npr; abc; nbc; cbs; pbs; cbc; politico; axios; bloomberg; buzzfeed; conversation; intercept',
  lookalikes: 'rss feed; rss feeds',
  beside:
    'additional sources; contributed; contributing; contributions; contribution; additional; with reporting; with reports; inputs; input from; files from; file from; information from; material from; includes; uses; partnership; collaboration; in part; with wire; with wires; with post wires; with news wires; compiled by staff; compiled from staff',
  given:
    'permission; originally; republished; reprinted; syndicated; first published; first appeared; contributed by; not been edited; courtesy of',
  andWords: 'and',
  withWords: 'with',
  deskWords:
    'staff; staff report; staff reports; staff reporters; newsroom; desk; news team; our correspondent; our correspondents; our reporter; our reporters',
};
