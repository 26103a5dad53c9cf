/**
 * National agencies of Asia, the Middle East, Africa and Oceania. Columns: code | kind | country | hosts | names | short forms | photo forms | facts.
 * Facts: `site` is the agency's own site; `OANA` its membership of the Organization of Asia-Pacific News Agencies; `seen` credits on real pages.
 */
export const ASIA_AFRICA = `
PTI | national | in | ptinews.com; pti.in | Press Trust of India; पीटीआई; प्रेस ट्रस्ट ऑफ इंडिया; पीटीआई-भाषा; पीटीआई भाषा | PTI; भाषा | PTI Photo | site, OANA, seen
ANI | national | in | aninews.in | Asian News International; एएनआई; ANI News | ANI | ANI Photo | site, seen
IANS | national | in | ians.in; ianslive.in | Indo-Asian News Service; आईएएनएस | IANS | | site, seen
UNI | national | in | uniindia.com | United News of India; यूनीवार्ता | UNI; वार्ता | | site
APP | national | pk | app.com.pk | Associated Press of Pakistan | APP | | site, OANA
BSS | national | bd | bssnews.net | Bangladesh Sangbad Sangstha | BSS | | site, OANA, seen
UNB | national | bd | unb.com.bd | United News of Bangladesh | UNB | | site
RSS | national | np | rss.com.np | Rastriya Samachar Samiti | RSS | | site
Yonhap | national | kr | yna.co.kr; yonhapnews.co.kr; yonhapnews.kr | Yonhap; Yonhap News Agency; Yonhap News; Ренхап; Рёнхап; 韩联社; 韓聯社; 聯合ニュース; 연합뉴스; 연합뉴스TV; يونهاب; יונהאפ | YONHAP | Yonhap/ | site, OANA, seen
Newsis | national | kr | newsis.com | Newsis; 뉴시스 | | | site
News1 | national | kr | news1.kr | 뉴스1 | | | site
KCNA | national | kp | kcna.kp; kcna.co.jp | Korean Central News Agency; 朝鮮中央通信; 조선중앙통신; 朝中社; ЦТАК | KCNA | KCNA/ ; KCNA via KNS | site, seen
Jiji | national | jp | jiji.com; jen.jiji.com | Jiji Press; 時事通信社; 時事通信; 时事社; Jiji news agency | 時事; Jiji; JIJI | JIJI PRESS | site, seen
CNS China | national | cn | chinanews.com.cn; chinanews.com; ecns.cn | China News Service; 中新社; 中国新闻社; 中新网 | | | site
CNA Taiwan | national | tw | cna.com.tw; focustaiwan.tw | Central News Agency; 中央社; 中央通訊社 | | | site
Bernama | national | my | bernama.com | Bernama; BERNAMA; Pertubuhan Berita Nasional Malaysia | | Bernama/ | site, OANA
Antara | national | id | antaranews.com; antarafoto.com | ANTARA News; Antara News; LKBN Antara; LKBN ANTARA; Kantor Berita Antara; kantor berita Antara; Antara news agency | ANTARA; Antara | ANTARA FOTO; Antara Foto | site, OANA
PNA | national | ph | pna.gov.ph | Philippine News Agency | PNA | | site, OANA
VNA | national | vn | vnanet.vn; vietnamplus.vn; vnanews.vn | Vietnam News Agency; Thông tấn xã Việt Nam | VNA; TTXVN | | site, OANA
MCOT | national | th | mcot.net | Thai News Agency | TNA | | site, OANA
AKP | national | kh | akp.gov.kh | Agence Kampuchea Presse | AKP | | site
Montsame | national | mn | montsame.mn | Montsame; MONTSAME | | | site, OANA
Kazinform | national | kz | inform.kz; qazinform.com | Kazinform; Казинформ; QazInform | | | site, OANA
Azertac | national | az | azertag.az; azertac.az | AZERTAC; Azertac; AZƏRTAC; АЗЕРТАДЖ | | | site, OANA
Trend | national | az | trend.az | Trend News Agency; Trend news agency; АМИ Trend | Trend | | site
Armenpress | national | am | armenpress.am | Armenpress; ARMENPRESS; Арменпресс | | | site
IRNA | national | ir | irna.ir | Islamic Republic News Agency; إرنا; ایرنا | IRNA | | site, OANA, seen
ISNA | national | ir | isna.ir | Iranian Students' News Agency; Iranian Students News Agency; إيسنا | ISNA | | site, seen
Fars | national | ir | farsnews.ir; farsnews.com | Fars News Agency; Fars news agency; وكالة فارس | Fars | | site
Tasnim | national | ir | tasnimnews.com; tasnimnews.ir | Tasnim News Agency; Tasnim news agency; Tasnim; وكالة تسنيم | | | site
Mehr | national | ir | mehrnews.com | Mehr News Agency; Mehr news agency; وكالة مهر | Mehr | | site
SPA | national | sa | spa.gov.sa | Saudi Press Agency; وكالة الأنباء السعودية | SPA; واس | | site
WAM | national | ae | wam.ae | Emirates News Agency; وكالة أنباء الإمارات | WAM; وام | | site
QNA | national | qa | qna.org.qa | Qatar News Agency; وكالة الأنباء القطرية | QNA; قنا | | site
KUNA | national | kw | kuna.net.kw | Kuwait News Agency; وكالة الأنباء الكويتية | KUNA; كونا | | site
BNA | national | bh | bna.bh | Bahrain News Agency; وكالة أنباء البحرين | BNA; بنا | | site
Petra | national | jo | petra.gov.jo | Jordan News Agency; وكالة الأنباء الأردنية | Petra; بترا | | site
SANA | national | sy | sana.sy | Syrian Arab News Agency; الوكالة العربية السورية للأنباء | SANA; سانا | SANA/ ; SANA via | site, seen
NNA | national | lb | nna-leb.gov.lb | Lebanese National News Agency; الوكالة الوطنية للإعلام | NNA | | site
WAFA | national | ps | wafa.ps | Palestinian News Agency; WAFA news agency; وكالة وفا | WAFA; Wafa; وفا | | site
INA | national | iq | ina.iq | Iraqi News Agency; وكالة الأنباء العراقية | INA; واع | | site
MENA | national | eg | mena.org.eg | Middle East News Agency; وكالة أنباء الشرق الأوسط | MENA; أ ش أ | | site
ITIM | national | il | itim.co.il | ITIM; עתים | | | site
TPS | syndication | il | tps.co.il | Tazpit Press Service | TPS | | site
JTA | syndication | us | jta.org | Jewish Telegraphic Agency | JTA | | site
MAP | national | ma | mapnews.ma; map.ma | Maghreb Arabe Presse; Agence marocaine de presse; وكالة المغرب العربي للأنباء | MAP; و م ع | | site
APS | national | dz | aps.dz | Algérie Presse Service; Algeria Press Service; وكالة الأنباء الجزائرية | APS | | site
TAP | national | tn | tap.info.tn | Tunis Afrique Presse; وكالة تونس إفريقيا للأنباء; وكالة تونس أفريقيا للأنباء | TAP; وات | | site
ENA | national | et | ena.et | Ethiopian News Agency | ENA | | site
NAN | national | ng | nannews.ng | News Agency of Nigeria | NAN | | site
GNA | national | gh | gna.org.gh | Ghana News Agency | GNA | | site
APS Senegal | national | sn | aps.sn | Agence de Presse Sénégalaise; Agence de presse sénégalaise | | | site
KNA Kenya | national | ke | kenyanews.go.ke | Kenya News Agency | | | site
SAPA | national | za | sapa.org.za | South African Press Association | Sapa; SAPA | | closed in 2015; seen
SAnews | national | za | sanews.gov.za | SAnews; SAnews.gov.za | | | site
APO | press-release | sn | apo-opa.com | APO Group; African Press Organization | | | site
Panapress | national | sn | panapress.com | Panapress; PANA Press; Panafrican News Agency | | | site
AAP | national | au | aap.com.au; aapnews.aap.com.au | Australian Associated Press | AAP | AAP Image; AAP PHOTOS | site, OANA
NZME | syndication | nz | nzme.co.nz | NZME | | | site
MENAFN | syndication | jo | menafn.com | MENAFN; Middle East North Africa Financial Network | | | site, seen
`;
