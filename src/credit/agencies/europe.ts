/**
 * National agencies of Europe. Columns: code | kind | country | hosts | names | short forms | photo forms | facts.
 * Facts: `site` is the agency's own site; `EANA` its membership of the European Alliance of News Agencies; `seen` credits on real pages.
 */
export const EUROPE = `
PA | national | gb | pa.media; pressassociation.com; pamediagroup.com | Press Association; PA Media; PA news agency; PA News Agency; Press Association Sport; PA Sport | PA | PA Wire; PA Images; PA Archive | site, EANA, seen
APA | national | at | apa.at | Austria Presse Agentur; Austria Presseagentur; Nachrichtenagentur APA; APA-OTS | APA; Apa | APA/ | site, EANA, seen
Keystone-ATS | national | ch | keystone-sda.ch; keystone-ats.ch | Keystone-ATS; Keystone-SDA; Agence télégraphique suisse; Schweizerische Depeschenagentur | ATS; ats; SDA; sda; Keystone; KEYSTONE | KEYSTONE/ | site, EANA, seen
AWP | national | ch | awp.ch | AWP Finanznachrichten | awp; AWP | | site, seen
epd | national | de | epd.de | Evangelischer Pressedienst; Evangelischen Pressedienst; Evangelische Pressedienst | epd | epd-bild | site
KNA | national | de | kna.de | Katholische Nachrichten-Agentur; Katholischen Nachrichten-Agentur; Katholische Nachrichtenagentur | KNA | KNA-Bild | site
SID | national | de | sid.de | Sport-Informations-Dienst; Sport-Informationsdienst | SID | | site
RND | syndication | de | rnd.de | RedaktionsNetzwerk Deutschland; Redaktionsnetzwerk Deutschland | RND | | site
ANP | national | nl | anp.nl | Algemeen Nederlands Persbureau; persbureau ANP | ANP | ANP/ | site, EANA
Belga | national | be | belga.be; belganewsagency.eu | Belga News Agency; persagentschap Belga; agence Belga; Agence Belga; persbureau Belga | Belga; BELGA | BELGA/ ; Belga Image; BELGAIMAGE | site, EANA
Adnkronos | national | it | adnkronos.com | Adnkronos; Adn Kronos; ADNKRONOS | | | site
AGI | national | it | agi.it | Agenzia Giornalistica Italia; Agenzia Italia | AGI; Agi | | site
LaPresse | national | it | lapresse.it; lapressefotografi.it | LaPresse | | LaPresse/ | site
Askanews | national | it | askanews.it | Askanews; askanews | | | site
Servimedia | national | es | servimedia.es | Servimedia | | | site
Colpisa | syndication | es | colpisa.com | Colpisa; COLPISA | | | site
ACN | national | es | acn.cat | Agència Catalana de Notícies; Agencia Catalana de Noticias | ACN | | site
PAP | national | pl | pap.pl | Polska Agencja Prasowa; Polskiej Agencji Prasowej; Polską Agencją Prasową; Polish Press Agency | PAP | PAP/; FOT. PAP | site, EANA
ČTK | national | cz | ctk.cz; ceskenoviny.cz | Česká tisková kancelář; Czech News Agency | ČTK; CTK | ČTK/ | site, EANA
TASR | national | sk | tasr.sk; teraz.sk | Tlačová agentúra Slovenskej republiky | TASR | | site, EANA
SITA | national | sk | sita.sk | Slovenská tlačová agentúra | SITA | | site
MTI | national | hu | mti.hu | Magyar Távirati Iroda; Hungarian News Agency | MTI | | site, EANA
Agerpres | national | ro | agerpres.ro | Agerpres; AGERPRES | | | site, EANA
Mediafax | national | ro | mediafax.ro | Mediafax; MEDIAFAX | | | site
BTA | national | bg | bta.bg | Българска телеграфна агенция; Bulgarian News Agency | BTA; БТА | | site, EANA
Tanjug | national | rs | tanjug.rs | Tanjug; Танјуг; Танјугу; TANJUG | | | site
Beta | national | rs | beta.rs | Novinska agencija Beta; agencija Beta; agencije Beta; Beta news agency | Beta | | site
FoNet | national | rs | fonet.rs | agencija FoNet; FoNet | | | site
Hina | national | hr | hina.hr | Hrvatska izvještajna novinska agencija; Croatian News Agency | Hina; HINA | | site, EANA
STA | national | si | sta.si | Slovenska tiskovna agencija; Slovenian Press Agency | STA | | site, EANA
FENA | national | ba | fena.ba | Federalna novinska agencija | FENA; Fena | | site
MIA | national | mk | mia.mk | Media Information Agency | MIA; МИА | | site
ATA | national | al | ata.gov.al | Albanian Telegraphic Agency; Agjencia Telegrafike Shqiptare | ATA; ATSH | | site
AMNA | national | gr | amna.gr; ana-mpa.gr | Athens-Macedonian News Agency; ANA-MPA; ΑΠΕ-ΜΠΕ | AMNA; ΑΠΕ | | site, EANA
CNA Cyprus | national | cy | cna.org.cy | Cyprus News Agency; ΚΥΠΕ | | | site, EANA
Ritzau | national | dk | ritzau.dk; ritzau.com | Ritzau; Ritzaus Bureau; RITZAU | | Ritzau Scanpix; Scanpix | site, EANA
NTB | national | no | ntb.no | Norsk Telegrambyrå; NTB scanpix | NTB | NTB/ | site, EANA
TT | national | se | tt.se | TT Nyhetsbyrån; Tidningarnas Telegrambyrå; TT news agency; Nyhetsbyrån TT | TT | TT/ | site, EANA
STT | national | fi | stt.fi; sttinfo.fi | Suomen Tietotoimisto; STT-Lehtikuva | STT | Lehtikuva; LEHTIKUVA | site, EANA
BNS | national | lt | bns.lt; bns.ee | Baltic News Service | BNS | | site
ELTA | national | lt | elta.lt | Lietuvos naujienų agentūra | ELTA | | site, EANA
LETA | national | lv | leta.lv | Latvijas ziņu aģentūra | LETA | | site, EANA
Ukrinform | national | ua | ukrinform.net; ukrinform.ua; ukrinform.com | Ukrinform; Укринформ; Укринформу; Укринформа; Укрінформ; Укрінформу; Укрінформа; Укрінформі | | Укрінформ/ | site, EANA, seen
Interfax-Ukraine | national | ua | interfax.com.ua; interfax.ua | Interfax-Ukraine; Інтерфакс-Україна; Інтерфаксу-Україна; Інтерфакс-Україні; Интерфакс-Украина; Интерфаксу-Украина | | | site
UNIAN | national | ua | unian.ua; unian.net; unian.info | UNIAN; УНІАН; УНИАН | | УНІАН/ | site
BelTA | national | by | belta.by | BelTA; БЕЛТА; БелТА | BELTA | | site
Moldpres | national | md | moldpres.md | Moldpres; MOLDPRES | | | site
IPN | national | md | ipn.md | IPN Press Agency | IPN | | site
`;
