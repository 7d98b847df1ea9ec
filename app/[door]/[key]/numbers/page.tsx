import { NumbersPage } from '@/components/numbers/numbers-page';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildNumbers } from '@/lib/view/numbers/numbers-view';
import { comparisonView } from '../comparison-view';

/** Every number and date, each text's beside the others'. */
const { generateMetadata, Page } = comparisonView({
  name: 'numbers',
  title: () => 'Numbers',
  render: ({ document, home, choice }) => (
    <NumbersPage view={buildNumbers(document)} comparison={document.title} home={home} query={ledgerAddress(choice)} />
  ),
});

export { generateMetadata, Page as default };
