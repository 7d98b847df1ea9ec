import { SourcesPage } from '@/components/lists/sources-page';
import { ViewHeader } from '@/components/ui/view-header';
import { ledgerAddress } from '@/lib/view/ledger-address';
import { buildSources } from '@/lib/view/sources-view';
import { comparisonView } from '../comparison-view';

/** Who rests on whom: the texts and the sources that they name. */
const { generateMetadata, Page } = comparisonView({
  title: () => 'Sources',
  render: ({ document, home, choice }) => (
    <>
      <ViewHeader home={home} choice={choice} current="sources" />
      <SourcesPage view={buildSources(document)} home={home} query={ledgerAddress(choice)} />
    </>
  ),
});

export { generateMetadata, Page as default };
