/** Closed word lists for finding who says what: verbs of saying with what must follow them, and the words of grammar around them. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));
const forms = (...verbs: string[]) =>
  new Map(verbs.flatMap((line) => line.split(/\s+/).map((form, _, all): [string, string] => [form, all[0] ?? form])));

/** Verbs that report by themselves, whoever the subject: base, third person, past, participle, -ing. */
export const SAY = forms(
  'say says said saying',
  'tell tells told telling',
  'claim claims claimed claiming',
  'argue argues argued arguing',
  'insist insists insisted insisting',
  'allege alleges alleged alleging',
  'assert asserts asserted asserting',
  'state states stated stating',
  'warn warns warned warning',
  'reply replies replied replying',
  'add adds added adding',
  'stress stresses stressed stressing',
  'emphasize emphasizes emphasized emphasizing',
  'emphasise emphasises emphasised emphasising',
  'announce announces announced announcing',
  'declare declares declared declaring',
  'explain explains explained explaining',
  'write writes wrote written writing',
  'tweet tweets tweeted tweeting',
  'contend contends contended contending',
  'maintain maintains maintained maintaining',
  'reiterate reiterates reiterated reiterating',
  'caution cautions cautioned cautioning',
  'remark remarks remarked remarking',
  'testify testifies testified testifying',
  'vow vows vowed vowing',
  'complain complains complained complaining',
  'quip quips quipped quipping',
  'joke jokes joked joking',
  'lament laments lamented lamenting',
  'retort retorts retorted retorting',
  'concede concedes conceded conceding',
  'admit admits admitted admitting',
  'acknowledge acknowledges acknowledged acknowledging',
  'respond responds responded responding',
  'predict predicts predicted predicting',
  'report reports reported reporting',
  'comment comments commented commenting',
  'speculate speculates speculated speculating',
  'opine opines opined opining',
  'counter counters countered countering',
);

/** Verbs that report when somebody who can speak is the subject; documents and events "suggest" and "confirm" things too. */
export const POINT = forms(
  'suggest suggests suggested suggesting',
  'note notes noted noting',
  'confirm confirms confirmed confirming',
  'indicate indicates indicated indicating',
  'estimate estimates estimated estimating',
  'deny denies denied denying',
  'reveal reveals revealed revealing',
  'disclose discloses disclosed disclosing',
  'believe believes believed believing',
  'think thinks thought thinking',
  'hint hints hinted hinting',
  'recall recalls recalled recalling',
  'promise promises promised promising',
  'pledge pledges pledged pledging',
  'observe observes observed observing',
  'conclude concludes concluded concluding',
  'question questions questioned questioning',
  'fear fears feared fearing',
  'mention mentions mentioned mentioning',
  'propose proposes proposed proposing',
  'find finds found finding',
  'show shows showed shown showing',
  'signal signals signalled signaled signalling signaling',
  'boast boasts boasted boasting',
  'project projects projected projecting',
  'cite cites cited citing',
  'post posts posted posting',
  'continue continues continued continuing',
  'agree agrees agreed agreeing',
  'forecast forecasts forecasting',
  'ask asks asked asking',
);

/** Verbs of speech that need their object: "accused X of", "described X as", "expressed support". */
export const ACT = forms(
  'accuse accuses accused accusing',
  'describe describes described describing',
  'characterize characterizes characterized characterizing',
  'characterise characterises characterised characterising',
  'call calls called calling',
  'dub dubs dubbed dubbing',
  'express expresses expressed expressing',
  'issue issues issued issuing',
  'voice voices voiced voicing',
  'release releases released releasing',
  'publish publishes published publishing',
  'see sees saw seen seeing',
  'view views viewed viewing',
  'regard regards regarded regarding',
  'label labels labelled labeled labelling labeling',
  'praise praises praised praising',
  'hail hails hailed hailing',
  'defend defends defended defending',
  'condemn condemns condemned condemning',
  'criticize criticizes criticized criticizing',
  'criticise criticises criticised criticising',
  'blast blasts blasted blasting',
  'slam slams slammed slamming',
  'denounce denounces denounced denouncing',
  'blame blames blamed blaming',
  'raise raises raised raising',
  'brand brands branded branding',
  'reject rejects rejected rejecting',
  'dismiss dismisses dismissed dismissing',
  'give gives gave given giving',
  'uphold upholds upheld upholding',
  'rule rules ruled ruling',
  'urge urges urged urging',
  'depict depicts depicted depicting',
  'refer refers referred referring',
  'liken likens likened likening',
  'put puts putting',
);

