/** Invented lines: `place | agency or @host or generic or - | kind | line`. */
export const SPANISH = `
first | Europa Press | dateline | VILLASOL 20 Dic. (EUROPA PRESS) - El Ayuntamiento abrirá el nuevo puente el próximo lunes.
first | EFE | dateline | Puerto Alma, 15 abr (EFE).- El faro volverá a funcionar tras dos semanas de tormentas.
byline | EFE | byline | Por EFE
last | AFP | credit-line | Con información de AFP
last | AP | contributor-line | La periodista de The Associated Press Juana Pérez contribuyó a este despacho desde Puerto Alma.
last | Reuters | source-line | Fuente: Reuters
last | @elfaro.example | source-line | Fuente: www.elfaro.example
last | generic | credit-line | AGENCIAS Y REDACCIÓN
last | EFE | tagline | Los barcos saldrán el martes. EFE
caption | EFE | photo | El alcalde, ayer en el puerto. EFE/Juana Pérez
caption | AP | photo | Foto: Juan Pérez/AP
body | EFE | citation | El puente abrirá el lunes, según informa a Efe la concejala de Obras.
body | EFE | citation | "No hay peligro", dijo a EFE el capitán del puerto.
body | Europa Press | citation | Fuentes municipales han confirmado a Europa Press el acuerdo.
body | AFP | citation | La ministra dimitió, de acuerdo con la agencia AFP.
body | - | - | Mi tía Efe nació cerca del faro y nunca vio el mar.
body | - | - | La cultura andina y el ANSA del jarro son parte de la exposición.
byline | EFE | byline | EFE / Redacción
byline | generic | credit-line | Agencias | Madrid
byline | generic | credit-line | Redacción / Agencias
byline | generic | credit-line | Agencias
first | EFE | dateline | Puerto Alma, 14 oct (EFE).- El faro volvió a encenderse tras dos semanas de tormenta.
byline | Europa Press | byline | EP / Puerto Alma
byline | EFE | byline | Puerto Alma - EFE
byline | - | - | Efe Yilmaz
last | EFE | credit-line | Con información de EFE
byline | AFP | byline | Juana Ruiz y AFP
`;
export const FRENCH = `
first | AFP | dateline | Port-Alma (AFP) – Le phare a rouvert lundi après deux semaines de tempête.
first | AWP | dateline | Valbourg (awp/cfd) - La banque va supprimer trente postes d'ici la fin de l'année.
first | AFP | byline | AFP 01-10-2018 | 09h00
byline | AFP | byline | par AFP
byline | AFP | byline | Le Clairon avec AFP
last | AFP | credit-line | Avec AFP
last | generic | credit-line | Rédaction avec agences
last | Reuters | source-line | Source : Reuters
last | Keystone-ATS | tagline | Les bateaux repartiront mardi. (ATS)
caption | AFP | photo | Le maire sur le port. Photo : Jeanne Roux / AFP
caption | AFP | photo | Le pont de Valbourg (JEANNE ROUX/AFP)
body | AFP | citation | « Tout va bien », ont annoncé à l'AFP les pompiers.
body | AFP | citation | Une correspondante de l'AFP a vu la lumière s'éteindre.
body | Reuters | citation | Le ministre a démissionné, selon l'agence Reuters.
body | AP | citation | Le pont est fermé, a-t-elle déclaré à l'agence Associated Press.
body | - | - | Elle a fait l'impasse sur le PAP et sur la carte MAP du métro.
body | - | - | Le syndicat de l'AFP a saisi le tribunal contre le plan de départs.
byline | AFP | byline | The Lighthouse et AFP
byline | AFP | credit-line | The Lighthouse (avec AFP)
byline | generic | credit-line | Jeanne Roux avec agences
byline | Belga | byline | Belga
byline | AFP | byline | AFP/The Lighthouse
byline | Keystone-ATS | byline | Jeanne Roux, ats
first | AFP | byline | AFP, MANILLE
`;
export const ITALIAN = `
first | ANSA | dateline | (ANSA) - PORTO ALMA, 3 MAR - Il faro ha riaperto lunedì dopo due settimane di tempesta.
first | Adnkronos | dateline | Villasole, 13 gen. (Adnkronos) - Il ponte sarà aperto al traffico da domani.
byline | ANSA | byline | Redazione ANSA
last | ANSA | source-line | Fonte: ANSA
last | @ilfaro.example | source-line | Fonte: www.ilfaro.example
last | generic | credit-line | Redazione e agenzie
last | ANSA | tagline | Le navi ripartono martedì. (ANSA).
last | ANSA | credit-line | © Copyright ANSA
caption | LaPresse | photo | Il sindaco al porto (Gianna Rossi/LaPresse)
caption | ANSA | photo | Foto: ANSA
body | ANSA | citation | Il ponte resterà chiuso, a quanto apprende l'ANSA da fonti del comune.
body | ANSA | citation | "Nessun pericolo", ha detto all'ANSA il comandante del porto.
body | Reuters | citation | Il ministro si è dimesso, secondo l'agenzia Reuters.
body | AGI | citation | Lo riferisce l'agenzia AGI, che cita il comune.
body | - | - | Il fiume fa un'ansa larga vicino al faro, e l'ansa è piena di reti.
body | - | - | L'Ansa del Tevere è una poesia di Gianna Rossi.
byline | ANSA | byline | Redazione ANSA
byline | generic | credit-line | Redazione e agenzie
last | ANSA | tagline | Le barche ripartono martedì. (ANSA).
`;
export const PORTUGUESE = `
first | Lusa | dateline | Porto Alma, 15 abr 2025 (Lusa) - O farol reabriu na segunda-feira depois de duas semanas de temporal.
byline | Agência Brasil | byline | Por Agência Brasil
byline | Lusa | byline | Agência Lusa
last | Agência Brasil | credit-line | *Com informações da Agência Brasil
last | Reuters | credit-line | Com informações da Reuters
last | Estadão Conteúdo | source-line | Fonte: Estadão Conteúdo
last | @ofarol.example | source-line | Fonte: www.ofarol.example
last | generic | credit-line | Com agências
last | Lusa | tagline | Os barcos partem na terça-feira. Lusa
caption | Lusa | photo | O presidente da câmara no porto. JOANA PIRES/LUSA
caption | Agência Brasil | photo | Foto: Joana Pires/Agência Brasil
body | Lusa | citation | "Não há perigo", disse à Lusa o capitão do porto.
body | Lusa | citation | A ponte reabre amanhã, adiantou à agência Lusa fonte da câmara.
body | AFP | citation | O ministro demitiu-se, segundo a agência AFP.
body | - | - | A minha avó Lusa vivia perto do farol, e a cultura lusa era a sua vida.
body | - | - | O mapa MAP do metro mostra a ponte nova.
byline | Lusa + AFP | byline | The Lighthouse com Lusa e AFP
byline | Lusa | byline | The Lighthouse/Lusa
byline | generic | credit-line | The Lighthouse com agências
byline | Reuters | byline | Por Reuters
`;
