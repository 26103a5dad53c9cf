/** Invented lines: `place | agency or @host or generic or - | kind | line`. */
export const POLISH = `
first | PAP | dateline | Nowy Port (PAP) - Latarnia znów świeci po dwóch tygodniach sztormu.
byline | PAP | byline | Autor: PAP
byline | PAP | byline | Jan Kowal / oprac. PAP
last | PAP | source-line | Źródło: PAP
last | @latarnia.example | source-line | Źródło: www.latarnia.example
last | PAP | tagline | Statki wypłyną we wtorek. (PAP)
last | PAP | tagline | PAP
last | generic | credit-line | Na podstawie depesz agencyjnych.
caption | PAP | photo | Burmistrz w porcie. Fot. PAP/Jan Kowal
caption | PAP | photo | Most w Nowym Porcie. Fot. Jan Kowal/PAP
body | PAP | citation | Most jest zamknięty, poinformowała PAP rzeczniczka miasta.
body | PAP | citation | "Nie ma zagrożenia" - powiedział PAP kapitan portu.
body | Reuters | citation | Minister podał się do dymisji, podała agencja Reuters.
body | PAP | citation | Według Polskiej Agencji Prasowej most zostanie otwarty w maju.
body | - | - | Kupiła papier i pap dla kota, a PAPIESKA droga wiedzie do latarni.
body | - | - | Pracownicy PAP protestowali przed siedzibą w sprawie podwyżek.
`;
export const RUSSIAN = `
first | TASS | dateline | НОВОГРАД, 13 января. /ТАСС/. Маяк снова работает после двух недель шторма.
first | RIA Novosti | dateline | НОВОГРАД, 13 янв - РИА Новости. Новый мост откроют весной, сообщили в мэрии города.
first | Interfax | dateline | Новоград. 13 января. INTERFAX.RU - Новый мост откроют весной, сообщили в мэрии города.
first | RIA Novosti | dateline | НОВОГРАД, 3 мая – РИА Новости. Новый мост откроют весной, сообщили в мэрии города.
first | RIA Novosti | dateline | Новоград-на-Реке, 21 мар — РИА Новости, Анна Орлова. Мост откроют весной, сообщили в мэрии.
first | RIA Novosti | dateline | НОВОГРАД, 14 сен /РИА Новости/. Новый мост откроют весной, сообщили в мэрии города.
first | Interfax | dateline | Новоград. 14 октября. ИНТЕРФАКС - Новый мост откроют весной, сообщили в мэрии города.
first | Interfax | dateline | 14 октября. Interfax-Russia.ru - Новый мост откроют весной, сообщили в мэрии города.
first | Interfax | dateline | 3 июня. INTERFAX.RU - Мост откроют весной, сообщили в мэрии города во вторник.
first | TASS | dateline | ТАСС, 14 октября. Новый мост откроют весной, сообщили в мэрии города.
first | TASS | dateline | НОВОГРАД, 14 октября. /Корр. ТАСС Иван Петров/. Новый мост откроют весной, сообщили в мэрии.
first | BelTA | dateline | 14 октября, Новоград /Корр. БЕЛТА/. Новый мост откроют весной, сообщили в мэрии города.
first | Xinhua | dateline | Новоград, 14 октября /Синьхуа/ -- Новый мост откроют весной, сообщили в мэрии города.
first | AP | dateline | НОВОГРАД, 3 июн (АП) — Мост откроют весной, сообщили в мэрии города во вторник.
first | - | - | Известия, 3 июня. Мост откроют весной, сообщили в мэрии города во вторник вечером.
first | - | - | Новоград, 3 июня. Мост откроют весной, рассказал мэр города во вторник вечером.
first | - | - | ТАСС, 3 года ждавший моста, назвал и другие планы мэрии города во вторник вечером.
byline | RIA Novosti | byline | РИА Новости
last | TASS | source-line | Источник: ТАСС
last | Interfax | source-line | Источник: Интерфакс
last | @mayak.example | source-line | Источник: www.mayak.example
last | generic | credit-line | По материалам информагентств
caption | TASS | photo | Мэр в порту. Фото: Иван Петров/ТАСС
caption | RIA Novosti | photo | РИА Новости / Иван Петров
body | TASS | citation | Мост закрыт, сообщили ТАСС в мэрии.
body | Interfax | citation | «Опасности нет», — сказал капитан порта Интерфаксу.
body | Reuters | citation | Министр ушёл в отставку, сообщает агентство Рейтер.
body | AFP | citation | Об этом пишет газета со ссылкой на агентство Франс Пресс.
body | - | - | На столе стояла тасс-чашка и лежал старый интерфакс-аппарат из музея.
body | - | - | Профсоюз ТАСС подал в суд на дирекцию из-за переезда.
`;
export const UKRAINIAN = `
first | Ukrinform | dateline | НОВОГРАД, 13 січня. /Укрінформ/. Маяк знову працює після двох тижнів шторму.
first | Ukrinform | dateline | Укрінформ, 3 червня. Новий міст відкриють навесні, розповіли в мерії міста.
first | Interfax-Ukraine | dateline | Київ. 13 січня. Інтерфакс-Україна - Новий міст відкриють навесні, повідомили в мерії.
byline | Ukrinform | byline | Укрінформ
last | Ukrinform | source-line | Джерело: Укрінформ
last | @mayak.example | source-line | Джерело: www.mayak.example
last | UNIAN | source-line | Джерело: УНІАН
last | generic | credit-line | За матеріалами інформагентств
caption | Ukrinform | photo | Мер у порту. Фото: Іван Петренко/Укрінформ
caption | UNIAN | photo | Фото: УНІАН
body | Ukrinform | citation | Міст закрито, повідомили Укрінформу в мерії.
body | Interfax-Ukraine | citation | «Небезпеки немає», — сказав капітан агентству Інтерфакс-Україна.
body | Reuters | citation | Міністр пішов у відставку, повідомляє Reuters.
body | AP | citation | Про це пише газета з посиланням на Associated Press.
body | - | - | Журналісти Укрінформу вимагають нового директора.
body | - | - | У музеї стоїть старий телетайп, яким користувалися в порту.
`;
