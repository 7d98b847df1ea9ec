/** Words that show what kind of thing a name or noun stands for. General English news vocabulary, our own lists. */
import type { NameKind } from '../../model/comparison';

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Titles printed with a capital before a name, lower-cased and without the full stop. */
export const TITLES = words(`
  president vice-president vice prime premier chancellor minister secretary undersecretary senator sen representative rep congressman
  congresswoman congressman gov governor lieutenant mayor judge justice chief king queen prince princess duke duchess pope cardinal archbishop
  bishop rabbi imam sheikh emir sultan ayatollah general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral officer
  detective inspector sheriff deputy commissioner attorney director chairman chairwoman chair ceo professor prof doctor dr mr mrs ms
  miss sir lord lady dame rev reverend ambassador speaker leader coach manager commander marshal envoy spokesman spokeswoman
  spokesperson councillor councilwoman councilman mp mep`);

/** Nouns for people in a role; before or after a name, they are part of what the person is called. */
export const ROLES = words(`
  president minister premier chancellor secretary senator lawmaker congressman congresswoman governor mayor judge prosecutor lawyer
  attorney chief envoy aide adviser advisor diplomat official leader spokesman spokeswoman spokesperson ambassador negotiator
  representative commissioner director chairman chairwoman chair executive ceo founder co-founder boss head owner manager coach
  captain player striker goalkeeper actor actress singer rapper musician author writer journalist reporter columnist editor producer
  scientist researcher professor expert analyst economist doctor surgeon nurse teacher principal student officer sergeant detective
  sheriff deputy general commander soldier marine pilot driver suspect gunman shooter attacker victim defendant plaintiff witness
  fugitive activist campaigner protester candidate nominee rival counterpart king queen prince princess pope bishop priest billionaire
  entrepreneur investor banker engineer astronaut athlete swimmer runner quarterback pitcher golfer boxer champion mediator envoys
  whistleblower hacker dictator strongman opponent critic ally successor predecessor widow husband wife son daughter father mother brother sister`);

/** An office that one person holds at a time: "former" and "sitting" exclude each other. */
export const OFFICES = words(`
  president premier chancellor minister secretary senator congressman congresswoman governor mayor judge justice ambassador director
  chairman chairwoman ceo commissioner speaker king queen pope coach captain`);

/** Nouns for a group that speaks or acts for a state. */
export const COLLECTIVES = words(
  'officials official authorities government governments side administration leadership leaders forces troops military army states capitals parliament lawmakers diplomats negotiators delegation regime',
);

const ORGANISATIONS = words(`
  department ministry bank party university college school institute institution council committee commission court agency bureau
  office association federation union league club corp corporation inc ltd llc plc group company co foundation trust society church
  hospital police guard army navy force senate congress parliament assembly house times post journal herald tribune gazette news press
  airlines airways motors energy partners holdings industries systems technologies labs alliance coalition network organization
  organisation authority service board center centre museum team nations front movement brigade`);

const PLACES = words(`
  sea ocean river lake bay gulf strait mountain mount mountains hill hills valley desert island islands peninsula coast beach county
  province region district state city town village street avenue road square park bridge airport harbor harbour port station tower
  highway canal forest north south east west central northern southern eastern western`);

const PARTIES = words(
  'republican republicans democrat democrats democratic labour conservative conservatives tory tories liberal liberals greens',
);

const EVENTS = words(
  'war revolution cup games olympics championship festival summit treaty accord agreement act crisis uprising election awards',
);

/** What kind of thing a name of several words is, by its last word; null where the word does not tell. */
export function kindOfNameWord(word: string): NameKind | null {
  if (ORGANISATIONS.has(word) || PARTIES.has(word)) return 'organisation';
  if (PLACES.has(word)) return 'place';
  return EVENTS.has(word) ? 'event' : null;
}

/** Nouns under which one event or document is told, class by class: the texts choose among them. */
const THINGS: readonly (readonly [string, NameKind, string])[] = [
  ['conversation', 'event', 'call calls conversation conversations discussion discussions'],
  ['leak', 'event', 'leak leaks leaking revelation revelations disclosure transcript transcripts'],
  ['talks', 'event', 'talks negotiation negotiations diplomacy mediation peace-process'],
  ['meeting', 'event', 'meeting meetings visit trip summit mission'],
  ['war', 'event', 'war conflict hostilities fighting invasion'],
  ['ceasefire', 'event', 'ceasefire cease-fire truce armistice'],
  [
    'attack',
    'event',
    'attack attacks assault bombing bombings bombardment raid raids airstrike airstrikes shelling explosion blast',
  ],
  ['shooting', 'event', 'shooting shootings massacre gunfire rampage'],
  ['killing', 'event', 'killing killings murder murders slaying homicide death deaths'],
  ['crash', 'event', 'crash accident collision derailment wreck'],
  ['earthquake', 'event', 'earthquake quake tremor temblor aftershock'],
  ['storm', 'event', 'storm hurricane typhoon cyclone tornado'],
  ['flood', 'event', 'flood floods flooding'],
  ['fire', 'event', 'fire fires blaze wildfire wildfires inferno'],
  ['protest', 'event', 'protest protests demonstration demonstrations rally riot riots unrest'],
  ['election', 'event', 'election elections vote ballot referendum'],
  ['case', 'event', 'trial lawsuit suit prosecution case proceedings'],
  ['verdict', 'event', 'verdict ruling judgment judgement conviction acquittal'],
  ['arrest', 'event', 'arrest arrests detention'],
  ['inquiry', 'event', 'investigation investigations inquiry probe'],
  ['merger', 'event', 'merger takeover acquisition buyout'],
  ['cuts', 'event', 'layoffs cuts redundancies'],
  ['outbreak', 'event', 'outbreak epidemic pandemic'],
  ['breach', 'event', 'hack breach cyberattack'],
  ['walkout', 'event', 'walkout stoppage'],
  ['robbery', 'event', 'robbery heist theft burglary'],
  ['abduction', 'event', 'kidnapping abduction'],
  ['rescue', 'event', 'rescue evacuation'],
  ['resignation', 'event', 'resignation departure ouster'],
  ['scandal', 'event', 'scandal controversy furore furor uproar'],
  ['plan', 'document', 'plan plans proposal proposals deal framework outline agreement pact accord treaty blueprint'],
  ['law', 'document', 'bill law legislation'],
  ['report', 'document', 'report study survey'],
  ['letter', 'document', 'letter memo email e-mail'],
  ['order', 'document', 'ban decree tariff tariffs'],
];

export interface ThingClass {
  name: string;
  kind: NameKind;
}

/** The class of event or document that a noun can stand for. */
export const THING_CLASSES: ReadonlyMap<string, ThingClass> = new Map(
  THINGS.flatMap(([name, kind, heads]) => heads.split(' ').map((head): [string, ThingClass] => [head, { name, kind }])),
);

/** What is said in private or published by one outlet first: who tells of it has it from whoever made it known. */
export const DISCLOSED: ReadonlySet<string> = words('conversation leak letter report');

/** Nouns that may be verbs: they count only where a word before them shows a noun. */
export const ALSO_VERBS = words(
  'call calls meeting leak leaks leaking attack attacks raid raids crash fire fires protest protests vote arrest arrests probe plan plans deal report survey visit ban storm flood trip hack shooting killing fighting flooding cuts rescue outline order case',
);
