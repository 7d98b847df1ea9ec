import { ReaderPage } from '@/components/reader/reader-page';
import { LazySelectionTools } from '@/components/revise/lazy-selection-tools';
import { labelTexts } from '@/lib/view/comparison/text-label';
import { ledgerAddress, viewAddress } from '@/lib/view/ledger/ledger-address';
import { toLedgerSource } from '@/lib/view/ledger/ledger-source';
import { buildReader } from '@/lib/view/reader/reader-view';
import { toRevised } from '@/lib/view/revise/text-lines';
import { comparisonView } from '../comparison-view';

/** The reader of one text, named in the address by its id or letter; of the base, or the first, where none is named. */
export const readerRoute = comparisonView<{ text?: string }>({
  name: 'reader',
  title: (document, { text }) => labelTexts(document.texts).find(({ id }) => id === text)?.outlet ?? 'Reader',
  render: ({ opened, document, home, choice, params }) => {
    const base = document.texts.some(({ id }) => id === choice.base) ? choice.base : null;
    const reader = buildReader(document, params.text ? decodeURIComponent(params.text) : base, choice);
    if (!reader) return null;
    const query = viewAddress('', 'reader', choice).replace(/^[^?]*/, '');
    return (
      <>
        <ReaderPage
          reader={reader}
          ledger={`${home}${ledgerAddress(choice)}`}
          address={(fact) => `${home}/facts/${fact}${query}`}
          noteAddress={(note) => `${home}/notes/${note}${query}`}
          textAddress={(text) => `${home}/reader/${encodeURIComponent(text)}${query}`}
        />
        {opened.right === 'edit' && !choice.blind ? (
          <LazySelectionTools {...toRevised(opened, document)} source={toLedgerSource(document)} />
        ) : null}
      </>
    );
  },
});
