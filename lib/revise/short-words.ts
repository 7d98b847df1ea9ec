/** The beginning of some words, cut between words, for a title or a sentence of the history. */
export function shortWords(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  // Half a surrogate pair would be no letter at all.
  return `${(blank > most / 2 ? cut.slice(0, blank) : cut).replace(/[\ud800-\udbff]$/, '')} …`;
}
