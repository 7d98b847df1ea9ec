import type { Range, SegmentRole, TextInput } from '../model/text';

export interface RoledRange extends Range { role: SegmentRole; reason?: string; paragraph: number }

export function findRoles(input: TextInput, paragraphs: readonly Range[]): RoledRange[] {
  return paragraphs.map((range, paragraph) => {
    const text = input.body.slice(range.start, range.end);
    const next = paragraphs[paragraph + 1];
    const nextText = next ? input.body.slice(next.start, next.end) : '';
    const open = !/[.!?…]["”’)]*$/.test(text);
    if (/^[-–—*•]$/.test(text)) return { ...range, paragraph, role: 'boilerplate', reason: 'a list marker' };
    if (open && paragraph === 0 && next && text.length < 200) return { ...range, paragraph, role: 'headline', reason: 'first line' };
    if (open && paragraph > 1 && nextText.length > text.length && text.length < 70 && /[.!?…]["”’)]*$/.test(nextText)) return { ...range, paragraph, role: 'subheading', reason: 'heading' };
    return { ...range, paragraph, role: 'body' };
  });
}
