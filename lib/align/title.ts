import type { Token } from '../model/text';
import { STOP_WORDS } from './english-words';
import type { PreparedSentence } from './prepare';

/** Stub of the first hour: the first words of the most central sentence. */
export function titleOf(sentences: readonly PreparedSentence[]): string {
  const tokens: Token[] = sentences[0]?.sentence.tokens.filter((token) => token.kind !== 'mark').slice(0, 8) ?? [];
  while (tokens.length > 1 && STOP_WORDS.has(tokens.at(-1)?.norm ?? '')) tokens.pop();
  return tokens.map((token) => token.text).join(' ');
}
