import type { HealthProblem, Segment, SegmentRole } from '@/lib/model/text';
import { isLeftOut, ROLE_NAMES, ROLES } from '../../lib/page-words/text-names';
import type { Preview } from './use-preview';

interface TextPreviewProps {
  letter: string;
  preview: Preview;
  onRole: (segment: Segment, role: SegmentRole) => void;
}

/** The text as it will be compared: what is left out is greyed and says why, and each stretch can be given another role. */
export function TextPreview({ letter, preview, onRole }: TextPreviewProps) {
  const { segments, body, health } = preview;
  return (
    <section
      aria-label={`What is compared of text ${letter}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="max-h-[32rem] min-h-64 flex-1 overflow-y-auto rounded border border-line bg-card"
    >
      <ol>
        {segments.map((segment) => (
          <PreviewLine
            key={`${segment.start}-${segment.end}`}
            segment={segment}
            body={body}
            problems={health.problems.filter(({ start = -1 }) => start >= segment.start && start < segment.end)}
            onRole={(role) => onRole(segment, role)}
          />
        ))}
      </ol>
    </section>
  );
}

interface PreviewLineProps {
  segment: Segment;
  body: string;
  problems: HealthProblem[];
  onRole: (role: SegmentRole) => void;
}

function PreviewLine({ segment, body, problems, onRole }: PreviewLineProps) {
  const { start, end, role, reason } = segment;
  const out = isLeftOut(role);
  const words = body.slice(start, end);
  const opening = words.length > 40 ? `${words.slice(0, 40)} …` : words;
  return (
    <li
      className={`grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b border-line px-2.5 py-2 last:border-b-0 ${out ? 'hatched' : ''}`}
    >
      <div>
        <p dir="auto" className={`words ${out ? 'text-soft' : ''} ${sizeOf(role)}`}>
          <span className={out ? 'bg-card' : ''}>{markProblems(words, start, problems)}</span>
        </p>
        {problems.map(({ kind, message }) => (
          <p key={kind} className="mt-1 text-small text-gone">
            <span>{message}</span>
          </p>
        ))}
        {role === 'body' ? null : (
          <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-soft">
            <select
              aria-label={`What “${opening}” is`}
              value={role}
              onChange={(event) => onRole(event.target.value as SegmentRole)}
              className="min-h-7 rounded border border-line bg-card px-1 text-ink"
            >
              {ROLES.map((name) => (
                <option key={name} value={name}>
                  {ROLE_NAMES[name]}
                </option>
              ))}
            </select>
            {reason ? <span className="bg-card">{reason}</span> : null}
          </p>
        )}
      </div>
      <button
        type="button"
        className="min-h-7 self-start text-small text-soft underline decoration-line underline-offset-2 hover:text-ink"
        aria-label={`${out ? 'Compare' : 'Leave out'} “${opening}”`}
        onClick={() => onRole(out ? 'body' : 'boilerplate')}
      >
        <span className="bg-card">{out ? 'Compare' : 'Leave out'}</span>
      </button>
    </li>
  );
}

function sizeOf(role: SegmentRole): string {
  if (role === 'headline') return '!text-[1.15rem] font-semibold';
  return role === 'subheading' ? 'font-semibold' : '!text-[0.95rem]';
}

/** The words with what looks wrong underlined: a wavy line, so that it does not hang on colour. */
function markProblems(words: string, at: number, problems: HealthProblem[]) {
  const [first] = problems.filter(({ start = -1, end = -1 }) => start >= at && end > start);
  if (!first) return words;
  const from = (first.start ?? at) - at;
  const to = Math.min(words.length, (first.end ?? at) - at);
  return (
    <>
      {words.slice(0, from)}
      <mark
        data-problem={first.start}
        className="bg-transparent text-ink !outline-none underline decoration-(--gone) decoration-wavy decoration-1 underline-offset-4"
      >
        {words.slice(from, to)}
      </mark>
      {words.slice(to)}
    </>
  );
}
