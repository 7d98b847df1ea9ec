import { NamesPage } from '@/components/lists/names-page';
import { ledgerAddress } from '@/lib/view/ledger-address';
import { buildNames } from '@/lib/view/names-view';
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
