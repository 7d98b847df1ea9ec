/** The engines that can be measured and trained on their own. */
export const PARTS = { evaluate: ['align', 'notes', 'words', 'detect'], train: ['align', 'notes'] } as const;

/** Takes the flag that names a part off the command line; ends with one clear line when there is none. */
export function takePart(words: string[], parts: readonly string[]): string {
  const part = parts.find((name) => words.includes(`--${name}`));
  if (part) {
    words.splice(words.indexOf(`--${part}`), 1);
    return part;
  }
  process.stderr.write(
    `Name what: ${parts.map((name) => `--${name}`).join(', ')}, then the folder with the labelled sets.\n`,
  );
  process.exit(2);
}
