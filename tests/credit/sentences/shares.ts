/**
 * Invented credits of the text on The Lighthouse's pages, and whose the text is by them. `part`: the line names a hand of the outlet's own
 * beside the agency, or says that the agency contributed. `whole`: it names nobody else. A line is
 * `part or whole | place | agency or generic | line`; at the place `author` it is a value of the page's metadata.
 */
export const SHARES = `
part | byline | AP | By Jane Roe and The Associated Press
part | byline | AP | JANE ROE AND AP
part | byline | AP | Jane Roe with AP
part | byline | AP | By Jane Roe, with The Associated Press
part | byline | AP | By Jane Roe, John Doe and AP
part | byline | AP | By Jane Roe & The Associated Press
part | byline | AP | AP and Jane Roe
part | byline | Zenda Press | Zenda Press and Jane Roe
part | byline | AP | By Jane Roe of AP and John Doe of The Bugle
part | byline | AP | Lighthouse Staff/AP
part | byline | AP | The Lighthouse and AP
part | byline | AP | The Lighthouse/AP
part | byline | AP | The Lighthouse, AP
part | byline | AP | Lighthouse Web Staff, Associated Press
part | byline | AP | Staff and The Associated Press
part | byline | Reuters | Lighthouse Web Desk, Reuters
part | last | AP | The Associated Press contributed to this report.
part | last | AP | Lighthouse reporter John Doe and The Associated Press contributed to this report.
part | last | AP | AP writer Jane Roe contributed to this report.
part | last | PTI | With inputs from PTI
part | last | PTI | (With inputs from PTI)
part | last | Canadian Press | With files from The Canadian Press
part | last | AFP | Additional reporting by AFP
part | last | AFP | Additional reporting by Jane Roe and AFP
part | last | Reuters | Material from Reuters was used in this story.
part | last | AP | Information from The Associated Press was used in this report.
part | last | AP | This report contains material from The Associated Press.
part | last | AP | Contributing: Jane Roe, John Doe; The Associated Press
part | last | AP | This story includes reporting from The Associated Press.
part | last | KFF Health News | This story is part of a partnership between The Lighthouse and KFF Health News.
part | last | generic | Staff and wire reports
part | last | generic | Staff and agencies
part | last | generic | With Post Wires
part | last | generic | (With inputs from agencies)
part | last | generic | This article is based in part on wire service reports.
part | author | AP | Jane Roe and AP
part | author | AP | Jane Roe with The Associated Press
part | author | AP | The Lighthouse, AP
part | author | AP | Lighthouse Staff, The Associated Press
whole | byline | AP | By The Associated Press
whole | byline | AP | By JANE ROE, Associated Press
whole | byline | AP | By JANE ROE and JOHN DOE, Associated Press
whole | byline | AP | By JANE ROE, ANN ROE and JOHN DOE Associated Press
whole | byline | AP | By JANE ROE and JOHN DOE - Associated Press - Saturday, May 3, 2031
whole | byline | AP | Jane Roe | AP
whole | byline | AP | By Jane Roe, AP Science Writer
whole | byline | AP | AP Science Writers Jane Roe and John Doe
whole | byline | AP | By Jane Roe and John Doe of The Associated Press
whole | byline | AP | By Jane Roe, AP, and John Doe, Reuters
whole | byline | AP | Jane Smith, AP
whole | byline | AP | By AP Staff
whole | byline | Reuters | Reuters Staff
whole | byline | Reuters | Reuters Staff and AP
whole | byline | AFP | AFP/AP
whole | byline | AP | By AP and Reuters
whole | byline | AP | AP and agencies
whole | first | AP | PORT ALMA, Ruritania (AP) — The harbour reopened on Monday after two weeks of storms, the Lighthouse and AP said.
whole | first | BSS | GUNTAPUR, Jan 13, 2031 (BSS/AFP) - The bridge opened on Monday, the council said.
whole | first | Reuters | PORT ALMA (Reuters) - The two banks agreed to merge, with staff to be told on Monday.
whole | last | AFP | © AFP 2031
whole | last | AP | Copyright 2031 The Associated Press. All rights reserved. This material may not be rewritten.
whole | last | AFP | (c) 2031 AFP
whole | last | Dow Jones | Copyright ©2031 Dow Jones & Company, Inc. All Rights Reserved.
whole | last | Creators Syndicate | COPYRIGHT 2031 CREATORS.COM
whole | last | The Conversation | This article is republished from The Conversation under a Creative Commons license.
whole | last | AP | This article was provided by The Associated Press.
whole | last | Zenda Press | This story was originally published by Zenda Press.
whole | last | AP | Reprinted with permission from The Associated Press.
whole | last | KFF Health News | This story was produced by KFF Health News, a national newsroom.
whole | last | AP | The AP is solely responsible for all content.
whole | last | Reuters | Source: Reuters
whole | last | AFP | AFP
whole | last | Reuters | The ship left port on Friday with its staff. – Reuters
whole | last | PTI | The minister said the road would open in spring. PTI ABC DEF
whole | last | generic | Agencies
whole | last | generic | This story has not been edited by our staff and is published from a syndicated feed.
whole | author | AP | Jane Roe, AP
whole | author | AP | AP
whole | author | Reuters | Reuters Staff
whole | author | AP | Jane Roe and John Doe, The Associated Press
part | byline | AFP | Par Le Monde avec AFP
part | byline | AFP | The Lighthouse avec AFP
part | byline | AFP | Par Jeanne Roe avec l'AFP
part | byline | AFP | Jeanne Roe et AFP
part | byline | AFP | La rédaction avec AFP
part | byline | AFP | Rédaction/AFP
part | last | AFP | Avec AFP
part | last | AFP | (Avec AFP)
part | last | AFP | Avec des informations de l'AFP
part | last | generic | Rédaction avec agences
part | last | generic | Avec agences
whole | byline | AFP | Par AFP
whole | byline | AFP | Jeanne Roe, AFP
whole | byline | AFP | Par Jeanne Roe et Jean Biche, AFP
whole | byline | AFP | AFP avec Reuters
whole | last | AFP | Source : AFP
whole | last | AFP | Article publié par l'AFP, avec l'autorisation de l'agence.
whole | last | generic | Agences
part | byline | dpa | Von Jana Roth und dpa
part | byline | dpa | Von Jana Roth mit dpa
part | byline | dpa | Redaktion mit Material von dpa
part | byline | dpa | dpa/red
part | byline | dpa | red/dpa
part | byline | dpa | Redaktion/dpa
part | byline | dpa | The Lighthouse (mit dpa)
part | last | dpa | Mit Material von dpa
part | last | dpa | (mit dpa)
part | last | dpa | Der Hafen ist seit Montag wieder offen. (jr/dpa)
part | last | dpa | Der Hafen ist seit Montag wieder offen. (red/dpa)
part | last | generic | Red. mit Agenturen
part | last | generic | Mit Agenturen
whole | byline | dpa | Von dpa
whole | byline | dpa | Jana Roth, dpa
whole | byline | dpa | Jana Roth und Hans Ros, dpa
whole | byline | dpa | dpa und AFP
whole | byline | dpa | Red Ros, dpa
whole | first | dpa | Strelsau (dpa/lby) - Der Hafen ist seit Montag wieder offen, sagte ein Sprecher.
whole | last | dpa | Quelle: dpa
whole | last | dpa | Dieser Text stammt von dpa und erscheint mit freundlicher Genehmigung.
whole | last | dpa | dpa
whole | last | generic | Agenturen
part | byline | EFE | Por Juana Roe y EFE
part | byline | EFE | Juana Roe con EFE
part | byline | EFE | Redacción/EFE
part | byline | EFE | Redacción y EFE
part | byline | EFE | EFE y Juana Roe
part | last | EFE | Con información de EFE
part | last | generic | Redacción y agencias
part | last | generic | Con información de agencias
whole | byline | EFE | Por EFE
whole | byline | EFE | Juana Roe | EFE
whole | byline | EFE | EFE en Madrid
whole | byline | EFE | EFE y agencias
whole | last | EFE | Fuente: EFE
whole | last | EFE | Publicado originalmente por EFE
whole | last | generic | Agencias
part | byline | AFP | Por Joana Roe com AFP
part | byline | AFP | Da redação com AFP
part | last | AFP | Com informações da AFP
part | last | generic | Redação com agências
whole | byline | AFP | Por AFP
whole | byline | AFP | Joana Roe, AFP
whole | last | AFP | Fonte: AFP
whole | last | AFP | Publicado originalmente por AFP, com permissão.
part | byline | ANSA | Di Gianna Roe con ANSA
part | byline | ANSA | Redazione ANSA e Gianna Roe
part | byline | ANSA | Redazione/ANSA
part | last | generic | Redazione e agenzie
whole | byline | ANSA | Redazione ANSA
whole | byline | ANSA | Gianna Roe, ANSA
whole | last | ANSA | Fonte: ANSA
whole | last | ANSA | Riproduzione riservata © Copyright ANSA
part | byline | ANP | Jan Roe en ANP
part | byline | ANP | Onze redactie/ANP
part | byline | ANP | Door Jan Roe met ANP
part | last | ANP | Met medewerking van ANP
whole | byline | ANP | Door ANP
whole | byline | ANP | Jan Roe, ANP
whole | last | ANP | Bron: ANP
part | byline | PAP | Jan Nowak i PAP
part | byline | PAP | red/PAP
whole | byline | PAP | Jan Nowak, PAP
whole | last | PAP | Źródło: PAP
part | last | TASS | Статья подготовлена с использованием материалов ТАСС.
whole | last | TASS | Источник: ТАСС
part | byline | generic | Jane Roe and agencies
part | byline | generic | Jana Roth mit Agenturen
part | last | generic | Source: The Bugle and news agencies
part | first | AP | Jane Roe with AP
part | first | AFP | Le Monde avec AFP
part | last | AFP | Le Monde avec AFP
part | byline | AFP | Par Le Monde avec l'AFP
part | byline | AFP | By our correspondent with AFP
part | last | dpa | Von unserer Redaktion mit dpa
part | last | dpa | Quelle: dpa/red
whole | byline | generic | News agencies
whole | byline | EFE | Publicado en EFE
whole | byline | dpa | XYZ und dpa
whole | last | Zenda Press | This article was contributed by Zenda Press.
whole | last | Zenda Press | Republished with permission from Zenda Press, a partnership of ten newsrooms.
part | last | dpa | PB/dpa/AFP/ihe
whole | last | AFP | AFP/dpa
part | last | generic | lighthouse.example/Agenturen
`;
