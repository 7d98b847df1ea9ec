import type { GivenRole } from '@/lib/model/text';

/**
 * Move known roles along when a text is edited: those before the change stay, those after it move, those it touches go.
 * Shape:  old words, new words and the roles in the old ones in; the roles in the new ones out.
 * Units:  UTF-16 offsets.
 */
export function shiftRoles(before: string, after: string, roles: readonly GivenRole[]): GivenRole[] {
  if (roles.length === 0 || before === after) return [...roles];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const moved = after.length - before.length;
  return roles.flatMap((role) => {
    if (role.end <= head) return [role];
    if (role.start >= before.length - tail) return [{ ...role, start: role.start + moved, end: role.end + moved }];
    return [];
  });
}
