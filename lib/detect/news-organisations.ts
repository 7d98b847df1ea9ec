/** News organisations by name: whom a text may rest on, and whose wire it may print. */

/** Agencies whose copy other outlets print; their names alone on a line, or in brackets before a dash, are a credit. */
export const WIRE_AGENCIES: readonly (readonly string[])[] = [
  ['Reuters', 'Thomson Reuters'],
  ['AP', 'Associated Press', 'The Associated Press'],
  ['AFP', 'Agence France-Presse'],
  ['UPI', 'United Press International'],
  ['PA', 'PA Media', 'Press Association'],
  ['dpa', 'Deutsche Presse-Agentur'],
  ['EFE'],
  ['ANSA'],
  ['Xinhua'],
  ['TASS', 'Tass'],
  ['Interfax'],
  ['RIA Novosti', 'RIA'],
  ['Kyodo', 'Kyodo News'],
  ['Yonhap'],
  ['Anadolu', 'Anadolu Agency'],
  ['PTI', 'Press Trust of India'],
  ['ANI'],
  ['AAP', 'Australian Associated Press'],
  ['Canadian Press', 'The Canadian Press'],
  ['Ukrinform'],
  ['Bloomberg', 'Bloomberg News'],
  ['Dow Jones', 'Dow Jones Newswires'],
  ['ATS', 'Keystone-ATS'],
  ['APA'],
  ['STT'],
  ['NTB'],
  ['TT'],
  ['Ritzau'],
];

const OTHERS =
  'BBC|CNN|NBC|ABC News|CBS|MSNBC|Fox News|NPR|PBS|C-SPAN|Sky News|ITV|Channel 4 News|Al Jazeera|Axios|Politico|ProPublica|' +
  'BuzzFeed|Vox|Vice|Slate|Salon|Semafor|Punchbowl|The Hill|The Atlantic|The Economist|The Intercept|The Verge|Wired|TechCrunch|' +
  'Guardian|Independent|Telegraph|Daily Mail|Daily Beast|Newsweek|Forbes|Fortune|Time magazine|New Yorker|Rolling Stone|' +
  'Le Monde|Le Figaro|Der Spiegel|Spiegel|Bild|Die Zeit|El País|El Pais|Corriere della Sera|La Repubblica|Haaretz|Globe and Mail|' +
  'HuffPost|Huffington Post|Breitbart|TMZ|ESPN|MarketWatch|CNBC|RedState|Daily Wire|Kyiv Independent|Meduza|Nikkei|Caixin|SCMP|' +
  'NHK|CBC|RTE|RTÉ|Deutsche Welle|France 24|Euronews|Radio Free Europe|Voice of America|Bellingcat';
const PATTERN =
  '(?:\\p{Lu}[\\p{L}.-]+ ){1,3}(?:Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Courier|Inquirer|Examiner|Sentinel|Dispatch|Star-Ledger|Mirror|Standard|Observer|Mail|News|Daily|Bulletin|Argus|Echo|Globe|Press|Weekly|Wire|Newswire|Advertiser|Zeitung|Radio|TV|Television)';

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** "The Blunt Pencil" is "the Blunt Pencil" inside a sentence; the article may go where two words are left. */
function withArticle(name: string): string {
  const bare = /^The (\p{Lu}.+)$/u.exec(name)?.[1];
  if (bare === undefined) return escaped(name);
  return `[Tt]he ${escaped(bare)}${bare.includes(' ') ? `|${escaped(bare)}` : ''}`;
}
const AGENCY_NAMES = WIRE_AGENCIES.flat().sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Finds each news organisation named in a body; add outlets of the comparison itself with `names`. */
export function newsPattern(names: readonly string[]): RegExp {
  const own = [...new Set(names)]
    .filter((name) => /^\p{Lu}/u.test(name) && name.length > 2)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const all = [...own.map(withArticle), PATTERN, ...AGENCY_NAMES.map(escaped), OTHERS];
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** One name for one organisation: agencies under their first name, others without "the" and a closing "News". */
export function canonicalOrganisation(name: string): string {
  const bare = name.replace(/\s+/g, ' ').trim();
  const agency = WIRE_AGENCIES.find((names) => names.some((known) => known.toLowerCase() === bare.toLowerCase()));
  if (agency) return (agency[0] as string).toLowerCase();
  return bare
    .toLowerCase()
    .replace(/^(?:the|a) /, '')
    .replace(/\.(?:com|org|net|co\.uk)$/, '')
    .replace(/(?<=\w{3}) (?:news|magazine|newspaper)$/, '');
}

/** An agency by its own name: those known, and whoever calls itself one ("Northern Wire", "Velmora News Agency"). */
const CALLED_AGENCY =
  '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)? (?:Wire|Newswire|Wire Service|News Agency|Press Agency)';
export const AGENCY_SOURCE = `(?:${CALLED_AGENCY}|${AGENCY_NAMES.map(escaped).join('|')})`;

/** A credit: "(AP) —" after a dateline, the agency alone on a line, or a line that says where the text is from. */
export const WIRE_CREDIT = new RegExp(
  `\\((${AGENCY_SOURCE})\\)\\s*[-–—]|^[ \\t]*(?:[-–—(]\\s*)?(${AGENCY_SOURCE})[ \\t).]*$|` +
    `^[ \\t]*(?:[Ss]ource|[Vv]ia|[Bb]y|[Tt]ext|[Aa]dditional reporting (?:by|from)|[Ww]ith (?:material|reporting|files|information) from):? (?:the )?(${AGENCY_SOURCE})(?: staff)?[ \\t.]*$`,
  'gmu',
);
