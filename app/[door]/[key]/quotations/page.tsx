import { QuotationsPage } from '@/components/lists/quotations-page';
import { ViewHeader } from '@/components/ui/view-header';
import { ledgerAddress } from '@/lib/view/ledger-address';
import { buildQuotations } from '@/lib/view/quotations-view';
import { comparisonView } from '../comparison-view';

/** Every quotation: one utterance with each text's cut of it, and whose words they are. */
const { generateMetadata, Page } = comparisonView({
  title: () => 'Quotations',
  render: ({ document, home, choice }) => (
    <>
      <ViewHeader home={home} choice={choice} current="quotations" />
      <QuotationsPage view={buildQuotations(document)} home={home} query={ledgerAddress(choice)} />
    </>
  ),
});

export { generateMetadata, Page as default };
