import { SourcesPage } from '@/components/sources/sources-page';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildSources } from '@/lib/view/sources/sources-view';
import { comparisonView } from '../comparison-view';

/** Who rests on whom: the texts and the sources that they name. */
const { generateMetadata, Page } = comparisonView({
  name: 'sources',
  title: () => 'Sources',
  render: ({ document, home, choice }) => (
    <SourcesPage view={buildSources(document)} comparison={document.title} home={home} query={ledgerAddress(choice)} />
  ),
});

export { generateMetadata, Page as default };
