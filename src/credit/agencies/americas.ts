/**
 * National and regional agencies of the Americas. Columns: code | kind | country | hosts | names | short forms | photo forms | facts.
 * Facts: `site` is the agency's own site; `seen` credits on real pages.
 */
export const AMERICAS = `
Canadian Press | national | ca | thecanadianpress.com; lapressecanadienne.com | Canadian Press; La Presse Canadienne; La Presse canadienne | CP; PC | THE CANADIAN PRESS/ | site, seen
Télam | national | ar | telam.com.ar | Télam; Telam | | | site; closed in 2024
Noticias Argentinas | national | ar | noticiasargentinas.com | Noticias Argentinas; Agencia NA | | | site
Agência Brasil | national | br | agenciabrasil.ebc.com.br; ebc.com.br | Agência Brasil; Agencia Brasil | | Agência Brasil/ | site, seen
Estadão Conteúdo | syndication | br | estadaoconteudo.com.br | Estadão Conteúdo; Estadao Conteudo; Agência Estado | | Estadão Conteúdo/ | site
Folhapress | syndication | br | folhapress.folha.com.br | Folhapress; FOLHAPRESS | | Folhapress/ | site
Agência Senado | national | br | senado.leg.br | Agência Senado; Agência Câmara; Agência Câmara de Notícias | | | site
Notimex | national | mx | notimex.gob.mx | Notimex; NOTIMEX | | | site; closed in 2023
Andina | national | pe | andina.pe | Agencia Andina; Agencia Peruana de Noticias; agencia Andina | Andina; ANDINA | ANDINA/ | site
ABI | national | bo | abi.bo | Agencia Boliviana de Información | ABI | | site
AVN | national | ve | avn.info.ve | Agencia Venezolana de Noticias | AVN | | site
Prensa Latina | national | cu | prensa-latina.cu; plenglish.com | Prensa Latina; PRENSA LATINA | PL | | site
ACN Cuba | national | cu | acn.cu | Agencia Cubana de Noticias | | | site
Colprensa | syndication | co | colprensa.com | Colprensa; COLPRENSA | | Colprensa/ | site
City News Service | national | us | socalnews.com | City News Service | CNS | | site
Capitol News Illinois | syndication | us | capitolnewsillinois.com | Capitol News Illinois | | | site
`;
