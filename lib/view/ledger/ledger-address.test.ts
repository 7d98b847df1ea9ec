import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISAGREEMENT_KINDS } from '../../model/comparison';
import { SLIGHT_DIFFERENCES } from '../comparison/slight-difference';
import { DEFAULT_CHOICE, ledgerAddress, parseLedgerChoice } from './ledger-address';
import { ROW_ORDERS } from './ledger-filter';

describe('the ledger’s address', () => {
  it('is empty for the default and short for a choice', () => {
    expect(ledgerAddress(DEFAULT_CHOICE)).toBe('');
    expect(ledgerAddress({ ...DEFAULT_CHOICE, base: 'reuters', kinds: ['number', 'name'] })).toBe(
      '?base=reuters&kind=number,name',
    );
  });

  it('passes over what it does not know', () => {
    expect(parseLedgerChoice({ kind: 'number,nonsense', colour: 'red' })).toEqual({
      ...DEFAULT_CHOICE,
      kinds: ['number'],
    });
  });

  it('reads back every choice that it writes', () => {
    const word = fc.option(fc.string({ minLength: 1 }));
    const choice = fc.record({
      base: word,
      category: word,
      outlet: word,
      unsure: fc.boolean(),
      onlyDisagreements: fc.boolean(),
      blind: fc.boolean(),
      revise: fc.boolean(),
      changesOnly: fc.boolean(),
      find: fc.string({ maxLength: 200 }),
      order: fc.constantFrom(...ROW_ORDERS),
      counts: fc.uniqueArray(fc.constantFrom(...SLIGHT_DIFFERENCES)),
      kinds: fc.uniqueArray(fc.constantFrom(...DISAGREEMENT_KINDS)),
    });
    fc.assert(
      fc.property(choice, (chosen) => {
        const query = Object.fromEntries(new URLSearchParams(ledgerAddress(chosen)));
        expect(parseLedgerChoice(query)).toEqual(chosen);
      }),
    );
  });
});
