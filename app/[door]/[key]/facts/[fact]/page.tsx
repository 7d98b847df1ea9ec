import { FactPage } from '@/components/fact/fact-page';
import { buildFact } from '@/lib/view/fact/fact-view';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger/ledger-source';
import { buildCard } from '@/lib/view/share/card-view';
import { comparisonView } from '../../comparison-view';

/** One fact in full. */
const { generateMetadata, Page } = comparisonView<{ fact: string }>({
  name: null,
  title: (document, { fact }) => document.facts.find(({ id }) => id === fact)?.title ?? null,
  card: (document, { fact }) => {
    const card = buildCard(document, { kind: 'facts', id: fact });
    return card && { path: `/facts/${fact}`, description: card.description };
  },
  render: ({ document, home, choice, params }) => {
    const view = buildFact(toLedgerSource(document), params.fact, choice);
    return view ? <FactPage view={view} home={home} choice={ledgerAddress(choice)} /> : null;
  },
});

export { generateMetadata, Page as default };
