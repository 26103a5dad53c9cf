/** Invented lines: `place | agency or @host or generic or - | kind | line`. */
export const CHINESE = `
first | Xinhua | dateline | 新华社新港1月13日电（记者张三）经过两周风暴，灯塔于周一恢复使用。
first | CNS China | dateline | 中新社新港1月13日电 新桥将于春天开放，市政府周一宣布。
first | CNA Taiwan | dateline | （中央社記者王小明新港13日電）新橋將於春天開放，市府今天表示。
last | Xinhua | source-line | 来源：新华社
last | Reuters | source-line | 来源：路透社
last | @dengta.example | source-line | 来源：www.dengta.example
last | generic | credit-line | 综合外电报道
caption | Xinhua | photo | 市长在港口。新华社记者 李四 摄
caption | Reuters | photo | 图片来源：路透社
body | Xinhua | citation | 据新华社报道，新桥将于春天开放。
body | Reuters | citation | 船长对路透社表示，港口没有危险。
body | AFP | citation | 法新社引述一名官员的话说，部长已经辞职。
body | AP | citation | 他告诉美联社记者，灯塔已经修好。
body | - | - | 两家公司共同社区计划在港口举行。
body | - | - | 中央社区的居民周一参观了灯塔。
last | Xinhua | source-line | 来源：新华社
byline | Xinhua | source-line | 来源：新华社 2026-10-14 16:20
`;
export const JAPANESE = `
first | Kyodo | dateline | 【新港共同】二週間の嵐の後、灯台が月曜日に再開した。市が発表した。
first | Yonhap | dateline | 【新港聯合ニュース】新しい橋は春に開通すると市が月曜日に発表した。
first | Reuters | dateline | ［新港　１３日　ロイター］ - 新しい橋は春に開通すると市が月曜日に発表した。
first | AFP | dateline | 【1月13日 AFP】二週間の嵐の後、灯台が月曜日に再開した。市が発表した。
last | Kyodo | tagline | 船は火曜日に出港する。（共同）
last | Jiji | source-line | 提供：時事通信社
last | Reuters | source-line | 出典：ロイター
last | @todai.example | source-line | 出典：www.todai.example
caption | Kyodo | photo | 港に立つ市長（写真：共同通信）
caption | Reuters | photo | 新しい橋＝ロイター
body | Reuters | citation | ロイター通信によると、大臣は辞任した。
body | AP | citation | 船長はＡＰではなくAP通信に語った。
body | Kyodo | citation | 共同通信が報じた計画によると、橋は春に開く。
body | - | - | 両社は共同で港を運営している。
body | - | - | 時事問題の授業は月曜日に再開する。
`;
export const KOREAN = `
first | Yonhap | dateline | (신항=연합뉴스) 홍길동 기자 = 등대가 2주간의 폭풍 뒤에 월요일 다시 불을 밝혔다.
first | Newsis | dateline | [신항=뉴시스] 홍길동 기자 = 새 다리가 봄에 열린다고 시가 월요일 밝혔다.
last | Yonhap | credit-line | <저작권자(c) 연합뉴스, 무단 전재-재배포 금지>
last | Yonhap | source-line | 출처: 연합뉴스
last | Reuters | source-line | 출처 : 로이터
last | @deungdae.example | source-line | 출처: www.deungdae.example
caption | Yonhap | photo | 항구에 선 시장 [사진=연합뉴스]
caption | AP | photo | 새 다리의 모습. /AP 연합뉴스
caption | Yonhap | photo | 등대의 밤. 연합뉴스
body | Reuters | citation | 로이터통신에 따르면 장관은 사임했다.
body | AP | citation | 선장은 AP통신에 위험이 없다고 말했다.
body | AFP | citation | AFP통신은 13일 다리가 봄에 열린다고 보도했다.
body | Yonhap | citation | 시 관계자는 연합뉴스와의 통화에서 이같이 말했다.
body | - | - | 연합군 기념관은 항구 옆에 있다.
body | - | - | 통신 회사는 월요일 요금을 내렸다.
`;
export const HINDI = `
first | PTI | dateline | नया बंदरगाह, 13 जनवरी (भाषा) दो सप्ताह के तूफान के बाद प्रकाशस्तंभ सोमवार को फिर चालू हुआ।
first | IANS | dateline | नई बस्ती, 13 जनवरी (आईएएनएस)। नया पुल वसंत में खुलेगा, नगर परिषद ने सोमवार को कहा।
byline | PTI | byline | पीटीआई
last | PTI | source-line | स्रोत: पीटीआई
last | ANI | source-line | साभार: एएनआई
last | @deepstambh.example | source-line | स्रोत: www.deepstambh.example
last | generic | credit-line | (एजेंसी इनपुट के साथ)
last | PTI | credit-line | पीटीआई के इनपुट के साथ
caption | PTI | photo | बंदरगाह पर महापौर। फोटो: पीटीआई
caption | AFP | photo | नया पुल (फोटो: एएफपी)
body | PTI | citation | महापौर ने पीटीआई को बताया कि पुल वसंत में खुलेगा।
body | Reuters | citation | रॉयटर्स के अनुसार मंत्री ने इस्तीफा दे दिया।
body | ANI | citation | समाचार एजेंसी एएनआई ने बताया कि बंदरगाह सुरक्षित है।
body | - | - | हिंदी भाषा की कक्षा सोमवार से शुरू होगी।
body | - | - | दोनों नेताओं के बीच वार्ता सोमवार को होगी।
`;
export const INDONESIAN = `
first | Antara | dateline | Pelabuhan Baru (ANTARA) - Mercusuar kembali menyala setelah dua pekan badai.
byline | Antara | byline | Oleh: Antara
byline | Antara | byline | Kantor Berita Antara
last | Antara | source-line | Sumber: Antara
last | Reuters | source-line | Sumber: Reuters
last | @mercusuar.example | source-line | Sumber: www.mercusuar.example
last | Antara | credit-line | COPYRIGHT © ANTARA 2025
caption | Antara | photo | Wali kota di pelabuhan. ANTARA FOTO/Budi Laut
caption | AFP | photo | Jembatan baru. (Foto: AFP/Budi Laut)
body | Antara | citation | Tidak ada bahaya, kata kapten kepada ANTARA di pelabuhan.
body | Reuters | citation | Menteri mundur, dikutip dari Reuters pada Senin.
body | AFP | citation | AFP melaporkan jembatan akan dibuka pada musim semi.
body | - | - | Antara pelabuhan dan mercusuar ada jalan kecil.
body | - | - | Perbedaan antara kedua jembatan itu besar.
`;
