/**
 * National and regional agencies of the Americas. Columns: code | kind | country | hosts | names | short forms | photo forms | also | facts.
 * Facts: see `agency.ts`.
 */
export const AMERICAS = `
Canadian Press | national | ca | thecanadianpress.com; lapressecanadienne.com | Canadian Press; La Presse Canadienne; La Presse canadienne | CP; PC | THE CANADIAN PRESS/ | CP = code; PC = word | seen
Télam | national | ar | telam.com.ar | Télam; Telam | | | | known; closed in 2024
Noticias Argentinas | national | ar | noticiasargentinas.com | Noticias Argentinas; Agencia NA | | | | known
Agência Brasil | national | br | agenciabrasil.ebc.com.br; ebc.com.br | Agência Brasil; Agencia Brasil | | Agência Brasil/ | | known
Estadão Conteúdo | syndication | br | estadaoconteudo.com.br | Estadão Conteúdo; Estadao Conteudo; Agência Estado | | Estadão Conteúdo/ | | known
Folhapress | syndication | br | folhapress.folha.com.br | Folhapress; FOLHAPRESS | | Folhapress/ | | known
Agência Senado | national | br | senado.leg.br | Agência Senado; Agência Câmara; Agência Câmara de Notícias | | | | known
Notimex | national | mx | notimex.gob.mx | Notimex; NOTIMEX | | | | known; closed in 2023
Andina | national | pe | andina.pe | Agencia Andina; Agencia Peruana de Noticias; agencia Andina | Andina; ANDINA | ANDINA/ | Andina = word; ANDINA = word | known
ABI | national | bo | abi.bo | Agencia Boliviana de Información | ABI | | ABI = name | known
AVN | national | ve | avn.info.ve | Agencia Venezolana de Noticias | AVN | | AVN = code | known
Prensa Latina | national | cu | prensa-latina.cu; plenglish.com | Prensa Latina; PRENSA LATINA | PL | | PL = place | known
ACN Cuba | national | cu | acn.cu | Agencia Cubana de Noticias | | | | known
Colprensa | syndication | co | colprensa.com | Colprensa; COLPRENSA | | Colprensa/ | | known
City News Service | national | us | socalnews.com | City News Service | CNS | | CNS = code | seen
Capitol News Illinois | syndication | us | capitolnewsillinois.com | Capitol News Illinois | | | | known
`;
