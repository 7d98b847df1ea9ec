import { SidePage } from '@/components/side-by-side/side-page';
import { ledgerAddress, viewAddress } from '@/lib/view/ledger/ledger-address';
import { buildSide } from '@/lib/view/side-by-side/side-view';
import { comparisonView } from '../comparison-view';

/** Two texts side by side, named in the address as `left` and `right`. */
const { generateMetadata, Page } = comparisonView({
  name: 'side-by-side',
  title: () => 'Side by side',
  render: ({ document, home, choice, query }) => {
    const asked = (name: string) => [query[name]].flat()[0] ?? null;
    const side = buildSide(document, { left: asked('left'), right: asked('right'), base: choice.base }, choice.counts);
    if (!side) return null;
    const [path = '', kept = ''] = viewAddress(home, 'side-by-side', choice).split('?');
    return (
      <SidePage
        side={side}
        ledger={`${home}${ledgerAddress(choice)}`}
        path={path}
        kept={[...new URLSearchParams(kept)]}
        address={(fact) => `${home}/facts/${fact}${kept ? `?${kept}` : ''}`}
      />
    );
  },
});

export { generateMetadata, Page as default };
