import { OneDifference } from '@/components/comparison/one-difference';
import { ledgerAddress } from '@/lib/view/ledger/ledger-address';
import { buildCard, type CardSubject } from '@/lib/view/share/card-view';
import { findPlace } from '@/lib/view/share/one-difference';
import { comparisonView } from './comparison-view';

/** The page of one note, number or quotation: what its share picture shows, in full, with the way to where it stands. */
export function differencePage(kind: Exclude<CardSubject['kind'], 'comparison' | 'facts'>, param: string) {
  return comparisonView<Record<string, string>>({
    name: null,
    title: (document, params) => buildCard(document, { kind, id: params[param] ?? '' })?.title ?? null,
    card: (document, params) => {
      const id = params[param] ?? '';
      const card = buildCard(document, { kind, id });
      return card && { path: `/${kind}/${id}`, description: card.description };
    },
    render: ({ document, home, choice, params }) => {
      const id = params[param] ?? '';
      const view = buildCard(document, { kind, id });
      if (!view) return null;
      const place = findPlace(document, kind, id);
      return <OneDifference view={view} place={place} home={home} query={ledgerAddress(choice)} kind={kind} />;
    },
  });
}
