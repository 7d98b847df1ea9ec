/** What the tests hold every document to. */
import { cellOf } from '../model/cell-of';
import type { Comparison } from '../model/comparison';
import type { Passage } from '../model/text';

/** What is wrong with a document, in words. */
export function findFaults(document: Comparison): string[] {
  const faults: string[] = [];
  const bodies = new Map(document.texts.map((text) => [text.id, text.body ?? '']));
  const check = (where: string, { text, start, end, quote }: Passage) => {
    if (start >= end || bodies.get(text)?.slice(start, end) !== quote) faults.push(`${where}: quote`);
  };
  for (const fact of document.facts) {
    const telling = [...bodies.keys()].filter((id) => cellOf(fact.cells, id)?.passages.length);
    if (telling.length === 0) faults.push(`${fact.id}: nobody tells it`);
    for (const id of bodies.keys()) {
      const cell = cellOf(fact.cells, id);
      if (!cell || (cell.passages.length === 0) !== (cell.absence !== undefined)) faults.push(`${fact.id}: cell ${id}`);
      cell?.passages.forEach((span, n) => {
        check(`${fact.id} ${id}`, { text: id, ...span });
        const last = cell.passages[n - 1];
        if (last && last.end > span.start) faults.push(`${fact.id} ${id}: passages out of order or overlapping`);
      });
    }
    const grouped = fact.tellings.groups.flatMap((group) => group.texts);
    if (`${[...grouped].sort()}` !== `${telling.sort()}`) faults.push(`${fact.id}: tellings ${grouped} of ${telling}`);
    if (fact.tellings.count !== fact.tellings.groups.length) faults.push(`${fact.id}: count`);
    for (const d of fact.disagreements) {
      for (const evidence of d.evidence) check(`${fact.id} ${d.kind}`, evidence);
      const outside = d.between.filter((id) => !telling.includes(id) && d.kind !== 'absence');
      if (d.between.length < 2 || outside.length) faults.push(`${fact.id} ${d.kind}: between ${d.between}`);
      const lost = d.evidence.filter(
        (e) => !cellOf(fact.cells, e.text)?.passages.some((p) => p.start < e.end && p.end > e.start),
      );
      if (lost.length) faults.push(`${fact.id} ${d.kind}: evidence outside the row`);
    }
  }
  for (const note of document.notes) for (const target of note.targets) check(note.id, target);
  for (const text of document.texts) {
    let end = 0;
    let covered = '';
    for (const segment of text.segments) {
      if (segment.start < end || segment.end <= segment.start) faults.push(`${text.id}: segments overlap`);
      end = segment.end;
      covered += text.body?.slice(segment.start, segment.end);
    }
    const words = (line: string) => line.replace(/\s/g, '');
    if (words(covered) !== words(text.body ?? '')) faults.push(`${text.id}: segments leave words out`);
  }
  const ids = [...document.facts, ...document.notes].map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('ids twice');
  return faults;
}
