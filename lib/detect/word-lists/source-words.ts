/** Closed word lists for naming a source: nouns of saying, roles, records, titles, and the words that end a name. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Nouns of saying that carry "that …" with a possessor: "Trump's assertion that". */
export const SAYING_NOUN =
  /^(?:assertion|claim|claims|statement|warning|argument|suggestion|accusation|allegation|allegations|insistence|view|belief|contention|denial|announcement|comment|comments|remark|remarks|admission|prediction|promise|threat|complaint|description|assessment|declaration)$/;

/** People and bodies who can be cited without a name. */
export const ROLE = set(
  `official officials officer officers spokesperson spokespersons spokespeople spokesman spokeswoman spokesmen source sources aide aides adviser advisers advisor advisors
   diplomat diplomats envoy envoys minister ministers ministry president senator senators lawmaker lawmakers congressman congresswoman representative representatives governor mayor
   secretary chancellor premier king queen prince leader leaders chief chiefs head director chairman chairwoman chair ceo executive executives manager managers
   analyst analysts expert experts critic critics opponent opponents supporter supporters ally allies observer observers commentator commentators economist economists scientist scientists
   researcher researchers historian historians professor professors doctor doctors lawyer lawyers attorney attorneys prosecutor prosecutors judge judges court courts police investigators investigator detective detectives authorities authority
   government governments administration administrations cabinet parliament senate congress commission committee council agency agencies department departments bureau office union unions party parties
   army navy military forces troops commander commanders general generals soldier soldiers intelligence rebels militants group groups organisation organisations organization organizations charity charities company companies firm firms bank
   witness witnesses resident residents neighbour neighbours neighbor neighbors survivor survivors victim victims family families relative relatives mother father wife husband brother sister son daughter friend friends colleague colleagues parent parents
   journalist journalists reporter reporters editor editors newspaper newspapers outlet outlets media broadcaster network magazine website paper agency
   activist activists campaigner campaigners protester protesters demonstrators organisers organizers volunteer volunteers teacher teachers student students worker workers farmer farmers people person persons man woman men women
   democrats republicans conservatives liberals hawks insiders negotiators negotiator mediators mediator delegation delegates regulators regulator operator operators rescuers firefighters medics hospital hospitals
   some others many most several few skeptics sceptics detractors proponents advocates backers insiders pundits europeans americans russians ukrainians israelis palestinians britons foreigners locals voters predecessor predecessors successor successors scholar scholars nurse nurses captain secretary-general headteacher campaigner ombudsman watchdog regulator inspectors inspector mp peer peers sheriff councillor councillors candidates candidate rival rivals counterpart counterparts player players coach captain star singer actor author writer owner founder partner partners fans treasury palace downing vatican pentagon side sides team club mps peers board force service carrier airline railway utility clinic university school prison`,
);
/** Papers and data that speak: "surveys indicate", "the report found". */
export const RECORD = set(
  'survey surveys poll polls data figures report reports study studies research analysis document documents documentation record records statistics estimates estimate footage images updates filings complaint indictment affidavit statement transcript transcripts memo email emails letter review audit investigation inquiry findings mapping map maps sources letter lawsuit messages forecast forecasts census index readout',
);
/** Roles that are written with a capital wherever they stand. */
export const PROPER_ROLE = set(
  'democrats republicans conservatives liberals europeans americans russians ukrainians israelis palestinians britons',
);
/** Nameless on purpose: nobody could check who these are. */
export const VAGUE = set(
  'some others many most several few critics critic observers analysts experts supporters opponents skeptics sceptics detractors proponents advocates commentators pundits insiders media reports updates surveys polls fears concerns rumours rumors speculation',
);
export const HEARSAY = set('reportedly allegedly purportedly supposedly');

/** Titles before a name, and bodies whose last word is no surname. */
export const TITLE = set(
  `mr mrs ms miss dr sir dame lord lady president vice-president premier chancellor minister secretary senator sen rep representative congressman congresswoman governor gov mayor judge justice general gen colonel col lieutenant lt captain capt sergeant sgt major admiral
   commissioner ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair director chief king queen prince princess pope bishop archbishop cardinal rabbi imam sheikh professor prof attorney prosecutor officer detective inspector superintendent ceo cfo founder
   leader head aide adviser advisor diplomat official analyst expert economist lawmaker deputy state treasury defense defence foreign prime lawyer coach republican democrat former then-president ex-president billionaire actor singer author journalist reporter columnist editor speaker marshal co-founder sheriff councilwoman councilman councillor alderman deputy trooper constable trustee chairperson pastor reverend rev vice mp resident`,
);
export const NOT_SURNAME = set(
  `house sea square post times department university party court states union street journal press agency ministry minister council committee commission congress senate parliament office bureau service force forces guard army navy bank group company corporation corp inc ltd club association
   institute center centre foundation organization organisation federation league nations kingdom republic province region district county city town river lake ocean mountain mountains bay island islands peninsula strip gulf channel bridge airport station hospital school college church
   street avenue road plan deal act bill law treaty agreement accord summit conference war revolution day night week month year media news network radio television tv magazine review tribune herald guardian telegraph world cup games team administration government authority board
   east west north south america europe africa asia ukraine russia china israel gaza iran january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday square hall palace castle tower park museum report affairs security defense defence state`,
);
export const PARTICLE = set('von van der den de del della di da dos du la le el al bin ibn ben ter ten zu y st st.');
