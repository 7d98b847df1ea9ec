import type { Part } from './parts';

/** Whole lines of page furniture: nothing of the article stands in them. */
const WIDGET = new RegExp(
  `^[\\s|•·>»›+]*(?:${[
    'share(?: and follow| this(?: article| story| post)?| on \\w+| via .*)?',
    '(?:tweet|print|e-?mail|copy link|save|listen|watch|comments?(?: \\(?\\d+\\)?)?|leave a (?:comment|reply)|join the (?:conversation|discussion))',
    '(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|flipboard|pinterest|bluesky|threads)',
    '(?:like|follow)(?: us| me)?(?: on [\\w ,]+)?',
    'listen to (?:this )?(?:article|story).*|\\d+ ?-?min(?:ute)?s?(?: read| listen)?|(?:reading|read) time:?.*|\\d+ (?:shares|comments|views)',
    'advertisement|adverti[sz]ing|ad|sponsored(?: content)?|promoted(?: content)?|anzeige|publicidad|werbung',
    '(?:story|article) continues (?:below|after).*|continue reading.*|scroll (?:down )?to continue.*|skip (?:to|past|advert).*|loading\\W{0,20}',
    '(?:sign|log) ?(?:in|up)(?: now| here)?|register(?: now)?|subscribe(?: now| today| here| & save| and save)?|subscri(?:be|ption)s?|donate(?: now)?|join now',
    'back to (?:top|home\\w*)|menu|search|home(?: ?page)?|main navigation|open menu|close',
    "most (?:read|popular|viewed)|trending(?: now)?|top stories|latest(?: news| stories)?|editors?['’]? picks?|what to read next|up next|in this (?:article|story)",
    '(?:tags?|topics|filed under|posted in|categor(?:y|ies)|keywords):?(?: [\\w ,&/#|-]{0,120})?',
    '(?:view|show|load|see|read)(?: all)? (?:more|less|comments|\\d+ comments)',
    'view image in full ?screen|reuse this content|this is a (?:developing|breaking) (?:news )?story.*|this (?:story|article) (?:has been|was|will be) updated.*',
    'follow (?:\\S+ ){0,4}coverage.*|for more .{0,60}click here|.{0,60}\\bclick here(?: to .*)?',
    '(?:enlarge|toggle|hide) (?:this )?(?:image|caption)|open in app|get the app|download (?:our|the) app.*|play video|image \\d+ of \\d+|\\d+ ?/ ?\\d+',
  ].join('|')})[\\s|•·:>»›….]*$`,
  'i',
);

