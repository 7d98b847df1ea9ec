const base = process.argv[2]?.replace(/^--base=/, '') ?? 'http://127.0.0.1:3000';
const LEDGER = '/c/witkoff-call';
const VISITS = 200;
const PAUSE_MS = 20;

/** A text of some 1,500 words of our own making, on the same event as the others and worded anew. */
function buildText(n: number): { outlet: string; body: string } {
  const streets = ['Mill', 'Harbour', 'Station', 'Market', 'Quarry', 'Chapel', 'Tannery'];
  const who = ['Mayor Ana Lopes', 'the engineer Jonas Reik', 'a spokeswoman', 'the ferry’s owner Jon Varg'];
  const verbs = ['said', 'told the council', 'wrote', 'explained'];
  const paragraphs = Array.from({ length: 60 }, (_, k) => {
    const street = streets[(k * 3 + n) % streets.length];
    const person = who[(k + n) % who.length];
    const verb = verbs[(k * 5 + n) % verbs.length];
    return `The bridge at ${street} Street, number ${k + 1} on the list, stays shut for ${((k * 7 + n) % 40) + 2} weeks, ${person} ${verb} on day ${(k % 28) + 1} of the closure in Velmar.`;
  });
  return { outlet: `Paper ${n + 1}`, body: paragraphs.join('\n\n') };
}

async function visit(): Promise<number> {
  const start = performance.now();
  const response = await fetch(base + LEDGER);
  await response.text();
  if (!response.ok) throw new Error(`${LEDGER}: ${response.status}`);
  return performance.now() - start;
}

/** Waits of one visitor after another, until enough or until `isOver`. Units: milliseconds. */
async function measure(isOver: () => Promise<boolean>): Promise<number[]> {
  const waits: number[] = [];
  while (waits.length < VISITS && !(waits.length % 10 === 9 && (await isOver()))) {
    waits.push(await visit());
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return waits;
}

const quantile = (waits: number[], share: number) =>
  [...waits].sort((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
const report = (name: string, waits: number[]) =>
  console.log(
    `${name}: ${waits.length} visits, p50 ${quantile(waits, 0.5).toFixed(0)} ms, p99 ${quantile(waits, 0.99).toFixed(0)} ms`,
  );

for (let n = 0; n < 10; n++) await visit();
const idle = await measure(async () => false);
report('idle', idle);
const texts = Array.from({ length: 20 }, (_, n) => buildText(n));
const made = await fetch(`${base}/api/comparisons`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ texts }),
});
const { id, editUrl } = (await made.json()) as { id: string; editUrl: string };
const headers = { authorization: `Bearer ${editUrl.split('edit=')[1]}` };
const busy = await measure(async () => {
  const progress = await fetch(`${base}/api/comparisons/${id}/progress`, { headers });
  return ((await progress.json()) as { status: string }).status !== 'working';
});
report('under a comparison of 20 × 1,500 words', busy);
console.log(`p99 is ${(quantile(busy, 0.99) / quantile(idle, 0.99)).toFixed(1)} × idle (at most 3)`);

// A module, so that it may await at its top level.
export {};
