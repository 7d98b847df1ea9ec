import type { Health, Sentence, TextInput } from '../model/text';

export function checkHealth(_input: TextInput, _sentences: readonly Sentence[]): Health {
  return { status: 'complete', problems: [] };
}
