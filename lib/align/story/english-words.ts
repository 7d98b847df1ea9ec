/**
 * Small tables of English words, written for this project: words that carry no fact, forms that no rule of endings
 * reaches, number words, months and days. Source: our own.
 */

const words = (list: string): string[] => list.trim().split(/\s+/);

/** Words that say nothing about which fact a sentence reports; reporting verbs are among them. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  words(`
  a an the and or but nor so yet if than then else because although though while whereas whether unless until since
  as at by for from in into of off on onto out over per through throughout to toward towards under up upon via with
  within about above across after against along among around before behind below beneath beside besides
  between beyond despite down during except inside near outside past
  i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it its
  itself they them their theirs themselves this that these those who whom whose which what when where why how
  there here one's oneself someone somebody something anyone anybody anything everyone everybody everything nobody
  nothing each every either neither both all any some few many much more most other others another such same own
  only just even also too very quite rather still already again ever yes once now soon
  am is are was were be been being have has had having do does did doing done will would shall should can could may
  might must ought let get got getting
  say says said saying tell tells told telling according add adds added
  mr mrs ms dr sir miss
  don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't
  i'm i've i'd i'll you're you've you'll you'd he's he'd he'll she's she'd she'll it's it'll we're we've we'll we'd
  they're they've they'll they'd that's there's what's who's let's
  t s d ll re ve m don doesn didn isn aren wasn weren won wouldn couldn shouldn haven hasn hadn
  however meanwhile instead indeed perhaps well back like
  `),
);

/** Frequent words of other languages, so that sentences there do not meet on "der" or "para". */
export const FOREIGN_STOP_WORDS: ReadonlySet<string> = new Set(
  words(`
  der die das den dem des ein eine einer eines einem einen und oder aber nicht ist sind war waren wird werden wurde
  wurden hat haben hatte hatten sich mit von vom zu zum zur im in am an auf aus bei nach für über unter durch als wie
  auch noch nur dass daß es er sie wir ihr ich seine seiner ihre ihrer sein kann soll sagte so um vor bis mehr
  el la los las un una unos unas y o pero no es son era fue fueron ser ha han había haber se su sus que de del al en
  con por para sin sobre entre como más también ya lo le les este esta estos estas ese esa dijo tras desde hasta muy
  le la les un une des et ou mais ne pas est sont était a ont été être avoir se son sa ses leur leurs que qui du de au
  aux en dans par pour sans sur sous avec comme plus aussi ce cet cette ces il elle ils elles a-t-il selon
  il lo gli i uno e ma non è sono stato ha hanno che di da nel nella con su per tra fra come anche
  o os as um uma e mas não foi são que do da dos das no na nos nas em por para com sem como mais também seu sua
  de het een en of maar niet is zijn was waren wordt werd heeft hebben zich met van voor aan op uit bij naar als ook
  nog om dat die dit deze hij zij
  في من على إلى الى عن مع أن ان إن هذا هذه ذلك تلك التي الذي الذين كان كانت قد لا ما لم لن هو هي هم كما بعد قبل بين
  و أو ثم حتى كل أي قال قالت
  и в во не на с со что как по к из за от о об у для это но а или же бы был была были его её их он она они
  `),
);

const forms = (table: string): ReadonlyMap<string, string> =>
  new Map(
    table
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [stem = '', ...others] = words(line);
        return [stem, ...others].map((form): [string, string] => [form, stem]);
      }),
  );

/** First the stem that all forms of the line share, then the forms. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = forms(`
  go goes went gone going
  shoot shot shots shooting shootings shoots shooter shooters
  fight fought fights fighting fighter fighters
  win won wins winning winner winners
  los lose lost loses losing loss losses loser
  beat beaten beats beating
  take took taken takes taking
  give gave given gives giving
  come came comes coming
  rise rose risen rises rising
  fall fell fallen falls falling
  begin began begun begins beginning
  break broke broken breaks breaking
  catch caught catches catching
  deal dealt deals dealing dealer
  find found finds finding findings
  hold held holds holding holder
  keep kept keeps keeping
  lead led leads leading leader leaders leadership
  make made makes making maker makers
  meet met meets meeting meetings
  pay paid pays paying payment payments
  run ran runs running runner
  send sent sends sending
  stand stood stands standing
  strik strike struck strikes striking stricken
  think thought thinks thinking
  throw threw thrown throws throwing
  writ write wrote written writes writing writer writers
  speak spoke spoken speaks speaking speaker speech
  choos choose chose chosen chooses choosing choice choices
  draw drew drawn draws drawing
  driv drive drove driven drives driving driver drivers
  fly flew flown flies flying flight flights
  grow grew grown grows growing growth
  know knew known knows knowing knowledge
  seek sought seeks seeking
  buy bought buys buying buyer buyers
  bring brought brings bringing
  build built builds building buildings
  steal stole stolen steals stealing theft thefts
  sell sold sells selling sale sales seller
  die died dies dying death deaths dead deadly
  see saw seen sees seeing
  sit sat sits sitting
  fear feared fears
  show showed shown shows showing
  feel felt feels feeling feelings
  leav leave leaves leaving
  hurt hurts hurting
  hit hits hitting
  cut cuts cutting
  set sets setting
  put puts putting
  man men
  woman women
  child children
  person people persons
  life lives
  wife wives
  foot feet
  born birth
  marry married marries marriage marital
  injur injure injured injures injury injuries injuring
  apolog apologize apologise apologized apologised apologizes apologises apologizing apologising apology apologies
  critic critics critical criticize criticise criticized criticised criticism criticizes criticises criticizing
  analys analysis analyses analyst analysts analyze analyse
  defens defend defended defends defending defense defence defenses defences
  offens offense offence offensive offend offended
  licens license licence licensed
  explos explode exploded explodes exploding explosion explosions explosive explosives
  destroy destroyed destroys destroying destruction destructive
  receiv receive received receives receiving receipt
  believ believe believed believes believing belief beliefs
  prov prove proved proven proves proving proof
  resid reside resident residents residence residential
  arriv arrive arrived arrives arriving arrival arrivals
  approv approve approved approves approving approval
  refus refuse refused refuses refusing refusal
  deny denied denies denying denial denials
  try tried tries trying
  trial trials
  use used uses using
  sue sued sues suing lawsuit lawsuits suit suits
  strong stronger strongest strength strengthen strengthened
  long longer longest length
  high higher highest height
  wide wider widest width
  weak weaker weakest weaken weakened weakness
  poor poorer poorest poverty
  hot heat heated
  former
  officer officers
  governor governors
  minister ministers
  letter letters
  matter matters
  number numbers
  order orders ordered ordering
  united
  states
  university universities
  universe
`);

export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  ]
    .flatMap((row) => words(row).map((word, value): [string, number] => [word, value]))
    .concat([
      ['once', 1],
      ['twice', 2],
      ['thrice', 3],
      ['dozen', 12],
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['seventy', 70],
      ['eighty', 80],
      ['ninety', 90],
      ['hundred', 100],
    ]),
);

/** "84 thousand" and "1.2 million" are one figure each. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** Capitalised, yet no names: they say when. */
export const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  words(`
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  today yesterday tomorrow
  `),
);
