import type { FigureVerdict, Precision } from '../model/comparison';

/** What each verdict is called, its sign, and what a reader of fifteen is told. */
export const FIGURE_VERDICT_LABELS = {
  conflict: { sign: '≠', title: 'They conflict', meaning: 'Both cannot be true.' },
  unsure: { sign: '?', title: 'Not certain', meaning: 'We cannot tell whether they mean the same thing.' },
  updated: { sign: '↻', title: 'Updated', meaning: 'The later text has a newer figure.' },
  different_things: { sign: '‖', title: 'Different things', meaning: 'They look like a clash and are none.' },
  rounded: { sign: '≈', title: 'Rounded', meaning: 'The same figure, given more or less exactly.' },
  same: { sign: '=', title: 'The same', meaning: 'Every text that has the figure gives it alike.' },
} as const satisfies Record<FigureVerdict, { sign: string; title: string; meaning: string }>;

/** What is said of one figure, and of several, within the sentence that counts them: “one conflicts, two are rounded”. */
export const FIGURE_VERDICT_PHRASES = {
  conflict: ['conflicts', 'conflict'],
  unsure: ['may or may not be about the same thing', 'may or may not be about the same thing'],
  updated: ['was updated', 'were updated'],
  different_things: ['only looks like a clash', 'only look like clashes'],
  rounded: ['is rounded', 'are rounded'],
  same: ['is the same in all', 'are the same in all'],
} as const satisfies Record<FigureVerdict, readonly [one: string, several: string]>;

/** How exactly a figure is given, beside the shape that shows it in the pictures. */
export const SHAPE_WORDS = {
  exact: 'given exactly',
  about: 'given as “about”',
  at_least: 'this or more',
  at_most: 'this at most',
  range: 'from … to …',
} as const satisfies Record<Precision, string>;
