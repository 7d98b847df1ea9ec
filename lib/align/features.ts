import type { Vectors } from './candidates';
import type { PreparedSentence, Story } from './prepare';
import { synonymGroups } from './synonym-groups';

export const FIRST_FEATURES = [
  'cosine','cosineRoot','containLess','containMore','bigrams','run','soft','clause','numbersShared','numbersContain','numberConflict','namesShared','nameWeight','namesMissing','rare1','rare2','rareCount','sharedWeight','plainWeight','plainContain','placeGap','earliest','bothFirst','bothLead','lengthRatio','lengthLess','quoteBoth','quoteOne','quotedShared','secondOrder','rankLess','bestShare','aboveMean','diagonal','cross','textLikeness','sameWords','datesShared','dateConflict','textNames','textNumbers','textCosine',
] as const;

export interface SentenceFacts { total: number; plain: number; bigrams: Set<number>; groups: Map<number, number>; best: Float64Array; bestAll: number; meanBest: number; near: Int32Array; nearWeight: Float64Array; nearLength: number; plainTerms: Int32Array; bg: number }

export class PairReader {
  readonly n: number;
  readonly sim: Float32Array;
  readonly info: SentenceFacts[];
  readonly textLike: Float64Array; readonly tn: Float64Array; readonly tm: Float64Array; readonly tc: Float64Array;
  constructor(readonly story: Story, readonly vectors: Vectors, sim: Float32Array) {
    this.n = story.sentences.length; this.sim = sim;
    const texts = story.starts.length - 1; const { idf } = vectors; const S = story.sentences; const n = this.n;
    const groupIds = story.stems.map((s) => (story.english ? synonymGroups(s) : []));
    this.info = S.map((p, at) => {
      let total = 0, plain = 0; const plainTerms: number[] = [];
      const named = new Set([...p.names, ...p.numbers, ...p.dates]);
      for (const t of p.terms) { total += idf[t]!; if (!named.has(t)) { plain += idf[t]!; plainTerms.push(t); } }
      const bigrams = new Set<number>(); for (let i = 0; i + 1 < p.content.length; i++) bigrams.add(p.content[i]! * 65536 + p.content[i + 1]!);
      const groups = new Map<number, number>(); for (const t of p.terms) for (const g of groupIds[t]!) groups.set(g, Math.max(groups.get(g) ?? 0, idf[t]!));
      const best = new Float64Array(texts); const near: number[] = [];
      for (let o = 0; o < n; o++) { const q = S[o]!; if (q.text === p.text) continue; const v = sim[at * n + o]!; if (v > best[q.text]!) best[q.text] = v; if (v > 0.1) near.push(o); }
      near.sort((x, y) => sim[at * n + y]! - sim[at * n + x]! || x - y); near.length = Math.min(near.length, 24); near.sort((x, y) => x - y);
      let bestAll = 0, sum = 0; for (const v of best) { sum += v; if (v > bestAll) bestAll = v; }
      const nearWeight = Float64Array.from(near, (o) => sim[at * n + o]! - 0.08); let nl = 0; for (const w of nearWeight) nl += w * w;
      return { total, plain, bigrams, groups, best, bestAll, meanBest: sum / Math.max(1, texts - 1), near: Int32Array.from(near), nearWeight, nearLength: nl, plainTerms: Int32Array.from(plainTerms), bg: 0 };
    });
    this.tn = new Float64Array(texts * texts); this.tm = new Float64Array(texts * texts); this.tc = new Float64Array(texts * texts); this.textFeatures();
    this.textLike = new Float64Array(texts * texts);
    for (let a = 0; a < texts; a++) for (let b = 0; b < texts; b++) { if (a === b) continue; let s = 0, c = 0; for (let i = story.starts[a]!; i < story.starts[a + 1]!; i++) { s += Math.min(0.5,this.info[i]!.best[b]!); c++; } this.textLike[a * texts + b] = c ? s / c : 0; }
  }
  private textFeatures(): void {
    const { story } = this; const texts = story.starts.length - 1; const T = story.stems.length;
    const sets = { terms: [] as Set<number>[], names: [] as Set<number>[], numbers: [] as Set<number>[] };
    for (let a = 0; a < texts; a++) { const t = new Set<number>(), n = new Set<number>(), m = new Set<number>(); for (let i = story.starts[a]!; i < story.starts[a + 1]!; i++) { const p = story.sentences[i]!; for (const x of p.terms) t.add(x); for (const x of p.names) n.add(x); for (const x of p.numbers) m.add(x); for (const x of p.dates) m.add(x); } sets.terms.push(t); sets.names.push(n); sets.numbers.push(m); }
    const df = new Float64Array(T); for (const t of sets.terms) for (const x of t) df[x]!++;
    const idf = df.map((d) => Math.log((texts + 1) / Math.max(1, d)) + 0.2);
    const contain = (x: Set<number>, y: Set<number>) => { let s = 0, a = 0, b = 0; for (const t of x) { a += idf[t]!; if (y.has(t)) s += idf[t]!; } for (const t of y) b += idf[t]!; return Math.min(a, b) > 0 ? s / Math.min(a, b) : 0.3; };
    for (let a = 0; a < texts; a++) for (let b = 0; b < texts; b++) { if (a === b) continue; const k = a * texts + b; this.tn[k] = contain(sets.names[a]!, sets.names[b]!); this.tm[k] = contain(sets.numbers[a]!, sets.numbers[b]!); this.tc[k] = contain(sets.terms[a]!, sets.terms[b]!); }
  }
  at(a: number, b: number): number { return this.sim[a * this.n + b]!; }

