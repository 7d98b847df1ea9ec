import { QuotationsPage } from '@/components/quotations/quotations-page';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildQuotations } from '@/lib/view/quotations/quotations-view';
import { comparisonView } from '../comparison-view';

/** Every quotation: one utterance with each text's cut of it, and whose words they are. */
const { generateMetadata, Page } = comparisonView({
  name: 'quotations',
  title: () => 'Quotations',
  render: ({ document, home, choice }) => (
    <QuotationsPage
      view={buildQuotations(document)}
      comparison={document.title}
      home={home}
      query={ledgerAddress(choice)}
    />
  ),
});

export { generateMetadata, Page as default };
