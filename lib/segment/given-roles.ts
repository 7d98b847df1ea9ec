import type { GivenRole, TextInput } from '../model/text';
import { trimRange } from './paragraphs';
import { buildPart, type Part } from './parts';

/** The reason of a role that a person set; no step takes such a role for its own guess. */
const BY_HAND = 'Set by hand.';
const BY_PAGE = 'Marked so by the page that it was read from.';

/**
 * Put the roles that are known in the place of those that were worked out: a person's first, then the markup's. Where a known role
 * covers only some of a part's words, the part is cut.
 * Shape:  a text and its parts in; parts in order out, which still tile all non-blank characters.
 * Errors: none. What the rules hold for page furniture stays so, whatever the markup says; a person may say otherwise.
 */
export function setGivenRoles({ body, roles }: Pick<TextInput, 'body' | 'roles'>, parts: Part[]): Part[] {
  if (!roles || roles.length === 0) return parts;
  const borders = [...new Set(roles.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return parts.flatMap((part) => cutPart(body, part, borders)).map((part) => setRole(part, roles));
}

function cutPart(body: string, part: Part, borders: readonly number[]): Part[] {
  const inside = borders.filter((border) => border > part.start && border < part.end);
  if (inside.length === 0) return [part];
  const edges = [part.start, ...inside, part.end];
  return edges.slice(1).flatMap((edge, n) => {
    const range = trimRange(body, edges[n] as number, edge);
    if (!range) return [];
    const cut = buildPart(body, range.start, range.end, part.paragraph, part.block && n === 0);
    return [{ ...cut, item: part.item, role: part.role, ...(part.reason ? { reason: part.reason } : {}) }];
  });
}

function setRole(part: Part, roles: readonly GivenRole[]): Part {
  const covering = roles.filter(({ start, end }) => start <= part.start && end >= part.end);
  const given = covering.findLast(({ from }) => from === 'person') ?? covering.at(-1);
  if (!given || given.role === part.role) return part;
  if (given.from === 'page' && (part.role === 'boilerplate' || part.role === 'off_topic')) return part;
  const { reason: _, ...rest } = part;
  const reason = given.from === 'person' ? BY_HAND : BY_PAGE;
  return given.role === 'body' ? { ...rest, role: 'body' } : { ...rest, role: given.role, reason };
}

/** Whether a person said what these words are. Shape: the known roles and a range in. */
export function isSetByHand(roles: readonly GivenRole[] | undefined, range: { start: number; end: number }): boolean {
  return roles?.some(({ from, start, end }) => from === 'person' && start <= range.start && end >= range.end) ?? false;
}
