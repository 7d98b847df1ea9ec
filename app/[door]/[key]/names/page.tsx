import { NamesPage } from '@/components/lists/names-page';
import { ViewHeader } from '@/components/ui/view-header';
import { ledgerAddress } from '@/lib/view/ledger-address';
import { buildNames } from '@/lib/view/names-view';
import { comparisonView } from '../comparison-view';

/** Who and what is called what, by which text. */
const { generateMetadata, Page } = comparisonView({
  title: () => 'Names',
  render: ({ document, home, choice }) => (
    <>
      <ViewHeader home={home} choice={choice} current="names" />
      <NamesPage view={buildNames(document)} home={home} query={ledgerAddress(choice)} />
    </>
  ),
});

export { generateMetadata, Page as default };
