/**
 * National agencies of Asia, the Middle East, Africa and Oceania. Columns: code | kind | country | hosts | names | short forms | photo forms | also | facts.
 * Facts: see `agency.ts`.
 */
export const ASIA_AFRICA = `
PTI | national | in | ptinews.com; pti.in | Press Trust of India; पीटीआई; प्रेस ट्रस्ट ऑफ इंडिया; पीटीआई-भाषा; पीटीआई भाषा | PTI; भाषा | PTI Photo | PTI = code | seen
ANI | national | in | aninews.in | Asian News International; एएनआई; ANI News | ANI | ANI Photo | ANI = name | known
IANS | national | in | ians.in; ianslive.in | Indo-Asian News Service; आईएएनएस | IANS | | | known
UNI | national | in | uniindia.com | United News of India; यूनीवार्ता | UNI; वार्ता | | UNI = word | known
APP | national | pk | app.com.pk | Associated Press of Pakistan | APP | | APP = word | seen
BSS | national | bd | bssnews.net | Bangladesh Sangbad Sangstha | BSS | | BSS = code | known
UNB | national | bd | unb.com.bd | United News of Bangladesh | UNB | | UNB = code | known
RSS | national | np | rss.com.np | Rastriya Samachar Samiti | RSS | | RSS = word | seen
Yonhap | national | kr | yna.co.kr; yonhapnews.co.kr; yonhapnews.kr | Yonhap; Yonhap News Agency; Yonhap News; Ренхап; Рёнхап; 韩联社; 韓聯社; 聯合ニュース; 연합뉴스; 연합뉴스TV; يونهاب; יונהאפ | YONHAP | Yonhap/ | | seen
Newsis | national | kr | newsis.com | Newsis; 뉴시스 | | | | known
News1 | national | kr | news1.kr | 뉴스1 | | | | known
KCNA | national | kp | kcna.kp; kcna.co.jp | Korean Central News Agency; 朝鮮中央通信; 조선중앙통신; 朝中社; ЦТАК | KCNA | KCNA/ ; KCNA via KNS | | seen
Jiji | national | jp | jiji.com; jen.jiji.com | Jiji Press; 時事通信社; 時事通信; 时事社; Jiji news agency | 時事; Jiji; JIJI | JIJI PRESS | Jiji = name; JIJI = name | known
CNS China | national | cn | chinanews.com.cn; chinanews.com; ecns.cn | China News Service; 中新社; 中国新闻社; 中新网 | | | | known
CNA Taiwan | national | tw | cna.com.tw; focustaiwan.tw | Central News Agency; 中央社; 中央通訊社 | | | | known
Bernama | national | my | bernama.com | Bernama; BERNAMA; Pertubuhan Berita Nasional Malaysia | | Bernama/ | | known
Antara | national | id | antaranews.com; antarafoto.com | ANTARA News; Antara News; LKBN Antara; LKBN ANTARA; Kantor Berita Antara; kantor berita Antara; Antara news agency | ANTARA; Antara | ANTARA FOTO; Antara Foto | Antara = name; ANTARA = name | known
PNA | national | ph | pna.gov.ph | Philippine News Agency | PNA | | PNA = code | known
VNA | national | vn | vnanet.vn; vietnamplus.vn; vnanews.vn | Vietnam News Agency; Thông tấn xã Việt Nam | VNA; TTXVN | | | known
MCOT | national | th | mcot.net | Thai News Agency | TNA | | TNA = code | known
AKP | national | kh | akp.gov.kh | Agence Kampuchea Presse | AKP | | AKP = code | known
Montsame | national | mn | montsame.mn | Montsame; MONTSAME | | | | known
Kazinform | national | kz | inform.kz; qazinform.com | Kazinform; Казинформ; QazInform | | | | known
Azertac | national | az | azertag.az; azertac.az | AZERTAC; Azertac; AZƏRTAC; АЗЕРТАДЖ | | | | known
Trend | national | az | trend.az | Trend News Agency; Trend news agency; АМИ Trend | Trend | | Trend = word | known
Armenpress | national | am | armenpress.am | Armenpress; ARMENPRESS; Арменпресс | | | | known
IRNA | national | ir | irna.ir | Islamic Republic News Agency; إرنا; ایرنا | IRNA | | | seen
ISNA | national | ir | isna.ir | Iranian Students' News Agency; Iranian Students News Agency; إيسنا | ISNA | | | seen
Fars | national | ir | farsnews.ir; farsnews.com | Fars News Agency; Fars news agency; وكالة فارس | Fars | | Fars = place | seen
Tasnim | national | ir | tasnimnews.com; tasnimnews.ir | Tasnim News Agency; Tasnim news agency; Tasnim; وكالة تسنيم | | | Tasnim = name | seen
Mehr | national | ir | mehrnews.com | Mehr News Agency; Mehr news agency; وكالة مهر | Mehr | | Mehr = word | known
DHA | national | tr | dha.com.tr | Demirören Haber Ajansı | DHA | DHA/ | | known
İHA | national | tr | iha.com.tr | İhlas Haber Ajansı | İHA; IHA | | | known
ANKA | national | tr | ankahaber.net | ANKA Haber Ajansı | ANKA | | ANKA = name | known
SPA | national | sa | spa.gov.sa | Saudi Press Agency; وكالة الأنباء السعودية | SPA; واس | | SPA = word | seen
WAM | national | ae | wam.ae | Emirates News Agency; وكالة أنباء الإمارات | WAM; وام | | WAM = code | seen
QNA | national | qa | qna.org.qa | Qatar News Agency; وكالة الأنباء القطرية | QNA; قنا | | | known
KUNA | national | kw | kuna.net.kw | Kuwait News Agency; وكالة الأنباء الكويتية | KUNA; كونا | | | known
BNA | national | bh | bna.bh | Bahrain News Agency; وكالة أنباء البحرين | BNA; بنا | | BNA = code | seen
Petra | national | jo | petra.gov.jo | Jordan News Agency; وكالة الأنباء الأردنية | Petra; بترا | | Petra = name | known
SANA | national | sy | sana.sy | Syrian Arab News Agency; الوكالة العربية السورية للأنباء | SANA; سانا | SANA/ ; SANA via | SANA = name | seen
NNA | national | lb | nna-leb.gov.lb | Lebanese National News Agency; الوكالة الوطنية للإعلام | NNA | | NNA = code | seen
WAFA | national | ps | wafa.ps | Palestinian News Agency; WAFA news agency; وكالة وفا | WAFA; Wafa; وفا | | WAFA = name; Wafa = name | seen
INA | national | iq | ina.iq | Iraqi News Agency; وكالة الأنباء العراقية | INA; واع | | INA = name | known
MENA | national | eg | mena.org.eg | Middle East News Agency; وكالة أنباء الشرق الأوسط | MENA; أ ش أ | | MENA = place | seen
ITIM | national | il | itim.co.il | ITIM; עתים | | | | known
TPS | syndication | il | tps.co.il | Tazpit Press Service | TPS | | TPS = code | seen
JTA | syndication | us | jta.org | Jewish Telegraphic Agency | JTA | | JTA = code | known
MAP | national | ma | mapnews.ma; map.ma | Maghreb Arabe Presse; Agence marocaine de presse; وكالة المغرب العربي للأنباء | MAP; و م ع | | MAP = word | known
APS | national | dz | aps.dz | Algérie Presse Service; Algeria Press Service; وكالة الأنباء الجزائرية | APS | | APS = code | known
TAP | national | tn | tap.info.tn | Tunis Afrique Presse; وكالة تونس إفريقيا للأنباء; وكالة تونس أفريقيا للأنباء | TAP; وات | | TAP = word | known
ENA | national | et | ena.et | Ethiopian News Agency | ENA | | ENA = name | known
NAN | national | ng | nannews.ng | News Agency of Nigeria | NAN | | NAN = name | known
GNA | national | gh | gna.org.gh | Ghana News Agency | GNA | | GNA = code | known
APS Senegal | national | sn | aps.sn | Agence de Presse Sénégalaise; Agence de presse sénégalaise | | | | known
KNA Kenya | national | ke | kenyanews.go.ke | Kenya News Agency | | | | known
SAPA | national | za | sapa.org.za | South African Press Association | Sapa; SAPA | | Sapa = place; SAPA = place | known
SAnews | national | za | sanews.gov.za | SAnews; SAnews.gov.za | | | | known
APO | press-release | sn | apo-opa.com | APO Group; African Press Organization | | | | known
Panapress | national | sn | panapress.com | Panapress; PANA Press; Panafrican News Agency | | | | known
AAP | national | au | aap.com.au; aapnews.aap.com.au | Australian Associated Press | AAP | AAP Image; AAP PHOTOS | AAP = code | known
NZME | syndication | nz | nzme.co.nz | NZME | | | | known
MENAFN | syndication | jo | menafn.com | MENAFN; Middle East North Africa Financial Network | | | | known
`;
