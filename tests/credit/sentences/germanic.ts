/** Invented lines: `place | agency or @host or generic or - | kind | line`. */
export const GERMAN = `
first | dpa | dateline | Neuhafen (dpa) - Der Leuchtturm ist nach zwei Wochen Sturm wieder in Betrieb.
first | dpa | dateline | Altstadt (dpa/lby) - Die neue Brücke soll im Frühjahr öffnen.
first | APA | dateline | Bad Linden (APA) - Das Rathaus bleibt am Montag geschlossen.
byline | dpa | byline | von DPA
first | dpa | byline | 13:54 Uhr | dpa
last | dpa | tagline | dpa
last | dpa | tagline | Die Schiffe fahren ab Dienstag. (fmg/dpa)
last | APA + dpa | source-line | Quelle: Apa/Dpa
last | @leuchtturm.example | source-line | Quelle: www.leuchtturm.example
last | dpa | credit-line | Mit Material von dpa
last | generic | credit-line | Mit Agenturen
last | dpa | credit-line | © dpa-infocom, dpa:250113-99-123456/2
caption | dpa | photo | Der Bürgermeister am Hafen. Foto: Jana Roth/dpa
body | dpa | photo | Foto: Jana Roth/dpa-Zentralbild/dpa
body | dpa | citation | „Keine Gefahr“, sagte der Kapitän gegenüber der Deutschen Presse-Agentur.
body | dpa | citation | Nach dpa-Informationen soll die Brücke später öffnen.
body | Reuters | citation | Der Minister trat zurück, wie die Nachrichtenagentur Reuters berichtete.
body | AFP | citation | Das teilte das Amt der Nachrichtenagentur AFP mit.
body | - | - | Die Tasse aus der Sammlung APA-Wand steht neben dem Leuchtturm.
body | - | - | Der Betriebsrat der dpa klagt gegen den Umzug der Redaktion.
byline | dpa | byline | dpa/jki
byline | dpa + AFP | byline | jki/dpa/AFP
first | dpa | byline | fmg/dpa
byline | Reuters | byline | sak/Reuters
byline | dpa + AFP | byline | LT/dpa/AFP/ihe
byline | generic | credit-line | The Lighthouse/Agenturen
last | generic | credit-line | Quelle: Agenturen
last | generic | credit-line | lighthouse.example/Agenturen
last | - | - | Wind/Wellen und Strom im Hafen
last | dpa | byline | Mit dpa
byline | dpa | byline | Jana Roth mit dpa
last | AFP + AP | credit-line | Mit Informationen der Nachrichtenagenturen AFP, AP
first | epd | dateline | Neuhafen (epdOe) - Die Gemeinde feiert am Sonntag das Lampenfest auf dem Turm.
last | dpa | tagline | „Wir haben gezählt, bis es hell wurde“). (dpa)
byline | dpa | byline | Von Jana Roth, dpa
byline | KNA | byline | Jana Roth (KNA)
byline | SID | byline | SID
first | AP | dateline | Neuhafen (ap)-- Der Leuchtturm ist nach zwei Wochen Sturm wieder in Betrieb.
byline | - | - | Petra Muster
first | - | - | Mehr
first | - | - | AA
last | - | - | Quelle: Infografik The Lighthouse
last | - | - | Bildrechte: The Lighthouse
`;
export const DUTCH = `
first | ANP | dateline | NIEUWHAVEN (ANP) - De vuurtoren brandt weer na twee weken storm.
first | Belga | dateline | BRUGGELO (BELGA) - De nieuwe brug gaat in het voorjaar open.
byline | ANP | byline | Door ANP
byline | Belga | byline | Redactie Belga
last | ANP | source-line | Bron: ANP
last | @vuurtoren.example | source-line | Bron: www.vuurtoren.example
last | generic | credit-line | Redactie en persbureaus
last | Belga | tagline | De schepen varen dinsdag weer. (Belga)
last | ANP | credit-line | © ANP
caption | ANP | photo | De burgemeester in de haven. Foto: Jan Roos/ANP
caption | Belga | photo | BELGA/Jan Roos
body | ANP | citation | De brug blijft dicht, laat de gemeente aan het ANP weten.
body | Reuters | citation | De minister stapt op, meldt persbureau Reuters.
body | AFP | citation | 'Geen gevaar', zei de kapitein tegen persbureau AFP.
body | - | - | De Belga is ook een oud merk sigaretten uit Bruggelo.
body | - | - | Zij haalde haar AP en haar PAP op dezelfde dag.
byline | Belga | byline | Redactie / Belga
byline | ANP | byline | Jan Roos en ANP
byline | generic | credit-line | Redactie en persbureaus
last | ANP | tagline | De boten varen vanaf dinsdag. (ANP)
byline | ANP | byline | ANP/The Lighthouse
`;
