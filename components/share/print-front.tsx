import type { Comparison } from '@/lib/model/comparison';
import { counted } from '@/lib/page-words/plain-words';
import { labelTexts } from '@/lib/view/comparison/text-label';
import { citeText } from '@/lib/view/share/citation';

/** The title page of a print: what is compared, from which sources, by what. On screen it is not there. */
export function PrintFront({ document, frozenAt }: { document: Comparison; frozenAt: string | null }) {
  const labels = labelTexts(document.texts);
  const version = document.engine?.version;
  return (
    <section aria-hidden="true" className="print-front">
      <p className="font-serif text-xl font-semibold">Tellings</p>
      <p className="mt-24 max-w-[24ch] font-serif text-[2.75rem] font-semibold leading-[1.1]">{document.title}</p>
      <p className="mt-4 max-w-[60ch] font-serif text-lg">
        {counted(document.texts.length, 'text')}, {counted(document.facts.length, 'fact')}. The outlets’ words stand in
        a serif, verbatim; ours in a sans.
      </p>
      <p className="mt-10 border-b-2 border-ink pb-1 font-semibold">Sources</p>
      <ol>
        {document.texts.map((text, n) => (
          <li key={text.id} className="flex gap-3 border-b border-line py-1.5">
            <b>{labels[n]?.letter}</b>
            <span>{citeText(text)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-6 text-small">
        {[
          `Compared with Tellings${version ? `, version ${version}` : ''}`,
          frozenAt ? `frozen copy of ${frozenAt.slice(0, 10)}` : null,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </section>
  );
}
