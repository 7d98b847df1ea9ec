const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const STRONG = /\p{L}/u;

/** Which way words run: by their first letter, as a browser decides for `dir="auto"`. Words without letters run left to right. */
export function directionOf(words: string): 'ltr' | 'rtl' {
  const letter = STRONG.exec(words)?.[0];
  return letter && RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