  read(a: number, b: number, out: Float64Array): void {
    const { story, vectors } = this; const { idf } = vectors; const S = story.sentences; const p = S[a]!, q = S[b]!; const A = this.info[a]!, B = this.info[b]!; const v = this.at(a, b); const texts = story.starts.length - 1; const n = this.n;
    let sh = 0, it = 0, r1 = 0, r2 = 0, nr = 0;
    for (let i = 0, j = 0; i < p.terms.length && j < q.terms.length; ) { const x = p.terms[i]!, y = q.terms[j]!; if (x < y) i++; else if (y < x) j++; else { const w = idf[x]!; it++; sh += w; if (w > r1) { r2 = r1; r1 = w; } else if (w > r2) r2 = w; if (story.spread[x]! <= texts + 1) nr++; i++; j++; } }
    let plain = 0; for (let i = 0, j = 0; i < A.plainTerms.length && j < B.plainTerms.length; ) { const x = A.plainTerms[i]!, y = B.plainTerms[j]!; if (x < y) i++; else if (y < x) j++; else { plain += idf[x]!; i++; j++; } }
    let bi = 0; for (const g of A.bigrams) if (B.bigrams.has(g)) bi++;
    const run = bi ? longestRun(p.sequence, q.sequence) : Math.min(1, it);
    // soft: words of one group meet at .6
    const half = (P: PreparedSentence, Q: PreparedSentence, F: SentenceFacts, G: SentenceFacts) => { let t = 0; for (const x of P.terms) { if (has(Q.terms, x)) t += idf[x]!; else if (story.english) { const gs = synonymGroups(story.stems[x]!); let hit = false; for (const g of gs) if (G.groups.has(g)) hit = true; if (hit) t += 0.6 * idf[x]!; } } return F.total ? t / F.total : 0; };
    const sa = half(p, q, A, B), sb = half(q, p, B, A); const soft = sa + sb ? (2 * sa * sb) / (sa + sb) : 0;
    let clause = 0; if (p.clauses.length > 1 || q.clauses.length > 1) for (const c of p.clauses) { let wc = 0; for (const t of c) wc += idf[t]!; for (const d of q.clauses) { let wd = 0, s = 0, k = 0; for (const t of d) { wd += idf[t]!; if (has(c, t)) { s += idf[t]!; k++; } } if (k >= 2) clause = Math.max(clause, (2 * s) / (wc + wd)); } } else clause = it >= 2 ? (2 * sh) / (A.total + B.total || 1) : 0;
    const num = shared(p.numbers, q.numbers), nums = Math.min(p.numbers.length, q.numbers.length);
    const nam = shared(p.names, q.names); let nw = 0; for (const t of p.names) if (has(q.names, t)) nw += idf[t]!; let miss = 0; for (const t of p.names) if (!has(q.terms, t)) miss++; for (const t of q.names) if (!has(p.terms, t)) miss++;
    const pa = p.count > 1 ? p.place / (p.count - 1) : 0, pb = q.count > 1 ? q.place / (q.count - 1) : 0;
    let so = 0; { const [X, Y] = [A, B]; let i = 0, j = 0; while (i < X.near.length && j < Y.near.length) { const x = X.near[i]!, y = Y.near[j]!; if (x < y) i++; else if (y < x) j++; else { so += X.nearWeight[i]! * Y.nearWeight[j]!; i++; j++; } } so /= Math.sqrt((X.nearLength + 0.01) * (Y.nearLength + 0.01)); }
    const prevA = p.place > 0, prevB = q.place > 0, nextA = p.place + 1 < p.count, nextB = q.place + 1 < q.count;
    const d1 = prevA && prevB ? this.at(a - 1, b - 1) : 0, d2 = nextA && nextB ? this.at(a + 1, b + 1) : 0;
    const crosses = Math.max(prevA ? this.at(a - 1, b) : 0, nextA ? this.at(a + 1, b) : 0, prevB ? this.at(a, b - 1) : 0, nextB ? this.at(a, b + 1) : 0);
    const quoted = shared(p.quoted, q.quoted) / Math.max(1, Math.min(p.quoted.length, q.quoted.length));
    const la = p.terms.length, lb = q.terms.length;
    const dates = shared(p.dates, q.dates);
    const f = [v, Math.sqrt(v), sh / Math.max(1, Math.min(A.total, B.total)), sh / Math.max(1, Math.max(A.total, B.total)), bi / Math.max(1, Math.sqrt(A.bigrams.size * B.bigrams.size)), run / Math.max(1, Math.min(p.sequence.length, q.sequence.length)), soft, clause,
      num / Math.max(1, p.numbers.length + q.numbers.length - num), nums ? num / nums : 0, p.numbers.length && q.numbers.length && !num ? 1 : 0,
      nam / Math.max(1, p.names.length + q.names.length - nam), Math.log(1 + nw), Math.min(8, miss) / 8, r1 / 6, r2 / 6, Math.min(6, nr) / 6, Math.log(1 + sh) / 4, Math.log(1 + plain) / 4, plain / Math.max(1, Math.min(A.plain, B.plain)),
      Math.abs(pa - pb), Math.min(p.place, q.place, 10) / 10, p.place === 0 && q.place === 0 ? 1 : 0, p.place < 3 && q.place < 3 ? 1 : 0, Math.min(la, lb) / Math.max(1, la, lb), Math.min(la, lb, 20) / 10,
      p.quotedShare > 0.2 && q.quotedShare > 0.2 ? 1 : 0, (p.quotedShare > 0.2) !== (q.quotedShare > 0.2) ? 1 : 0, quoted, so,
      Math.min(v / (A.best[q.text]! + 1e-6), v / (B.best[p.text]! + 1e-6)), Math.min(v / (A.bestAll + 1e-6), v / (B.bestAll + 1e-6)), 2 * v - A.meanBest - B.meanBest, Math.max(d1, d2), crosses,
      (this.textLike[p.text * texts + q.text]! + this.textLike[q.text * texts + p.text]!) / 2, p.words === q.words ? 1 : 0, dates, p.dates.length && q.dates.length && !dates ? 1 : 0, this.tn[p.text * texts + q.text]!, this.tm[p.text * texts + q.text]!, this.tc[p.text * texts + q.text]!];
    out.set(f);
  }
}

export function shared(x: Int32Array, y: Int32Array): number { let c = 0; for (let i = 0, j = 0; i < x.length && j < y.length; ) { if (x[i]! < y[j]!) i++; else if (y[j]! < x[i]!) j++; else { c++; i++; j++; } } return c; }
export function has(x: Int32Array, t: number): boolean { let lo = 0, hi = x.length - 1; while (lo <= hi) { const m = (lo + hi) >> 1; const y = x[m]!; if (y === t) return true; if (y < t) lo = m + 1; else hi = m - 1; } return false; }
export function longestRun(a: Int32Array, b: Int32Array): number { let best = 0; let prev = new Uint8Array(b.length + 1), cur = new Uint8Array(b.length + 1); for (let i = 1; i <= a.length; i++) { for (let j = 1; j <= b.length; j++) { const v = a[i - 1] === b[j - 1] ? Math.min(255,prev[j - 1]! + 1) : 0; cur[j] = v; if (v > best) best = v; } [prev, cur] = [cur, prev]; } return best; }