/** What must stand among the next words for a verb of ACT to count as reporting. */
export const ACT_NEEDS: Record<string, RegExp> = {
  put: /^[^.;]{0,50}\b(?:at|nearer|closer to) (?:\S+ ){0,3}[$€£]?\d/,
  accuse: /\bof\b/,
  describe: /\bas\b|[“"«„]|\s['‘]|^\s*how/,
  characterize: /\bas\b/,
  characterise: /\bas\b/,
  call: /^[^.;]{0,60}(?:[“"‘«„]|\ba\b|\ban\b)(?! on)/,
  dub: /(?:[“"«„]|\s['‘])/,
  express:
    /^\s*(?:\S+\s){0,3}(?:support|concern|concerns|scepticism|skepticism|doubt|doubts|hope|hopes|confidence|regret|fear|fears|optimism|frustration|outrage|anger|condolences|sorrow|surprise|relief|alarm|solidarity|gratitude|opposition|willingness|readiness|dismay)\b/,
  issue: /^\s*(?:\S+\s){0,3}(?:warning|warnings|statement|threat|denial|apology|ultimatum|appeal|call)\b/,
  voice:
    /^\s*(?:\S+\s){0,3}(?:support|concern|concerns|scepticism|skepticism|doubt|doubts|hope|hopes|fear|fears|frustration|opposition|alarm)\b/,
  release:
    /^\s*(?:\S+\s){0,3}(?:data|statement|footage|figures|report|video|images|findings|numbers|statistics|estimates|survey|poll|transcript)\b/,
  publish:
    /^\s*(?:\S+\s){0,3}(?:data|statement|footage|figures|report|video|findings|transcript|transcripts|survey|poll|study|estimates)\b/,
  reveal: /./,
  disclose: /./,
  see: /^[^.;]{0,90}\bas\b/,
  view: /^[^.;]{0,90}\bas\b/,
  regard: /^[^.;]{0,90}\bas\b/,
  label: /(?:[“"«„]|\s['‘])|\ba\b|\bas\b/,
  brand: /(?:[“"«„]|\s['‘])|\ba\b|\bas\b/,
  praise: /(?:[“"«„]|\s['‘])/,
  hail: /\bas\b|(?:[“"«„]|\s['‘])/,
  defend: /\bas\b|(?:[“"«„]|\s['‘])|\bsaying\b/,
  condemn: /\bas\b|(?:[“"«„]|\s['‘])/,
  criticize: /\bas\b|(?:[“"«„]|\s['‘])|\bsaying\b/,
  criticise: /\bas\b|(?:[“"«„]|\s['‘])|\bsaying\b/,
  blast: /\bas\b|(?:[“"«„]|\s['‘])/,
  slam: /\bas\b|(?:[“"«„]|\s['‘])/,
  denounce: /\bas\b|(?:[“"«„]|\s['‘])/,
  blame: /\bon\b|\bfor\b/,
  raise: /^\s*(?:\S+\s){0,2}(?:alarm|alarms|concern|concerns|fears|doubts)\b/,
  reject: /(?:[“"«„]|\s['‘])|\b(?:claims?|accusations?|allegations?|suggestions?) that\b|\bas\b/,
  dismiss: /\bas\b|(?:[“"«„]|\s['‘])|\b(?:claims?|accusations?|allegations?|suggestions?) (?:that|of)\b/,
  give: /^\s*(?:\S+\s){0,3}(?:warning|statement|assurance|assurances)\b/,
  uphold: /(?:[“"«„]|\s['‘])/,
  rule: /^\s*(?:that\b|(?:[“"«„]|\s['‘]))/,
  urge: /\bto\b|(?:[“"«„]|\s['‘])/,
  depict: /\bas\b/,
  refer: /^\s*to\b.*(?:[“"«„]|\s['‘])/,
  liken: /\bto\b/,
};
/** Verbs of POINT that need a clause, a quotation or figures behind them, as they have other meanings. */
export const POINT_NEEDS: Record<string, RegExp> = {
  question: /^\s*(?:whether|why|how)\b/,
  believe: /^\s*(?!in\b)/,
  think: /^\s*(?!of\b|about\b)/,
  deny: /^\s*\S/,
  find: /^\s*(?:that\b|[“"])/,
  show: /^\s*(?:that\b|\S+ (?:percent|%)|an?\b|the\b|\d|[“"])/,
  promise: /^\s*(?:that\b|to\b|[“"])/,
  pledge: /^\s*(?:that\b|to\b|[“"])/,
  observe: /^\s*(?:that\b|(?:,\s*)?[“"])/,
  propose: /^\s*(?:that\b|[“"])/,
  fear: /^\s*(?:that\b|an?\b|the\b)/,
  signal: /^\s*that\b/,
  continue: /^\s*(?:[,:]\s*)?[“"]/,
  cite: /^\s*(?:\S+\s){0,8}(?:[“"]|as\b|\d)|^\s*\S/,
  ask: /^\s*(?:[,:]\s*)?[“"]/,
  agree: /^\s*that\b/,
  post: /^\s*(?:that\b|on\b|[,:“"])/,
  project: /^\s*(?:that\b|an?\b|\d)/,
  forecast: /^\s*(?:that\b|an?\b|\d|[.,]|$)/,
  note: /^\s*(?:that\b|[,:“"]|how\b|\p{L}+)/u,
  recall: /^\s*(?:that\b|[,:“"]|how\b)/,
  mention: /^\s*that\b/,
  boast: /^\s*(?:that\b|of\b|[,:“"])/,
  hint: /^\s*(?:that\b|at\b)/,
  conclude: /^\s*(?:that\b|[,:“"])/,
};
/** Verbs of SAY with a second, common meaning, and what must follow for them to report. */
export const SAY_NEEDS: Record<string, RegExp> = {
  add: /^\s*(?:that\b|[,:.“"]|in\b|on\b|it\b|he\b|she\b|they\b|there\b|\p{Lu}|$)/u,
  state: /^\s*(?:that\b|[,:“"]|in\b|on\b|\p{Lu})/u,
  maintain: /^\s*(?:that\b|[“"]|\p{L}+ (?:was|is|had|has|were|did))/u,
  write: /^\s*(?:that\b|[,:.“"]|on\b|in\b|$)/,
  counter: /^\s*(?:that\b|[,:“"])/,
  respond: /^\s*(?:that\b|[,:“"]|by saying)/,
  report:
    /^\s*(?:that\b|[,:.“"]|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{Lu}|an?\b|the\b|\d|last\b|earlier\b|citing\b|$)/u,
  comment: /^\s*(?:that\b|[,:“"])/,
  declare: /^\s*\S/,
  announce: /^\s*\S/,
  reply: /^\s*(?:that\b|[,:.“"]|$)/u,
  tweet: /./,
  testify: /./,
  admit: /^\s*(?!to hospital|into\b)/,
  acknowledge: /./,
  vow: /./,
  counterclaim: /./,
};
/** Forms that are nouns as often as verbs. */
export const NOUN_LIKE = set(
  'claim claims state states report reports reply comment comments remark remarks caution estimate estimates note notes hint hints fear fears promise promises pledge pledges project projects forecast forecasts show shows post posts signal signals call calls issue issues voice release releases view views label labels praise blame raise brand rule rules find finds stress vow vows lament joke quip counter concedes warning finding ruling saying thinking showing posting writing reporting telling meaning ruling tweet tweets',
);

export const AUX = set("has have had is are was were be been being has've had've");
export const MODAL = set(
  "would could should might may can cannot must will shall to not never didn't doesn't don't won't wouldn't couldn't can't hasn't haven't hadn't isn't wasn't did do does let n't without for by",
);
export const ADVERB = set(
  'also further later then previously recently once now still again even just already soon today yesterday always often ever earlier meanwhile itself himself herself themselves publicly privately long',
);
export const DETERMINER = set(
  'a an the this that these those his her its their our my some many several other another both all each every no any such few most one two three',
);
/** Words that cannot belong to a subject of a few words. */
export const STOP = set(
  `in on at to for with from by after before during since until against among through about around near than then when where while whom whose what why because although though if as and but or nor so yet into onto over under between amid despite without within
   whether that which who is are was were be been being has have had do does did will would shall should can could may might must not according including like per via upon toward towards regarding concerning there here it's that's however meanwhile additionally furthermore`,
);
export const PRONOUN = set('he she they it');
export const OWN_VOICE = set('i we you us');
