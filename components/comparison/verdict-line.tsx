import { LinkHere } from '@/components/ui/link-here';

interface VerdictLineProps {
  /** Tells the verdict apart without colour. */
  sign: string;
  title: string;
  /** Of the page that shows this one alone. */
  href: string;
  of: 'number' | 'quotation';
}

/** How the members of a group stand to each other, over what they are; and the link to this group alone. */
export function VerdictLine({ sign, title, href, of }: VerdictLineProps) {
  return (
    <p className="text-[0.8125rem] font-semibold">
      <span aria-hidden="true" className="mr-1.5 inline-block min-w-4">
        {sign}
      </span>
      {title} <LinkHere href={href} of={of} />
    </p>
  );
}
