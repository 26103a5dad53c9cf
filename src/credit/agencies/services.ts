/**
 * Syndication services, press-release wires and photo agencies. Columns: code | kind | country | hosts | names | short forms | photo forms | also | facts.
 * Facts: see `agency.ts`.
 */
export const SERVICES = `
The Conversation | syndication | au | theconversation.com | TheConversation.com; theconversation.com | The Conversation; La Conversation | | The Conversation = word; La Conversation = word | seen
KFF Health News | syndication | us | kffhealthnews.org; khn.org | KFF Health News; Kaiser Health News | KHN | | | seen
ProPublica | syndication | us | propublica.org | | ProPublica | | | seen
States Newsroom | syndication | us | statesnewsroom.com; stateline.org | States Newsroom; Pew Stateline | Stateline | | Stateline = word | known
TNS | syndication | us | tribunecontentagency.com; tribunenewsservice.com | Tribune News Service; Tribune Content Agency; Tribune Media Services; McClatchy-Tribune; McClatchy-Tribune News Service; MCT | TNS | TNS/ | TNS = code | seen
McClatchy | syndication | us | mcclatchydc.com; mcclatchy.com | McClatchy Newspapers; McClatchy News; McClatchy Washington Bureau | McClatchy | | McClatchy = name | seen
NYT | syndication | us | nytlicensing.com | New York Times News Service; N.Y. Times News Service; NYTNS; New York Times Syndicate | New York Times Company | The New York Times/Redux | New York Times Company = outlet | known
Washington Post News Service | syndication | us | | Washington Post News Service; Washington Post Syndicate; WP-Bloomberg | Washington Post | | Washington Post = outlet | known
CNN | syndication | us | cnn.com; cnnnewsource.com | CNN Wire; CNN Newsource; CNN NewSource; CNN Wires; CNN Newswire; Cable News Network | CNN | | | seen
Scripps Howard | syndication | us | shns.com | Scripps Howard News Service; Scripps News | SHNS | | SHNS = code | known
Hearst | syndication | us | hearst.com | Hearst Newspapers; Hearst News Service | | | | known
Cronkite News | syndication | us | cronkitenews.azpbs.org | Cronkite News | | | | known
Religion News Service | syndication | us | religionnews.com | Religion News Service | RNS | | | seen
Catholic News Agency | syndication | us | catholicnewsagency.com | Catholic News Agency | | | | known
Catholic News Service | syndication | us | catholicnews.com | Catholic News Service | | | | known
Project Syndicate | syndication | cz | project-syndicate.org | Project Syndicate | | | | known
Global Voices | syndication | nl | globalvoices.org | Global Voices | | | | known
Thomson Reuters Foundation | syndication | gb | trust.org; context.news | Thomson Reuters Foundation | | | | seen
King Features | syndication | us | kingfeatures.com | King Features Syndicate; King Features | | | | seen
Washington Post Writers Group | syndication | us | | Washington Post Writers Group | WPWG | | | seen
Andrews McMeel | syndication | us | syndication.andrewsmcmeel.com | Andrews McMeel Syndication; Universal Uclick; Universal Press Syndicate | | | | known
Creators Syndicate | syndication | us | creators.com | Creators Syndicate; CREATORS.COM; Creators.com | | | | seen
Cagle Cartoons | syndication | us | caglecartoons.com; cagle.com | Cagle Syndicate; Cagle Cartoons | | | | known
Daily Caller News Foundation | syndication | us | dailycallernewsfoundation.org | Daily Caller News Foundation | DCNF | | | seen
The Center Square | syndication | us | thecentersquare.com | Center Square | | | | known
Stacker | syndication | us | stacker.com | | Stacker | | Stacker = word | known
LDRS | syndication | gb | ldrs.org.uk | Local Democracy Reporting Service | LDRS | | | known
SWNS | syndication | gb | swns.com | SWNS | | SWNS/ | | known
Cover Media | syndication | gb | covermedia.com | Cover Media | | | | known
ETX | syndication | fr | etxstudio.com | ETX Daily Up; ETX Studio | | | | known
VOA | syndication | us | voanews.com | Voice of America | VOA | | | seen
RFE/RL | syndication | us | rferl.org; svoboda.org; radiosvoboda.org | Radio Free Europe/Radio Liberty | RFE/RL | | | known
PR Newswire | press-release | us | prnewswire.com; prnewswire.co.uk; cision.com | PR Newswire; PRNewswire; PRNewsWire; PRNEWSWIRE | | | | known
Business Wire | press-release | us | businesswire.com | Business Wire; BUSINESS WIRE; BusinessWire | | | | known
GlobeNewswire | press-release | us | globenewswire.com | GlobeNewswire; GLOBE NEWSWIRE; Globe Newswire | | | | known
CNW | press-release | ca | newswire.ca | CNW Group; Canada Newswire | CNW | | | known
ACCESS Newswire | press-release | us | accesswire.com; accessnewswire.com | ACCESSWIRE; Accesswire; ACCESS Newswire | | | | known
EIN Presswire | press-release | us | einpresswire.com; einnews.com | EIN Presswire; EINPresswire; EINPresswire.com | | | | known
Newsfile | press-release | ca | newsfilecorp.com | Newsfile Corp; Newsfile | | | | known
PRWeb | press-release | us | prweb.com | PRWeb; PRWEB | | | | known
news aktuell | press-release | de | presseportal.de; presseportal.ch; newsaktuell.de | news aktuell; presseportal.de | ots | obs/ | | known
EurekAlert | press-release | us | eurekalert.org | EurekAlert!; EurekAlert | | | | known
Getty Images | photo | us | gettyimages.com; gettyimages.co.uk | Getty Images; GETTY IMAGES; GettyImages | Getty; GETTY | GettyImages-######## | Getty = name; GETTY = name | seen
Shutterstock | photo | us | shutterstock.com | Shutterstock; SHUTTERSTOCK | | shutterstock_#### | | seen
Alamy | photo | gb | alamy.com | Alamy Stock Photo; Alamy | | | | seen
imago | photo | de | imago-images.de; imago-images.com | IMAGO; imago images | imago; Imago | imago######## | imago = word; Imago = word | known
picture alliance | photo | de | picture-alliance.com | picture alliance; picture-alliance; Picture Alliance | | | | seen
Sipa | photo | fr | sipa.com; sipausa.com | Sipa USA; Sipa Press; SIPA USA; SIPA PRESS | Sipa; SIPA | | Sipa = name; SIPA = name | seen
Zuma | photo | us | zumapress.com | Zuma Press; ZUMA Press; ZUMAPRESS; Zuma Wire; ZUMA Wire | ZUMA; Zuma | | ZUMA = name; Zuma = name | seen
NurPhoto | photo | it | nurphoto.com | NurPhoto | | | | seen
Redux | photo | us | reduxpictures.com | Redux Pictures | Redux; REDUX | | Redux = word; REDUX = word | seen
Corbis | photo | us | corbis.com | Corbis; CORBIS | | | | seen
Magnum | photo | us | magnumphotos.com | Magnum Photos | Magnum | | Magnum = word | seen
Polaris | photo | us | polarisimages.com | Polaris Images | Polaris | | Polaris = word | known
Rex | photo | gb | rexfeatures.com | Rex Features; REX/Shutterstock; Rex/Shutterstock | REX | | REX = name | seen
iStock | photo | ca | istockphoto.com | iStock; iStockphoto; Thinkstock | | | | seen
WENN | photo | gb | wenn.com | WENN; WENN.com | | | | known
Abaca | photo | fr | abacapress.com | Abaca Press; ABACA | Abaca | | | known
MaxPPP | photo | fr | maxppp.com | MAXPPP; MaxPPP | | | | known
Hans Lucas | photo | fr | hanslucas.com | Hans Lucas | | | Hans Lucas = name | known
Contacto | photo | es | contactophoto.com | ContactoPhoto; Contacto Photo | | | | known
`;
