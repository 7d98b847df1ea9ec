import type { TextLabel } from '@/lib/view/comparison/text-label';

/** What to keep in mind about a copy, on a line of its own under its name; the reasons show on pointing. Nothing for a good copy. */
export function CopyWarnings({ text }: { text: Pick<TextLabel, 'warnings' | 'problems'> }) {
  if (!text.warnings.length) return null;
  return (
    <span title={text.problems.join(' · ')} className="block text-gone">
      {text.warnings.join(' · ')}
    </span>
  );
}
