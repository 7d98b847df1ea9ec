/** "— Ann Lee (@annlee) November 25, 2025": the line that networks put under an embedded post. */
export const SIGNATURE =
  /[—–-]{1,2}\s?(?:[^\n()]{1,60}?)\s?\(@[\w.]{2,30}\)(?:\s*[·•|,]?\s*(?:\p{L}{3,10}\.? \d{1,2},? \d{4}|\d{1,2}\.? \p{L}{3,10}\.?,? \d{4}))?\s*$/u;
