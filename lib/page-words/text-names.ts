import type { GuessSource, SplitSign } from '@/lib/model/brought-text';
import { SEGMENT_ROLES, type SegmentRole } from '@/lib/model/text';

/** What a stretch of a text is, in plain words. */
export const ROLE_NAMES: Readonly<Record<SegmentRole, string>> = {
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
};

export const ROLES = SEGMENT_ROLES;

/** Parts of the page that are no part of what the outlet reports here. */
export const isLeftOut = (role: SegmentRole) => role === 'boilerplate' || role === 'caption' || role === 'off_topic';

/** Where a guess comes from, so that a person knows how far to trust it. */
export const SOURCE_NAMES: Readonly<Record<GuessSource | 'person', string>> = {
  structured: 'stated by the page',
  social: 'stated by the page',
  time: 'the page’s time mark',
  page: 'read off the page',
  file: 'from the file',
  words: 'read off the words',
  address: 'from the link',
  person: '',
};

/** What told several texts in one paste apart. */
export const SIGN_NAMES: Readonly<Record<SplitSign, string>> = {
  line: 'by the lines between them',
  dateline: 'by their datelines',
  byline: 'by their authors',
  headline: 'by their headlines',
  source: 'by their sources',
};
