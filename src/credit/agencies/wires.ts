/**
 * Wires that work worldwide. Columns: code | kind | country | hosts | names | short forms | photo forms | also | facts.
 * Facts: see `agency.ts`.
 */
export const WIRES = `
AP | wire | us | apnews.com; ap.org; apimages.com; newsroom.ap.org | Associated Press; AP News; A.P.; الأسوشيتد برس; أسوشيتد برس; أسوشييتد برس; اسوشيتد برس; الأسوشييتد برس; 美联社; 美聯社; AP通信; AP通讯社; AP통신; एसोसिएटेड प्रेस; Ассошиэйтед Пресс; סוכנות הידיעות AP; איי-פי; איי.פי; אסושיאייטד פרס | AP; ap; أ ب; أ.ب; एपी; АП | AP Photo; AP Images; AP########### | ap = word | seen
Reuters | wire | gb | reuters.com; reutersagency.com; reutersconnect.com | Reuters; Thomson Reuters; Thomson/Reuters; Reuters News; Reuters Health; Reutersu; Reutera; Reuterze; Reuterem; Рейтер; Рейтерс; Рейтера; Ройтерс; رويترز; רויטרס; 路透社; 路透; ロイター通信; ロイター; 로이터통신; 로이터; रॉयटर्स; रायटर; रॉयटर | RTRS | REUTERS/; Reuters Connect; RTX####; RTS#### | | seen
AFP | wire | fr | afp.com; factuel.afp.com; factcheck.afp.com | Agence France-Presse; Agence France Presse; Agence-France Presse; Agence-France-Presse; AFP Relaxnews; وكالة فرانس برس; فرانس برس; الفرنسية أ ف ب; אי-אף-פי; סוכנות הידיעות הצרפתית; 法新社; AFP通信; AFP通讯社; AFPBB News; AFP통신; एएफपी; Франс Пресс; Франс-Пресс; Франс Прес | AFP; afp; A.F.P.; أ ف ب; أ.ف.ب; АФП | AFP Photo; AFP Forum; AFP_ | afp = word | seen
UPI | wire | us | upi.com | United Press International; 合众国际社 | UPI | UPI Photo | UPI = code | seen
dpa | wire | de | dpa.com; dpa-international.com | Deutsche Presse-Agentur; Deutschen Presse-Agentur; Deutsche Presseagentur; Deutschen Presseagentur; German Press Agency; dpa-AFX; dpa-infocom; وكالة الأنباء الألمانية; 德新社; dpa통신; DPA通信 | dpa; DPA; Dpa; د ب أ | picture alliance/dpa; dpa-Zentralbild | | seen
EFE | wire | es | efe.com; agenciaefe.es; efeverde.com | Agencia EFE; Agencia Efe; agencia EFE; agencia Efe; EFE News; 埃菲社; ЭФЕ | EFE; Efe | EPA-EFE; EFE/ | Efe = name; EFE = name | known
ANSA | wire | it | ansa.it; ansamed.info | Agenzia ANSA; Agenzia Ansa; agenzia Ansa; agenzia ANSA; ANSAmed; 安莎社 | ANSA; Ansa | ANSA/ | | known
Xinhua | wire | cn | news.cn; xinhuanet.com; english.news.cn | Xinhua; Xinhua News Agency; Xinhuanet; Agencia Xinhua; Синьхуа; شينخوا; שינחואה; 新华社; 新華社; 新华网; 新华通讯社; 신화통신; 신화사; शिन्हुआ | Xin Hua | Xinhua/ | | seen
Kyodo | wire | jp | kyodonews.net; kyodonews.jp; kyodo.co.jp | Kyodo News; Kyodo; Киодо; 共同社; 共同通信社; 共同通信; 교도통신; كيودو; קיודו | 共同 | Kyodo/ | | seen
TASS | wire | ru | tass.com; tass.ru; itar-tass.com | ITAR-TASS; Itar-Tass; ИТАР-ТАСС; 塔斯社; タス通信; 타스통신; وكالة تاس; agencia TASS; agence TASS; Agentur TASS; סוכנות טאס; תאס | TASS; Tass; ТАСС; تاس | TASS/ | | seen
Bloomberg | wire | us | bloomberg.com; bnnbloomberg.ca | Bloomberg News; Bloomberg Businessweek; Bloomberg News Service; Bloomberg.com; 彭博社; 블룸버그통신; 블룸버그; ブルームバーグ; بلومبرغ; بلومبيرغ; בלומברג; Блумберг | Bloomberg; 彭博 | Bloomberg/ | | seen
Dow Jones | wire | us | dowjones.com; dj.com | Dow Jones Newswires | Dow Jones | | | seen
RIA Novosti | wire | ru | ria.ru | RIA Novosti; RIA-Novosti; РИА Новости; РИА «Новости»; РИА "Новости"; 俄新社; ريا نوفوستي; ريا نوفوستى | РИА; RIA | РИА Новости / | RIA = name | seen
Sputnik | wire | ru | sputniknews.com; sputnikglobe.com | Sputnik News; Спутник Новости; سبوتنيك | Sputnik | Sputnik/ | Sputnik = word | seen
Interfax | wire | ru | interfax.ru; interfax.com | Interfax; INTERFAX.RU; Interfax-Russia.ru; Интерфакс; Интерфаксу; Интерфакса; Интерфаксом; 国际文传电讯社; インタファクス通信; 인테르팍스; إنترفاكس | | | | seen
Anadolu | wire | tr | aa.com.tr | Anadolu Agency; Anadolu Ajansı; Anadolu Ajansına; Anadolu Ajansının; Anadolu Ajansı'na; Anadolu Agentur; Агентство Анадолу; Анадолу; وكالة الأناضول; الأناضول; אנדולו; 阿纳多卢 | AA; Anadolu; A.A | Anadolu via Getty Images; AA/ | AA = word; Anadolu = place | seen
EPA | photo | de | epa.eu | European Pressphoto Agency; EPA-EFE; EPA/EFE; epa-efe | EPA; epa | EPA/; epa######## | EPA = code | seen
IPS | wire | it | ipsnews.net | Inter Press Service; IPS-Inter Press Service | IPS | | IPS = code | known
Europa Press | wire | es | europapress.es; europapress.net | Europa Press; Europapress; Agencia Europa Press | EP; E.P. | Europa Press/ | EP = code | known
Lusa | national | pt | lusa.pt | Agência Lusa; agência Lusa; Agencia Lusa | Lusa; LUSA | LUSA/ | | known
`;
