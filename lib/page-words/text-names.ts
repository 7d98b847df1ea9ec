import type { GuessSource, SplitSign } from '../model/brought-text';
import type { TextField } from '../model/comparison';
import { type HealthProblemKind, SEGMENT_ROLES, type SegmentRole } from '../model/text';

/** What a stretch of a text is, in plain words. */
export const ROLE_NAMES = {
  headline: 'Headline',
  dek: 'Line under the headline',
  byline: 'Author line',
  dateline: 'Place and agency',
  subheading: 'Heading',
  body: 'Article',
  quoted_post: 'Embedded post',
  caption: 'Caption',
  boilerplate: 'Not part of the article',
  off_topic: 'Other news',
} as const satisfies Record<SegmentRole, string>;

/** What selected words are, as a person says who corrects it: “This is …”. */
export const ROLE_TITLES = {
  body: 'part of the story',
  boilerplate: 'the site’s own words',
  off_topic: 'about something else',
  quoted_post: 'a quoted post',
  caption: 'a caption',
  byline: 'the author’s line',
  headline: 'the headline',
  dek: 'the line under it',
  subheading: 'a heading',
  dateline: 'place and date',
} as const satisfies Record<SegmentRole, string>;

export const ROLES = SEGMENT_ROLES;

/** Parts of the page that are no part of what the outlet reports here. */
export const isLeftOut = (role: SegmentRole) => role === 'boilerplate' || role === 'caption' || role === 'off_topic';

/** Where a guess comes from, so that a person knows how far to trust it. */
export const SOURCE_NAMES = {
  structured: 'stated by the page',
  social: 'stated by the page',
  time: 'the page’s time mark',
  page: 'read off the page',
  file: 'from the file',
  words: 'read off the words',
  address: 'from the link',
  person: '',
} as const satisfies Record<GuessSource | 'person', string>;

/** What told several texts in one paste apart. */
export const SIGN_NAMES = {
  line: 'by the lines between them',
  dateline: 'by their datelines',
  byline: 'by their authors',
  headline: 'by their headlines',
  source: 'by their sources',
} as const satisfies Record<SplitSign, string>;

/** What is known of a text besides its words, over the field in which a person changes it. */
export const FIELD_TITLES = {
  outlet: 'Outlet',
  via: 'Relayed by',
  headline: 'Headline',
  byline: 'By',
  published: 'Published (2026, 2026-11 or 2026-11-22)',
  url: 'Link',
} as const satisfies Record<TextField, string>;

/** The same within a sentence of the history: “changed Vale Wire: the date to …”. */
export const FIELD_WORDS = {
  outlet: 'the outlet',
  via: 'who passed it on',
  published: 'the date',
  headline: 'the headline',
  byline: 'the author',
  url: 'the address',
} as const satisfies Record<TextField, string>;

/** What is wrong with a copy, over its column, where there is room for some words only. */
export const HEALTH_PROBLEM_NAMES = {
  empty: 'no words in it',
  no_lead: 'seems to start after its lead',
  dangling_reference: 'a paragraph seems to be missing',
  never_introduced: 'a paragraph seems to be missing',
  cut_sentence: 'ends in mid-sentence',
  short_extraction: 'parts of the article may be missing',
  repeated_paragraph: 'one paragraph twice',
  paywall_notice: 'cut by a paywall notice',
  consent_notice: 'a consent notice stands in it',
  several_articles: 'several articles in one',
  missing_post: 'a post that it shows is missing',
  no_headline: 'no headline, author or date: who wrote it?',
} as const satisfies Record<HealthProblemKind, string>;
