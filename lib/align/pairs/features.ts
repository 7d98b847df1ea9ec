import type { Story } from '../story/prepare';
import type { PreparedSentence } from '../story/sentence-reader';
import type { Nearness } from './candidates';

/** What the first pass knows of a pair of sentences. */
export const PAIR_FEATURES = [
  'nearness',
  'company',
  'cosineRoot',
  'leads',
  'diagonal',
  'figuresShared',
  'part',
  'told',
] as const;

/** Sentences this near count as company. */
const COMPANY = 0.1;
/** The first sentences of a text, headline and lead, where newspapers put the same news. */
const LEAD = 2;
/** From this nearness of their nearest leads on two texts begin with the same news. */
const SAME_LEAD = 0.4;
const SMALL_FIGURES: ReadonlySet<string> = new Set(['#1', '#2', '#3']);

/** A table of features: a column for each name; `values` holds row after row. */
export interface FeatureTable {
  names: readonly string[];
  count: number;
  values: Float64Array;
}

/**
 * Describe each candidate pair by eight numbers.
 * - nearness: mean (harmonic) share of what each sentence says that the other says too
 * - company: are the two near the same other sentences? The strongest of all: paraphrases meet through a third telling
 * - cosineRoot: root of the cosine of the exact words
 * - leads: both stand among the first two sentences of their texts, and these texts begin with the same news
 * - diagonal: the sentences before, and those after, are near each other as well
 * - figuresShared: share of the smaller set of figures that the other has; one, two and three are in every other
 *   sentence ("one of", "the two sides") and prove nothing
 * - part: nearness of the nearest parts, as a long sentence tells several facts at once
 * - told: how near to others the lonelier of the two is, per text; what many sentences tell is told by these two more likely
 * Why so few: with 40 features the same regression was worse on stories that it had not seen (.74 against .78
 * average precision, leave one story out).
 */
export function pairFeatures(story: Story, nearness: Nearness): FeatureTable {
  const { size, values, across } = nearness;
  const { company, told } = companyOf(nearness);
  const at = (a: number, b: number) => values[a * size + b] as number;
  const sameLead = leadsOf(story, nearness);
  const texts = story.starts.length - 1;
  const figures = story.sentences.map(({ numbers }) =>
    numbers.filter((term) => !SMALL_FIGURES.has(story.stems[term] as string)),
  );
  const names = PAIR_FEATURES;
  const table = { names, count: across.first.length, values: new Float64Array(across.first.length * names.length) };
  across.first.forEach((a, k) => {
    const b = across.second[k] as number;
    const p = story.sentences[a] as PreparedSentence;
    const x = figures[a] as Int32Array;
    const y = figures[b] as Int32Array;
    const q = story.sentences[b] as PreparedSentence;
    const before = p.place > 0 && q.place > 0 ? at(a - 1, b - 1) : 0;
    const after = p.place + 1 < p.count && q.place + 1 < q.count ? at(a + 1, b + 1) : 0;
    const row = [
      at(a, b),
      company(a, b),
      Math.sqrt(across.cosine[k] as number),
      p.place < LEAD && q.place < LEAD ? (sameLead[p.text * texts + q.text] as number) : 0,
      before + after,
      shared(x, y) / Math.max(1, Math.min(x.length, y.length)),
      across.part[k] as number,
      Math.min(told[a] as number, told[b] as number) / texts,
    ];
    table.values.set(row, k * names.length);
  });
  return table;
}

/** For two texts: how surely they begin with the same news, 0–1. Where they do not, two leads are two sentences as any. */
function leadsOf(story: Story, { size, values }: Nearness): Float64Array {
  const texts = story.starts.length - 1;
  const leads = (text: number) => {
    const from = story.starts[text] as number;
    const count = Math.min(LEAD, (story.starts[text + 1] as number) - from);
    return Array.from({ length: count }, (_, k) => from + k);
  };
  const same = new Float64Array(texts * texts);
  for (let x = 0; x < texts; x++)
    for (let y = 0; y < texts; y++) {
      const nearest = Math.max(0, ...leads(x).flatMap((a) => leads(y).map((b) => values[a * size + b] as number)));
      same[x * texts + y] = x === y ? 0 : Math.min(1, nearest / SAME_LEAD);
    }
  return same;
}

interface Company {
  /** Cosine of the two sentences' nearness to all others. */
  company: (a: number, b: number) => number;
  /** How much each sentence is near to others in all. */
  told: Float64Array;
}

function companyOf({ size, values }: Nearness): Company {
  const near: Int32Array[] = [];
  const weight: Float64Array[] = [];
  const length = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    const at: number[] = [];
    for (let b = 0; b < size; b++) if ((values[a * size + b] as number) > COMPANY) at.push(b);
    near.push(Int32Array.from(at));
    weight.push(Float64Array.from(at, (b) => (values[a * size + b] as number) - COMPANY));
    length[a] = (weight[a] as Float64Array).reduce((sum, x) => sum + x * x, 0);
  }
  const company = (a: number, b: number) => {
    const x = near[a] as Int32Array;
    const y = near[b] as Int32Array;
    let sum = 0;
    for (let i = 0, j = 0; i < x.length && j < y.length; ) {
      const step = (x[i] as number) - (y[j] as number);
      if (step === 0) sum += ((weight[a] as Float64Array)[i] as number) * ((weight[b] as Float64Array)[j] as number);
      if (step <= 0) i++;
      if (step >= 0) j++;
    }
    // The small terms keep two sentences that are near to hardly anything from looking alike.
    return sum / Math.sqrt(((length[a] as number) + 0.01) * ((length[b] as number) + 0.01));
  };
  return { company, told: length };
}

/** How many numbers two ascending lists share. */
function shared(x: Int32Array, y: Int32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const step = (x[i] as number) - (y[j] as number);
    if (step === 0) count++;
    if (step <= 0) i++;
    if (step >= 0) j++;
  }
  return count;
}
