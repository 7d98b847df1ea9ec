import { stemEnglish } from './stem-english';

/**
 * Words that newspapers use for one another, a group a line. Source: our own, written for this project.
 * Only words that change the telling and not the fact: "killed" and "dead" meet, "killed" and "injured" do not.
 */
const GROUPS = `
kill dead slay murder slaying fatal fatally homicide killing
shoot gunfire gunshot fire gun gunned firearm shooting
gunman shooter attacker assailant suspect
wound injure hurt injury wounded casualty
arrest detain custody apprehend capture nab detention
charge indict accuse allege allegation accusation indictment claim
convict guilty conviction
sentence jail prison imprison incarcerate jailed
judge court justice magistrate tribunal
lawyer attorney counsel solicitor barrister
police officer constable cop deputy policeman sheriff
blast explosion explode bomb bombing detonate detonation
attack assault raid strike offensive onslaught
quake earthquake tremor temblor jolt
storm hurricane cyclone typhoon tornado
blaze fire flame burn inferno wildfire
flood flooding deluge inundate
crash collide collision wreck accident
resign quit resignation departure leave exit
fire sack dismiss oust fired dismissal ouster
appoint name nominate nomination pick choose select tap
win victory triumph beat defeat victorious prevail
lose defeat loss beaten
retain defend keep hold
title belt crown championship
stop halt end stoppage cease cessation
punch blow jab hook hit
floor canvas knockdown drop knock
fight bout match contest fighter opponent
dominate onesided lopsided outclass control
meet talk discuss negotiation discussion negotiate conversation summit
call phone telephone
deal agreement accord pact settlement treaty
peace truce ceasefire armistice
war conflict fighting hostility
leak disclose reveal expose disclosure publish release
video footage tape recording clip film
transcript recording
photo photograph picture image
announce declare unveil declaration announcement
deny reject refute dismiss rebuff denial rejection refuse
admit acknowledge concede confess admission
apologize sorry regret
criticize condemn denounce slam blast criticism backlash rebuke
praise commend laud applaud hail
praise congratulate
warn caution threaten threat warning
promise pledge vow commit commitment
urge call demand ask request appeal
approve pass endorse back support approval endorsement
oppose object opposition resist
plan proposal propose scheme blueprint draft framework
suggest advise counsel advice guidance coach tip recommend
pay repay reimburse compensation pay-out settlement
money fund cash funding
buy purchase acquire acquisition takeover
sell sale
cost price
rise increase climb grow surge jump gain soar
fall drop decline decrease plunge slump reduce cut
start begin launch open commence
finish complete conclude completion
repair fix restore restoration mend
break sever cut fault damage
outage disruption disrupt interrupt block
undersea submarine subsea underwater
bug flaw vulnerability hole weakness
patch fix update
hack hacker breach intrusion
release issue publish launch
company firm business corporation
boss chief head leader director
worker employee staff personnel staffer aide
aide adviser assistant
job work employment post
house home residence apartment
school college classroom
student pupil
doctor physician medic
hospital clinic
child kid youngster boy girl
man male
woman female
victim dead
president leader
senator lawmaker legislator congressman representative congresswoman
candidate contender challenger
election vote poll ballot
campaign race run
republican gop
democrat democratic
government administration
official authority
spokesman spokeswoman spokesperson
envoy ambassador emissary diplomat
kremlin moscow russia russian
washington american
ukraine ukrainian kyiv kiev
britain british uk
europe european
china chinese beijing
israel israeli
egypt egyptian
germany german
france french
iran iranian tehran
iraq iraqi
sudan sudanese
india indian
japan japanese
plane aircraft jet airplane
airport airstrip runway
car vehicle automobile
ship vessel boat
ban prohibit bar outlaw forbid
allow permit let
refugee displaced camp
civilian villager inhabitant resident
soldier troop military army force
rebel insurgent militant
terrorist terror extremist
flee escape run evacuate
enter walk march burst storm come
search hunt manhunt
trial prosecution
lawsuit sue suit
investigate probe inquiry investigation
hearing session
evidence proof
witness see saw
hostage captive
steal theft rob robbery heist burglary
drug narcotic
illness disease sickness virus
vaccine jab shot
die pass death
wedding marry marriage wed
divorce split separate
award prize honor honour
star actor actress
movie film
song music album
player athlete
coach manager
goal score
team side squad club
season year
show display
big large huge massive major
small little tiny minor
new fresh latest
old former ex previous
quick fast rapid swift immediate
tough hard difficult harsh
hit slap impose penalty fine
undermine sabotage derail disrupt hinder hamper
seize capture take
territory land region
surrender concede yield cede
visit trip travel go
soon shortly
around approximately about nearly almost roughly
least more
clash confront confrontation
protest demonstration rally march
protester demonstrator
snow snowfall blizzard
delete remove erase
post upload online
comment remark statement
mock ridicule deride
chair chairman head
acquire purchase takeover merger merge
profit earnings income
revenue sales turnover
share stock equity
shareholder investor
bankrupt bankruptcy insolvent insolvency
layoff redundancy job-cut
debt loan borrowing
budget spending expenditure
tax levy tariff duty
bank lender
regulator watchdog agency
fine penalty sanction punishment punish
settle settlement resolve
customer client consumer buyer
product item goods
phone smartphone handset mobile
computer laptop pc machine
software program application app
internet web online website site
browser explorer
data information
privacy confidential secret
tweet twitter message
network service
carrier operator provider
wire cable line
restore resume reopen
interrupt halt suspend suspension
delay postpone postponement defer
cancel scrap abandon drop axe
expand expansion extend extension
limit curb restrict restriction restrain
ease relax loosen lift
tighten toughen
build construct construction
destroy demolish flatten raze ruin level devastate devastation wreck
damage harm
collapse topple crumble
evacuate evacuation displace
rescue save
shelter tent
survivor survive
missing disappear vanish lost
trap strand stuck
magnitude richter measure
aftershock tremor
epicenter epicentre
coast shore seaside coastline
island isle
village hamlet town
city capital metropolis
neighborhood neighbourhood district area
street road avenue
center centre
building premises structure
office workplace
store shop
restaurant cafe diner
church chapel parish cathedral
mosque temple
border frontier boundary
north northern
south southern
east eastern
west western
overnight night
morning dawn
evening dusk
weekly week
monthly month
annual yearly
initial original first early
final last
begin start outset
previous earlier prior
later subsequent afterward
immediate instant promptly
sudden abrupt
frequent repeated often
rare unusual
huge enormous vast
serious severe grave critical
dangerous hazardous perilous risky
safe safety secure
strong powerful mighty
weak feeble
rich wealthy
famous renowned celebrity celebrated
actor cast star performer
role part character
director filmmaker
producer production
series show program programme
host presenter
singer musician artist
concert gig performance
nominee nominate nomination
ceremony event gala
fan supporter admirer
rehab rehabilitation treatment clinic
addict addiction
alcohol drink drunk
pregnant pregnancy
baby infant newborn
mother mom mum
father dad
brother sibling
husband spouse partner
girlfriend boyfriend
friend pal ally
neighbor neighbour
teenager teen youth adolescent
elderly aged
body corpse remains
funeral burial bury memorial
autopsy coroner
gun weapon pistol rifle firearm handgun shotgun
knife stab stabbing slash
bullet round ammunition
beat assault attack batter
rape molest abuse harass harassment misconduct
kidnap abduct abduction seize
prisoner inmate convict
guard warder
jury juror
verdict ruling decision rule
appeal challenge contest
plea plead
bail bond
testify testimony witness evidence
motive reason
crime offence felony
gang mob cartel
smuggle traffic trafficking
pirate piracy hijack hijacker
navy warship frigate vessel
marine soldier
missile rocket
airstrike bomb bombardment shell shelling raid
warplane jet fighter aircraft
helicopter chopper
crater hole
wounded casualty injured
militia rebel guerrilla
invade invasion incursion
occupy occupation hold control
withdraw withdrawal pull pullout retreat
deploy dispatch send
border crossing
sovereignty independence
treaty pact accord
sanction embargo
diplomacy diplomatic
ambassador envoy representative
premier minister
parliament legislature assembly congress
house senate
bill law legislation act measure
vote ballot poll
voter electorate
nominee candidate
opponent rival
party faction
conservative tory
reelection re-election
term tenure
retire retirement step
succeed successor replace replacement
elect win
secretary minister
surgeon doctor
health medical
hospitalize hospitalise hospital admit
cancer tumor tumour
drug medicine medication
test trial
study research survey
scientist researcher expert
earth planet
temperature heat
rain downpour
wind gust
climate weather
oil crude petroleum
gas fuel
price cost
power electricity
nuclear atomic reactor
coach train manager
sack fire dismiss
sign join transfer
contract deal
injury hurt
match game fixture tie
championship tournament title cup
champion titleholder
referee ref official
record mark
score goal point
draw tie
unbeaten undefeated
straight consecutive successive
comeback return
debut first
undisputed unanimous
easy comfortable
fast quick
lead top
finish end complete
struggle battle
try attempt effort bid
help aid assist assistance
give hand donate donation provide
receive get accept
keep maintain
continue proceed
change alter amend amendment
improve better boost
worsen deteriorate
cause trigger spark prompt
result lead
reveal uncover
hide conceal
confirm verify
estimate reckon
expect anticipate
hope wish
fear worry concern
anger fury outrage angry furious
shock stun surprise
sad grief mourn mourning sorrow tragic tragedy
happy delight pleased glad
thank grateful gratitude
believe think
insist maintain assert
explain clarify
describe call term label
refer cite
respond reply response answer
decline refuse
speak talk
write author
letter note
statement declaration
reporter journalist correspondent
newspaper paper daily
broadcast air televise
spread circulate
rumor rumour speculation
lie false untrue
fake phony bogus
true genuine authentic
mistake error blunder
problem trouble difficulty issue
chance opportunity
choice option alternative
purpose aim goal intend intention
need require requirement
force compel oblige
stop prevent halt block
avoid evade
join enter
leave depart departure
arrive arrival reach
move relocate relocation shift
carry transport
drive motor
walk stroll
stay remain
wait
watch see view
hear listen
open unlock
close shut closure
lock seal cordon
near close nearby
far distant
surround encircle
inside interior
outside exterior
afghanistan afghan kabul
albania albanian tirana
algeria algerian algiers
argentina argentine argentinian
armenia armenian yerevan
australia australian canberra
austria austrian vienna
azerbaijan azerbaijani azeri baku
bangladesh bangladeshi dhaka
belarus belarusian minsk
belgium belgian
bolivia bolivian
bosnia bosnian sarajevo
brazil brazilian
bulgaria bulgarian sofia
cambodia cambodian
canada canadian ottawa
chile chilean
colombia colombian
congo congolese kinshasa
croatia croatian croat zagreb
cuba cuban havana
cyprus cypriot nicosia
czech prague
denmark danish dane copenhagen
ethiopia ethiopian
finland finnish finn helsinki
georgia georgian tbilisi
ghana ghanaian accra
greece greek athens
haiti haitian
hungary hungarian budapest
iceland icelandic reykjavik
indonesia indonesian jakarta
ireland irish dublin
italy italian rome
jordan jordanian amman
kazakhstan kazakh
kenya kenyan nairobi
korea korean seoul pyongyang
kosovo kosovar
kuwait kuwaiti
latvia latvian riga
lebanon lebanese beirut
libya libyan tripoli
lithuania lithuanian vilnius
malaysia malaysian
mali malian
mexico mexican
moldova moldovan
mongolia mongolian
morocco moroccan
myanmar burma burmese
nepal nepalese nepali kathmandu
netherlands dutch holland
niger nigerien
nigeria nigerian abuja
norway norwegian oslo
pakistan pakistani islamabad
palestine palestinian
peru peruvian
philippines philippine filipino manila
poland polish pole warsaw
portugal portuguese lisbon
qatar qatari doha
romania romanian bucharest
saudi riyadh
scotland scottish scot
senegal senegalese
serbia serbian serb belgrade
singapore singaporean
slovakia slovak
slovenia slovenian
somalia somali mogadishu
spain spanish spaniard madrid
sweden swedish swede stockholm
switzerland swiss
syria syrian damascus
taiwan taiwanese taipei
thailand thai bangkok
tunisia tunisian tunis
turkey turkish turk ankara
uganda ugandan kampala
venezuela venezuelan caracas
vietnam vietnamese hanoi
wales welsh
yemen yemeni sanaa
zimbabwe zimbabwean harare
africa african
asia asian
catholic vatican pope pontiff papal
christian christianity
islam islamic muslim
jew jewish
texas texan
california californian
nyc york
ufo alien
fiance fiancee engage engagement betroth
breakup split separate
scandal controversy controversial row furore uproar
revise rework amend update redraft
progress advance breakthrough
rescue bailout
strike walkout stoppage
wage pay salary
recall withdraw
probe investigate inquiry
shutdown closure close
layoff dismiss cut
sanction penalty
detain hold
extradite extradition deport deportation
assassinate assassination kill murder
execute execution
custody jail
parole release
memoir book
lawmaker mp congressman senator
veto reject
impeach impeachment
testify hearing
indict indictment
plead plea
acquit acquittal
wildfire blaze
derail derailment train
sink capsize
mudslide landslide
famine hunger starvation starve
outbreak epidemic
vaccinate vaccination vaccine
quarantine isolate isolation
amount sum total
dozen twelve
majority most
percent percentage
`;

const groupOfStem = new Map<string, number[]>();
GROUPS.trim()
  .split('\n')
  .forEach((line, group) => {
    for (const word of new Set(line.split(' ').map(stemEnglish))) {
      const known = groupOfStem.get(word);
      if (known) known.push(group);
      else groupOfStem.set(word, [group]);
    }
  });

/** The groups that a stem belongs to; most stems belong to none. */
export function synonymGroups(stem: string): readonly number[] {
  return groupOfStem.get(stem) ?? [];
}
