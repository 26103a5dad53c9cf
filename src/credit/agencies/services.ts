/**
 * Syndication services, press-release wires and photo agencies. Columns: code | kind | country | hosts | names | short forms | photo forms | facts.
 * Facts: `site` is the service's own site (its republication terms name the credit it asks for); `seen` credits on real pages.
 */
export const SERVICES = `
The Conversation | syndication | au | theconversation.com | TheConversation.com; theconversation.com | The Conversation; La Conversation | | site, seen
KFF Health News | syndication | us | kffhealthnews.org; khn.org | KFF Health News; Kaiser Health News | KHN | | site, seen
ProPublica | syndication | us | propublica.org | | ProPublica | | site, seen
States Newsroom | syndication | us | statesnewsroom.com; stateline.org | States Newsroom; Pew Stateline | Stateline | | site
TNS | syndication | us | tribunecontentagency.com; tribunenewsservice.com | Tribune News Service; Tribune Content Agency; Tribune Media Services; McClatchy-Tribune; McClatchy-Tribune News Service; MCT | TNS | TNS/ | site, seen
McClatchy | syndication | us | mcclatchydc.com; mcclatchy.com | McClatchy Newspapers; McClatchy News; McClatchy Washington Bureau | McClatchy | | site, seen
NYT | syndication | us | nytlicensing.com | New York Times News Service; N.Y. Times News Service; NYTNS; New York Times Syndicate | | The New York Times/Redux | site
Washington Post News Service | syndication | us | | Washington Post News Service; Washington Post Syndicate; WP-Bloomberg | | | site
CNN | syndication | us | cnn.com; cnnnewsource.com | CNN Wire; CNN Newsource; CNN NewSource; CNN Wires; CNN Newswire; Cable News Network | CNN | | site, seen
Scripps Howard | syndication | us | shns.com | Scripps Howard News Service; Scripps News | SHNS | | seen
Hearst | syndication | us | hearst.com | Hearst Newspapers; Hearst News Service | | | site
Cronkite News | syndication | us | cronkitenews.azpbs.org | Cronkite News | | | site
Religion News Service | syndication | us | religionnews.com | Religion News Service | RNS | | site, seen
Catholic News Agency | syndication | us | catholicnewsagency.com | Catholic News Agency | | | site
Catholic News Service | syndication | us | catholicnews.com | Catholic News Service | | | site
Project Syndicate | syndication | cz | project-syndicate.org | Project Syndicate | | | site
Global Voices | syndication | nl | globalvoices.org | Global Voices | | | site
Thomson Reuters Foundation | syndication | gb | trust.org; context.news | Thomson Reuters Foundation | | | site, seen
King Features | syndication | us | kingfeatures.com | King Features Syndicate; King Features | | | seen
Washington Post Writers Group | syndication | us | | Washington Post Writers Group | WPWG | | seen
Andrews McMeel | syndication | us | syndication.andrewsmcmeel.com | Andrews McMeel Syndication; Universal Uclick; Universal Press Syndicate | | | site
Creators Syndicate | syndication | us | creators.com | Creators Syndicate; CREATORS.COM; Creators.com | | | site, seen
Cagle Cartoons | syndication | us | caglecartoons.com; cagle.com | Cagle Syndicate; Cagle Cartoons | | | site
Daily Caller News Foundation | syndication | us | dailycallernewsfoundation.org | Daily Caller News Foundation | DCNF | | site, seen
The Center Square | syndication | us | thecentersquare.com | Center Square | | | site
Stacker | syndication | us | stacker.com | | Stacker | | site
LDRS | syndication | gb | ldrs.org.uk | Local Democracy Reporting Service | LDRS | | site
SWNS | syndication | gb | swns.com | SWNS | | SWNS/ | site
Cover Media | syndication | gb | covermedia.com | Cover Media | | | site
ETX | syndication | fr | etxstudio.com | ETX Daily Up; ETX Studio | | | site
VOA | syndication | us | voanews.com | Voice of America | VOA | | site, seen
RFE/RL | syndication | us | rferl.org; svoboda.org; radiosvoboda.org | Radio Free Europe/Radio Liberty | RFE/RL | | site
PR Newswire | press-release | us | prnewswire.com; prnewswire.co.uk; cision.com | PR Newswire; PRNewswire; PRNewsWire; PRNEWSWIRE | | | site, seen
Business Wire | press-release | us | businesswire.com | Business Wire; BUSINESS WIRE; BusinessWire | | | site
GlobeNewswire | press-release | us | globenewswire.com | GlobeNewswire; GLOBE NEWSWIRE; Globe Newswire | | | site
CNW | press-release | ca | newswire.ca | CNW Group; Canada Newswire | CNW | | site
ACCESS Newswire | press-release | us | accesswire.com; accessnewswire.com | ACCESSWIRE; Accesswire; ACCESS Newswire | | | site
EIN Presswire | press-release | us | einpresswire.com; einnews.com | EIN Presswire; EINPresswire; EINPresswire.com | | | site
Newsfile | press-release | ca | newsfilecorp.com | Newsfile Corp; Newsfile | | | site
PRWeb | press-release | us | prweb.com | PRWeb; PRWEB | | | site
news aktuell | press-release | de | presseportal.de; presseportal.ch; newsaktuell.de | news aktuell; presseportal.de | ots | obs/ | site
EurekAlert | press-release | us | eurekalert.org | EurekAlert!; EurekAlert | | | site
Getty Images | photo | us | gettyimages.com; gettyimages.co.uk | Getty Images; GETTY IMAGES; GettyImages | Getty; GETTY | GettyImages-######## | site, seen
Shutterstock | photo | us | shutterstock.com | Shutterstock; SHUTTERSTOCK | | shutterstock_#### | site, seen
Alamy | photo | gb | alamy.com | Alamy Stock Photo; Alamy | | | site
imago | photo | de | imago-images.de; imago-images.com | IMAGO; imago images | imago; Imago | imago######## | site
picture alliance | photo | de | picture-alliance.com | picture alliance; picture-alliance; Picture Alliance | | | site
Sipa | photo | fr | sipa.com; sipausa.com | Sipa USA; Sipa Press; SIPA USA; SIPA PRESS | Sipa; SIPA | | site, seen
Zuma | photo | us | zumapress.com | Zuma Press; ZUMA Press; ZUMAPRESS; Zuma Wire; ZUMA Wire | ZUMA; Zuma | | site, seen
NurPhoto | photo | it | nurphoto.com | NurPhoto | | | site, seen
Redux | photo | us | reduxpictures.com | Redux Pictures | Redux; REDUX | | site, seen
Corbis | photo | us | corbis.com | Corbis; CORBIS | | | seen
Magnum | photo | us | magnumphotos.com | Magnum Photos | Magnum | | site
Polaris | photo | us | polarisimages.com | Polaris Images | Polaris | | site
Rex | photo | gb | rexfeatures.com | Rex Features; REX/Shutterstock; Rex/Shutterstock | REX | | site, seen
iStock | photo | ca | istockphoto.com | iStock; iStockphoto; Thinkstock | | | site, seen
WENN | photo | gb | wenn.com | WENN; WENN.com | | | site
Abaca | photo | fr | abacapress.com | Abaca Press; ABACA | Abaca | | site
MaxPPP | photo | fr | maxppp.com | MAXPPP; MaxPPP | | | site
Hans Lucas | photo | fr | hanslucas.com | Hans Lucas | | | site
Contacto | photo | es | contactophoto.com | ContactoPhoto; Contacto Photo | | | site
`;
