/**
 * National agencies of Europe. Columns: code | kind | country | hosts | names | short forms | photo forms | also | facts.
 * Facts: see `agency.ts`.
 */
export const EUROPE = `
PA | national | gb | pa.media; pressassociation.com; pamediagroup.com | Press Association; PA Media; PA news agency; PA News Agency; Press Association Sport; PA Sport | PA | PA Wire; PA Images; PA Archive | PA = place | seen
APA | national | at | apa.at | Austria Presse Agentur; Austria Presseagentur; Nachrichtenagentur APA; APA-OTS | APA; Apa | APA/ | APA = code; Apa = name | seen
Keystone-ATS | national | ch | keystone-sda.ch; keystone-ats.ch | Keystone-ATS; Keystone-SDA; Agence télégraphique suisse; Schweizerische Depeschenagentur | ATS; ats; SDA; sda; Keystone; KEYSTONE | KEYSTONE/ | Keystone = word; KEYSTONE = word; ATS = code; SDA = code | seen
AWP | national | ch | awp.ch | AWP Finanznachrichten | awp; AWP | | | known
epd | national | de | epd.de | Evangelischer Pressedienst; Evangelischen Pressedienst; Evangelische Pressedienst | epd; epdÖ; epdOe | epd-bild | | known
KNA | national | de | kna.de | Katholische Nachrichten-Agentur; Katholischen Nachrichten-Agentur; Katholische Nachrichtenagentur | KNA | KNA-Bild | KNA = code | known
SID | national | de | sid.de | Sport-Informations-Dienst; Sport-Informationsdienst | SID | | SID = name | known
dts | national | de | dts-nachrichtenagentur.de | dts Nachrichtenagentur; dts-Nachrichtenagentur | dts; DTS | | | known
RND | syndication | de | rnd.de | RedaktionsNetzwerk Deutschland; Redaktionsnetzwerk Deutschland | RND | | | known
ANP | national | nl | anp.nl | Algemeen Nederlands Persbureau; persbureau ANP | ANP | ANP/ | | known
Belga | national | be | belga.be; belganewsagency.eu | Belga News Agency; persagentschap Belga; agence Belga; Agence Belga; persbureau Belga | Belga; BELGA | BELGA/ ; Belga Image; BELGAIMAGE | | known
Adnkronos | national | it | adnkronos.com | Adnkronos; Adn Kronos; ADNKRONOS | | | | known
AGI | national | it | agi.it | Agenzia Giornalistica Italia; Agenzia Italia | AGI; Agi | | AGI = name; Agi = name | known
LaPresse | national | it | lapresse.it; lapressefotografi.it | LaPresse | | LaPresse/ | | known
Italpress | national | it | italpress.com | Italpress; ITALPRESS | | | | known
Nova | national | it | agenzianova.com | Agenzia Nova | | | | known
Askanews | national | it | askanews.it | Askanews; askanews | | | | known
Servimedia | national | es | servimedia.es | Servimedia | | | | known
Colpisa | syndication | es | colpisa.com | Colpisa; COLPISA | | | | known
ACN | national | es | acn.cat | Agència Catalana de Notícies; Agencia Catalana de Noticias | ACN | | ACN = code | known
PAP | national | pl | pap.pl | Polska Agencja Prasowa; Polskiej Agencji Prasowej; Polską Agencją Prasową; Polish Press Agency | PAP | PAP/; FOT. PAP | PAP = word | known
ČTK | national | cz | ctk.cz; ceskenoviny.cz | Česká tisková kancelář; Czech News Agency | ČTK; CTK | ČTK/ | | known
TASR | national | sk | tasr.sk; teraz.sk | Tlačová agentúra Slovenskej republiky | TASR | | | known
SITA | national | sk | sita.sk | Slovenská tlačová agentúra | SITA | | SITA = name | known
MTI | national | hu | mti.hu | Magyar Távirati Iroda; Hungarian News Agency | MTI | | | known
Agerpres | national | ro | agerpres.ro | Agerpres; AGERPRES | | | | known
Mediafax | national | ro | mediafax.ro | Mediafax; MEDIAFAX | | | | known
BTA | national | bg | bta.bg | Българска телеграфна агенция; Bulgarian News Agency | BTA; БТА | | BTA = code | known
Tanjug | national | rs | tanjug.rs | Tanjug; Танјуг; Танјугу; TANJUG | | | | known
Beta | national | rs | beta.rs | Novinska agencija Beta; agencija Beta; agencije Beta; Beta news agency | Beta | | Beta = word | known
FoNet | national | rs | fonet.rs | agencija FoNet; FoNet | | | | known
Hina | national | hr | hina.hr | Hrvatska izvještajna novinska agencija; Croatian News Agency | Hina; HINA | | Hina = name; HINA = name | known
STA | national | si | sta.si | Slovenska tiskovna agencija; Slovenian Press Agency | STA | | STA = code | known
FENA | national | ba | fena.ba | Federalna novinska agencija | FENA; Fena | | FENA = name; Fena = name | known
MIA | national | mk | mia.mk | Media Information Agency | MIA; МИА | | MIA = name | known
ATA | national | al | ata.gov.al | Albanian Telegraphic Agency; Agjencia Telegrafike Shqiptare | ATA; ATSH | | ATA = name | known
AMNA | national | gr | amna.gr; ana-mpa.gr | Athens-Macedonian News Agency; ANA-MPA; ΑΠΕ-ΜΠΕ | AMNA; ΑΠΕ | | AMNA = name | known
CNA Cyprus | national | cy | cna.org.cy | Cyprus News Agency; ΚΥΠΕ | | | | known
Ritzau | national | dk | ritzau.dk; ritzau.com | Ritzau; Ritzaus Bureau; RITZAU | ritzau | Ritzau Scanpix; Scanpix | | known
NTB | national | no | ntb.no | Norsk Telegrambyrå; NTB scanpix | NTB | NTB/ | | known
NPK | national | no | npk.no | Nynorsk pressekontor | NPK | | | known
TT | national | se | tt.se | TT Nyhetsbyrån; Tidningarnas Telegrambyrå; TT news agency; Nyhetsbyrån TT | TT | TT/ | TT = word | seen
STT | national | fi | stt.fi; sttinfo.fi | Suomen Tietotoimisto; STT-Lehtikuva | STT | Lehtikuva; LEHTIKUVA | STT = code | known
BNS | national | lt | bns.lt; bns.ee | Baltic News Service | BNS | | BNS = code | known
ELTA | national | lt | elta.lt | Lietuvos naujienų agentūra | ELTA | | ELTA = name | known
LETA | national | lv | leta.lv | Latvijas ziņu aģentūra | LETA | | LETA = name | known
Ukrinform | national | ua | ukrinform.net; ukrinform.ua; ukrinform.com | Ukrinform; Укринформ; Укринформу; Укринформа; Укрінформ; Укрінформу; Укрінформа; Укрінформі | | Укрінформ/ | | known
Interfax-Ukraine | national | ua | interfax.com.ua; interfax.ua | Interfax-Ukraine; Інтерфакс-Україна; Інтерфаксу-Україна; Інтерфакс-Україні; Интерфакс-Украина; Интерфаксу-Украина | | | | known
UNIAN | national | ua | unian.ua; unian.net; unian.info | UNIAN; УНІАН; УНИАН | | УНІАН/ | | known
BelTA | national | by | belta.by | BelTA; БЕЛТА; БелТА | BELTA | | | known
Moldpres | national | md | moldpres.md | Moldpres; MOLDPRES | | | | known
IPN | national | md | ipn.md | IPN Press Agency | IPN | | | known
`;
