/** Invented lines: `place | agency or @host or generic or - | kind | line`. */
export const TURKISH = `
first | Anadolu | dateline | YENİLİMAN (AA) - Deniz feneri iki haftalık fırtınadan sonra yeniden yandı.
byline | Anadolu | byline | Anadolu Ajansı
byline | Anadolu | source-line | Haber: AA
last | Anadolu | source-line | Kaynak: AA
last | Reuters | source-line | Kaynak: Reuters
last | @fener.example | source-line | Kaynak: www.fener.example
last | generic | credit-line | Ajanslar
caption | Anadolu | photo | Belediye başkanı limanda. Fotoğraf: Ayşe Deniz/AA
caption | AFP | photo | Yeni köprü. (Fotoğraf: AFP)
body | Anadolu | citation | Kaptan, Anadolu Ajansı'na yaptığı açıklamada tehlike olmadığını söyledi.
body | Reuters | citation | Reuters'ın haberine göre bakan görevinden ayrıldı.
body | AFP | citation | AFP'ye konuşan kaptan köprünün kapalı olduğunu söyledi.
body | - | - | AA pil fabrikası limanda yeniden açıldı.
body | - | - | Anadolu kıyılarında iki hafta fırtına vardı.
first | DHA | dateline | HALVARD, (DHA)- Fener iki haftalık fırtınadan sonra yeniden yandı.
byline | Anadolu | byline | AA
body | - | - | Fotoğraf, AA tarafından servis edilmiştir.
first | DHA | byline | DHA
byline | generic | credit-line | The Lighthouse ve ajanslar
`;
export const ARABIC = `
first | Reuters | dateline | نيوهافن (رويترز) - عادت المنارة إلى العمل بعد أسبوعين من العواصف.
first | AFP | dateline | نيوهافن (أ ف ب) - أعيد فتح الجسر الجديد يوم الاثنين.
byline | AFP | byline | أ ف ب
byline | Reuters | byline | لندن - رويترز
last | Reuters | source-line | المصدر: رويترز
last | @manara.example | source-line | المصدر: www.manara.example
last | generic | credit-line | المصدر: وكالات
caption | AFP | photo | رئيس البلدية في الميناء (أ ف ب)
caption | Reuters | photo | الجسر الجديد (رويترز)
body | AFP | citation | وقال القبطان لوكالة فرانس برس إن الميناء آمن.
body | Reuters | citation | وذكرت وكالة رويترز أن الوزير استقال.
body | SPA | citation | ونقلت وكالة الأنباء السعودية عن الوزير قوله إن الجسر سيفتح.
body | - | - | سافر وفا إلى البتراء وشرب القهوة قرب المنارة.
body | - | - | كان واس اسم القارب القديم في الميناء.
`;
export const HEBREW = `
byline | Reuters | byline | רויטרס
byline | AP | byline | מאת: AP
last | Reuters | source-line | מקור: רויטרס
last | @migdalor.example | source-line | מקור: www.migdalor.example
last | generic | credit-line | סוכנויות הידיעות
caption | Reuters | photo | ראש העיר בנמל (צילום: רויטרס)
caption | AP | photo | הגשר החדש. צילום: AP
caption | AFP | photo | המגדלור בלילה (צילום: רות לוי, AFP)
body | Reuters | citation | השר התפטר, כך דיווחה סוכנות הידיעות רויטרס.
body | AP | citation | הקברניט אמר לסוכנות הידיעות AP שאין סכנה.
body | Reuters | citation | הגשר ייפתח באביב, אמר ראש העיר לרויטרס.
body | - | - | הטאסים של המגדלור הוחלפו אחרי הסערה.
body | - | - | תאס הוא שמו של הכלב בנמל.
`;
