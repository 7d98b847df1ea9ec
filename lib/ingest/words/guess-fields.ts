import 'server-only';
import type { FieldGuess, Guesses } from '../../model/brought-text';
import { type Guess, guessMetadata } from './guess-metadata';

export const NO_GUESSES: Guesses = {
  outlet: null,
  headline: null,
  byline: null,
  published: null,
  via: null,
  url: null,
};

/** What the words say of themselves, in the form of guesses that a person can check. Shape: body in; each with its words out. */
export function guessFields(body: string): Guesses {
  const { outlet, headline, byline, published, via } = guessMetadata(body);
  return {
    outlet: of(outlet),
    headline: of(headline),
    byline: of(byline),
    published: of(published),
    via: of(via),
    url: null,
  };
}

function of(guess: Guess | null): FieldGuess | null {
  return guess && { value: guess.value, source: 'words', ...(guess.from ? { words: guess.from } : {}) };
}
