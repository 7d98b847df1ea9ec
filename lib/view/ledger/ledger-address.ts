import { DISAGREEMENT_KINDS, type DisagreementKind } from '../../model/comparison';
import { VIEWS, type ViewName } from '../../page-words/views';
import { SLIGHT_DIFFERENCES, type SlightDifference } from '../comparison/slight-difference';
import { type LedgerFilter, ROW_ORDERS, type RowOrder } from './ledger-filter';
import type { LedgerSettings } from './ledger-view';

/** Everything a reader can choose in the ledger: it stands in the page's address, so that the choice can be sent on. */
export interface LedgerChoice extends LedgerSettings, LedgerFilter {
  counts: SlightDifference[];
  find: string;
  order: RowOrder;
  /** Letters instead of the outlets' names, everywhere: for reading without knowing who says it. */
  blind: boolean;
  /** A person's tools stand in the ledger. Only for who may edit. */
  revise: boolean;
}

export const DEFAULT_CHOICE: LedgerChoice = {
  base: null,
  unsure: false,
  kinds: [],
  onlyDisagreements: false,
  category: null,
  outlet: null,
  find: '',
  changesOnly: false,
  counts: [],
  order: 'telling',
  blind: false,
  revise: false,
};

/** A search is a few words; what comes longer was not typed. */
export const LONGEST_SEARCH = 200;

/** The query of a page as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>;

const isSlight = (word: string): word is SlightDifference => (SLIGHT_DIFFERENCES as readonly string[]).includes(word);
const isKind = (word: string): word is DisagreementKind => (DISAGREEMENT_KINDS as readonly string[]).includes(word);

/**
 * Read the reader's choice from the address. Unknown names and values are passed over: an old link still opens.
 */
export function parseLedgerChoice(query: Query): LedgerChoice {
  const one = (name: string) => [query[name]].flat()[0] || null;
  return {
    base: one('base'),
    unsure: one('unsure') === '1',
    kinds: (one('kind') ?? '').split(',').filter(isKind),
    onlyDisagreements: one('only') === '1',
    category: one('note'),
    outlet: one('outlet'),
    find: (one('find') ?? '').slice(0, LONGEST_SEARCH),
    changesOnly: one('changes') === '1',
    counts: (one('counts') ?? '').split(',').filter(isSlight),
    order: ROW_ORDERS.find((order) => order === one('order')) ?? 'telling',
    blind: one('blind') === '1',
    revise: one('revise') === '1',
  };
}

/** The address of a choice: "" for the default, else "?base=…&kind=number,name". */
export function ledgerAddress(choice: LedgerChoice): string {
  const query = new URLSearchParams();
  if (choice.base) query.set('base', choice.base);
  if (choice.kinds.length) query.set('kind', choice.kinds.join(','));
  if (choice.onlyDisagreements) query.set('only', '1');
  if (choice.category) query.set('note', choice.category);
  if (choice.outlet) query.set('outlet', choice.outlet);
  if (choice.find) query.set('find', choice.find);
  if (choice.changesOnly) query.set('changes', '1');
  if (choice.counts.length) query.set('counts', choice.counts.join(','));
  if (choice.order !== 'telling') query.set('order', choice.order);
  if (choice.unsure) query.set('unsure', '1');
  if (choice.blind) query.set('blind', '1');
  if (choice.revise) query.set('revise', '1');
  const words = query.toString().replaceAll('%2C', ',');
  return words ? `?${words}` : '';
}

/** The address of a view: the reader's base and hidden names go along, the ledger's filters stay behind. */
export function viewAddress(home: string, name: ViewName, choice: LedgerChoice): string {
  const { base, unsure, blind, counts } = choice;
  const path = VIEWS.find((view) => view.name === name)?.path ?? '';
  return `${home}${path}${ledgerAddress(name === 'ledger' ? choice : { ...DEFAULT_CHOICE, base, unsure, blind, counts })}`;
}
