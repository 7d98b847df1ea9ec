import { ProminencePage } from '@/components/prominence/prominence-page';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildProminence } from '@/lib/view/prominence/prominence-view';
import { comparisonView } from '../comparison-view';

/** How high each fact stands in each text. */
const { generateMetadata, Page } = comparisonView({
  name: 'prominence',
  title: () => 'Prominence',
  render: ({ document, home, choice }) => (
    <ProminencePage
      view={buildProminence(document)}
      comparison={document.title}
      home={home}
      query={ledgerAddress(choice)}
    />
  ),
});

export { generateMetadata, Page as default };
