/** Invented English lines: `place | agency or @host or generic or - | kind | line`. */
export const ENGLISH = `
first | AP | dateline | NORTH HAVEN, Ruritania (AP) — The harbour reopened on Monday after two weeks of storms, port officials said.
first | Reuters | dateline | GRAUSTARK/STRELSAU, Jan 13 (Reuters) - The two banks agreed to merge, three people close to the talks said.
first | AFP | dateline | Strelsau (AFP) – Thousands marched through the capital on Sunday to demand cheaper bread.
first | AP | dateline | (AP) -- WEST HAVEN -- Firefighters contained the blaze before dawn, the county said.
first | PTI | dateline | Guntapur, Sep 19 (PTI) The state government on Friday approved a new bridge over the river.
first | PR Newswire | dateline | NEW HAVEN, Conn., May 2, 2025 /PRNewswire/ -- Acme Widgets today announced a new widget.
first | Business Wire | dateline | BOSTONVILLE, Mass.--(BUSINESS WIRE)--Acme Widgets, a maker of widgets, today named a new chief.
first | TASS | dateline | STRELSAU, January 13. /TASS/. The ministry published the new timetable on Monday.
first | Reuters | dateline | PORT ALMA (Reuters Health) - A small study of rowers found stronger hearts after a season.
byline | AP | byline | By JANE ROE and JOHN DOE, Associated Press
byline | Reuters | byline | Reuters Staff
first | AP | byline | By The Associated Press
first | AP | byline | Jane Roe | Associated Press
last | AP | credit-line | The Associated Press contributed to this report.
last | AP | credit-line | Bugle News' John Doe and The Associated Press contributed to this report.
last | Reuters | credit-line | Material from Reuters was used in this story.
last | AP | credit-line | Copyright 2025 The Associated Press. All rights reserved. This material may not be rewritten.
last | AFP | credit-line | © AFP 2025
last | Canadian Press | credit-line | With files from The Canadian Press
last | The Conversation | credit-line | This article is republished from The Conversation under a Creative Commons license. Read the original article.
last | KFF Health News | credit-line | This story was produced by KFF Health News, a national newsroom.
last | AP | credit-line | Contributing: Jane Roe, John Doe; The Associated Press
last | generic | credit-line | (With inputs from agencies)
last | generic | credit-line | This story has not been edited by our staff and is published from a syndicated feed.
last | AP | contributor-line | The ferries run again on Tuesday. __ Associated Press writer Jane Roe in Port Alma, Ruritania contributed to this report.
last | AP | contributor-line | AP Diplomatic Writer John Doe in Washington and Associated Press writers Ann Roe in St. Petersburg, Fla., and Bo Doe contributed.
last | generic | contributor-line | (Reporting by Jane Roe in Strelsau; Editing by John Doe)
last | AP | tagline | AP
last | PTI | tagline | The minister said the road would open in spring. PTI ABC DEF
last | Reuters | tagline | The ship left port on Friday. – Reuters
last | SAPA | tagline | The miners returned to work. - Sapa-AP
last | AFP | source-line | Source: AFP
last | @ruritanianpost.example | source-line | SOURCE: www.ruritanianpost.example
last | @bugle.example | credit-line | This story was originally published at bugle.example. Read it here.
caption | AP | photo | The mayor waves to the crowd in Port Alma on Sunday. (AP Photo/Jane Roe, File)
caption | AP | photo | The mayor and the king at the pier. (John Doe/Ruritania Pool Photo via AP, File)
body | Reuters | photo | The old lighthouse of Port Alma, May 2, 2025. REUTERS/Jane Roe
body | AFP | photo | Image copyright AFP Image caption The lighthouse was built in 1850
caption | AP | photo | The bridge. Photograph: Jane Roe/AP
body | AP | citation | The keeper told The Associated Press that the lamp had been dark for a week.
body | Reuters | citation | Reuters reported on Monday that the two banks had been in talks since spring.
body | Yonhap | citation | The ship is safe, Yonhap reported, citing the coast guard.
body | AFP | citation | The minister resigned, according to a letter seen by AFP.
body | dpa | citation | She told the German news agency dpa that she would stay.
body | - | - | She took four AP classes in her last year and taught AP students in the summer.
body | - | - | He moved from Pittsburgh, PA, to a village near the lake.
body | - | - | The union sued The Associated Press over the closing of its old office, and the case against Reuters goes on.
body | - | - | A new Reuters/Ipsos poll shows that voters like bridges.
body | - | - | Mayor Bloomberg opened the bridge, and Petra, his aunt, cut the ribbon with a MAP of the town.
first | - | - | Washington, Feb 20: The senator spoke for three hours without a glass of water.
headline | - | - | AP: Explosion near the old harbour
byline | PA | byline | By Jane Roe, PA
byline | AP | byline | Jane Roe and AP
byline | AP | byline | The Lighthouse & Associated Press
byline | AP | byline | AP and staff reports
byline | AP | byline | Associated Press in Ormsund
byline | AP | byline | By JANE ROE AP Sports Writer
byline | AAP | byline | Jane Roe/AAP
byline | AP + Reuters | byline | AP / Reuters
byline | dpa | byline | Author : DPA
byline | AP | byline | By: Associated Press
byline | Bernama + Antara | byline | (Bernama/Antara)
byline | Xinhua | source-line | Source: Xinhua | 2026-10-14 16:20 | Editor: huaxia
byline | generic | credit-line | Staff and agencies in Ormsund
byline | generic | credit-line | The Lighthouse with agencies
first | AFP | byline | AFP, MANILA
first | PTI | dateline | Wellington, PTI: The lamp was lit again on Monday after two weeks of storm on the coast.
first | CNN | dateline | (CNN) The lamp was lit again on Monday after two weeks of storm on the coast.
first | AP | dateline | ELMHOLT, Ormland (AP/The Lighthouse) — The lamp was lit again on Monday after two weeks.
first | ACCESS Newswire | dateline | ELMHOLT, OR / ACCESS Newswire / October 14, 2026 / The lamp was lit again on Monday.
first | Newsfile | dateline | Elmholt, Ormland--(Newsfile Corp. - September 14, 2026) - The lamp was lit again on Monday.
last | ACCESS Newswire | tagline | /ACCESSWIRE/
last | Ritzau | tagline | /ritzau/
last | IANS | tagline | --IANS jr/dpb
last | NYT | credit-line | c.2026 The New York Times Company
last | Washington Post News Service | credit-line | (c) 2026, The Washington Post
last | ANI | credit-line | This story is published directly from ANI's feed and has not been edited.
last | AP | credit-line | Copyright 2026 The Associated Press. All rights reserved.
caption | - | - | Copyright Jane Roe/Copyright 2026 The AP. All rights reserved
caption | AP | photo | Copyright AP Photo
caption | AFP | photo | The lamp in the tower (AFP)
byline | - | - | By Mehr Tarar
byline | - | - | By ANTARA SEN
first | - | - | Open in APP
first | - | - | House Price Trend
body | - | - | shares of the bank (BNPP.PA) rose on Monday.
`;
