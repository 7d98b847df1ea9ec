import { OneDifference } from '@/components/share/one-difference';
import { buildCard, type CardSubject } from '@/lib/view/card-view';
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
    render: ({ document, home, params }) => {
      const view = buildCard(document, { kind, id: params[param] ?? '' });
      return view ? <OneDifference view={view} home={home} kind={kind} /> : null;
    },
  });
}
