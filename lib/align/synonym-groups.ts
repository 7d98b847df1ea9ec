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
