import { NamesPage } from '@/components/names/names-page';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildNames } from '@/lib/view/names/names-view';
import { comparisonView } from '../comparison-view';

/** Who and what is called what, by which text. */
const { generateMetadata, Page } = comparisonView({
  name: 'names',
  title: () => 'Names',
  render: ({ document, home, choice }) => (
    <NamesPage view={buildNames(document)} comparison={document.title} home={home} query={ledgerAddress(choice)} />
  ),
});

export { generateMetadata, Page as default };
