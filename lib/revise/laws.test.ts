import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFaults as findOurFaults } from '../invented/document-faults';
import { inventDocument } from '../invented/invented-document';
import { inventOperation } from '../invented/invented-operations';
import type { Comparison } from '../model/comparison';
import { anchorOperation } from './anchor-operation';
import { applyOperations, extendRevision, findObstacle, startRevision } from './apply-operations';
import type { LogEntry, Operation } from './operation';

const schema = JSON.parse(readFileSync(path.join(import.meta.dirname, '../model/comparison.schema.json'), 'utf8'));
const isValid = new Ajv2020({ strict: false }).compile(schema);
const findFaults = (document: Comparison) =>
  isValid(document) ? findOurFaults(document) : [JSON.stringify(isValid.errors)];
const small = () => inventDocument({ texts: 4, facts: 6 });

const entryOf = (place: number, operation: Operation): LogEntry => ({
  ...{ place, id: `e${place}`, madeOn: place - 1, by: 'owner', madeAtMs: place },
  operation,
});

describe('laws of applyOperations', () => {
  const fractions = fc.array(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }), {
    maxLength: 25,
  });
  const chanceOf = (values: number[]) => {
    let at = 0;
    return () => values[at++ % values.length] ?? 0;
  };
  const play = (machine: Comparison, steps: number[][]) =>
    steps.reduce((revision, step) => {
      const operation = inventOperation(revision.document, chanceOf(step), revision.log);
      const place = revision.log.length + 1;
      const anchored = anchorOperation(operation, revision.document);
      if (findObstacle(revision, `e${place}`, anchored) !== null) return revision;
      return extendRevision(revision, [entryOf(place, anchored)]);
    }, startRevision(machine));

  it('keep every invariant of the document, whatever is done', () => {
    expect(findFaults(small())).toEqual([]);
    fc.assert(
      fc.property(fractions, (steps) => {
        const { document } = play(small(), steps);
        expect(findFaults(document)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('give the machine’s document back when all is undone, and never change it', () => {
    fc.assert(
      fc.property(fractions, (steps) => {
        const machine = small();
        const { log } = play(machine, steps);
        const undos = log.map(({ id }, n) => entryOf(log.length + n + 1, { kind: 'undo', entry: id }));
        expect(applyOperations(machine, [...log, ...undos])).toEqual({ document: small(), lost: [] });
        expect(machine).toEqual(small());
      }),
      { numRuns: 100 },
    );
  });

  it('come to the same whether the log is read at once or piece by piece', () => {
    fc.assert(
      fc.property(fractions, (steps) => {
        const played = play(small(), steps);
        expect(applyOperations(small(), played.log)).toEqual({ document: played.document, lost: played.lost });
      }),
      { numRuns: 100 },
    );
  });

  it('keep or list every operation when the machine starts anew, with other ids, offsets and one more text', () => {
    fc.assert(
      fc.property(fractions, (steps) => {
        const { log, undone } = play(small(), steps);
        const anew = inventDocument({ texts: 5, facts: 5, lead: 'Words before.\n\n', salt: 'x' });
        const { document, lost } = applyOperations(anew, log);
        expect(findFaults(document)).toEqual([]);
        for (const one of lost) {
          expect(undone.has(one.id)).toBe(false);
          expect(one.why).toMatch(/\.$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});