/** Headings of link lists; the short lines below them belong to the list. */
const LIST_HEAD =
  /^(?:explore more on these topics|topics in this article|(?:on|more on) this topic|related(?: articles?| stor(?:y|ies)| content| topics| coverage| links| news| posts)?|read (?:more|also|next)|see also|also read|more (?:from|on|stories|news|like this)\b.*|recommended(?: for you| stories| reading)?|you (?:may|might) also (?:like|be interested in)|don[’']t miss|further reading|(?:mehr|lesen sie) (?:zum thema|auch)|te puede interesar|lee también)\W*$/i;
const INLINE_LINK =
  /^(?:read more|related|see also|also read|read also|more(?: on this)?|watch|listen|don[’']t miss|in pictures|explained|opinion|lee también|lesen sie auch|mehr dazu)\s*[:|»>-]\s+\S/i;

const STRONG: readonly [RegExp, string][] = [
  [
    /(?:^|\s)©|^\(c\) ?\d{4}|^copyright\b|\ball rights reserved\b|may not be (?:published|reproduced|broadcast|rewritten)/i,
    'A copyright notice.',
  ],
  [
    /\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b.{0,40}\buses? (?:of )?(?:\w+ ){0,3}cookies\b|\baccept (?:all )?cookies\b|\bcookie (?:policy|settings|preferences)\b|\bwe value your privacy\b|\bmanage (?:your )?(?:consent|privacy)\b|\bconsent to (?:the use of|our) cookies\b/i,
    'A cookie or consent notice.',
  ],
  [
    /\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,30}\bto (?:continue|read|keep reading|unlock|access)\b|\b(?:article|story|content|page)\b.{0,20}\b(?:for|to) (?:our )?(?:paying )?(?:subscribers|members)\b|\byou(?:[’']ve| have) (?:reached|read|used)\b.{0,40}\b(?:limit|free)\b|\bto (?:continue|keep) reading\b|\balready (?:a|have an?) (?:subscriber|subscription|account|member)\b|\bunlock (?:this|the full|unlimited)\b|\bsubscribers?[- ]only\b|\bfree articles? (?:left|remaining|this month)\b/i,
    'A paywall notice.',
  ],
  [
    /\b(?:sign up|signup|subscribe|register)\b.{0,70}\b(?:newsletters?|e-?mails?|inbox|alerts?|briefings?|podcasts?|channel|updates)\b|\b(?:delivered|sent|straight|directly|right) (?:\w+ )?(?:to|in(?:to)?) your inbox\b|\bnewsletters?\b.{0,60}\b(?:your inbox|subscribe|sign up)\b|\bin your inbox\b/i,
    'An invitation to a newsletter.',
  ],
  [
    /\b(?:follow|like|find|join) us on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|google|tiktok)\b|\bdownload (?:our|the) (?:free |new )?app\b|\bstay (?:informed|tuned|connected|up to date) with us\b|\bfor just [$£€]\d|\bcancel (?:at )?any ?time\b|\b(?:start|begin) your (?:free )?(?:trial|subscription)\b|\bsupport (?:our|independent|quality) (?:work|journalism|reporting|newsroom)\b|\bmake a (?:donation|contribution) (?:today|to)\b|\bbecome a (?:member|supporter|subscriber) (?:today|now|of)\b/i,
    'An advertisement of the site itself.',
  ],
  [
    /\b(?:terms of (?:use|service)|privacy (?:policy|notice))\b|\bby (?:clicking|signing up|submitting|entering)\b.{0,80}\b(?:agree|consent)\b/i,
    'A legal notice of the site.',
  ],
  [
    /\b(?:enable|turn on) javascript\b|\bad ?-?blocker\b|\byour browser (?:does not|doesn[’']t)\b/i,
    'A message of the web page.',
  ],
  [
    /^(?:do you )?(?:have|got) (?:a|any) (?:news )?(?:tips?|story|question|comment)\b.*\?|^(?:contact|email|write to) (?:us|the (?:author|reporter|newsroom|editor))\b/i,
    'A call to write to the newsroom.',
  ],
  [
    /\b(?:article|story|piece|report)\b.{0,30}\b(?:originally|first) (?:appeared|published|ran)\b|^(?:originally|first) published\b|\bwas (?:originally|first) published (?:in|on|by|at)\b/i,
    'A note on where it was first printed.',
  ],
];

const ABOUT =
  /\b(?:is|are) an? (?:\w+[ -]){0,4}(?:news|media|journalism|publishing|newspaper)\s?(?:\w+ )?(?:platform|site|website|outlet|organi[sz]ation|portal|publication|publisher|agency|network|company|service|source)?\b.{0,80}\b(?:deliver|provid|cover|dedicat|bring|report|committed|readers|latest)|\bour (?:goal|mission|aim) is\b.{0,60}\b(?:readers|news|journalism|inform)|\bprovide our readers\b/i;
const IMPERATIVE =
  /^(?:get|escape|join|discover|support|start|try|save|sign|subscribe|download|follow|stay|read|become|enjoy|explore|learn|find|never miss|don[’']t miss|unlock|upgrade|tap|click|check out|enter|choose|receive|be the first)\b/i;

/**
 * Why a part is page furniture, or null. Only what the words themselves show; quotations and long paragraphs are left alone.
 * Shape: one part in; a sentence for the reader out.
 */
export function findBoilerplateReason(part: Part): string | null {
  const { text, words } = part;
  if (/^(?:https?:\/\/|www\.)\S+$/.test(text)) return 'A bare link.';
  if (words === 0) return /^[-–—*•‣◦▪●·■□○_=~#\s]+$/.test(text) ? 'A rule or list marker.' : null;
  if (words <= 20 && WIDGET.test(text)) return 'A button or widget of the web page.';
  if (words <= 12 && LIST_HEAD.test(text)) return 'A heading of a link list.';
  if (part.open && words <= 25 && INLINE_LINK.test(text)) return 'A link to another article.';
  if (words > 90 || /^["“‘«„]/.test(text)) return null;
  // A report about newsletters or paywalls doesn't speak to the reader; a promotion of some length always does.
  if (words > 25 && !/\b(?:you|your|our|us|we|this material|all rights)\b|©/i.test(text)) return null;
  return STRONG.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** A paragraph in which a site describes itself. */
export function isAboutSite({ text, words }: Part): boolean {
  return words <= 200 && ABOUT.test(text);
}

/** Whether a part opens a list of links to other articles. */
export function isListHead(text: string): boolean {
  return LIST_HEAD.test(text);
}

/** "Get the facts behind the news, plus your …": advertising speaks to "you" and starts with a command. */
export function isPromo({ text, words }: Part): boolean {
  return words > 0 && words <= 40 && IMPERATIVE.test(text);
}
