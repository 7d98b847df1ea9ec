import { expect, it } from 'vitest';
import { assignTextIds, slugOf } from './text-ids';

it('makes an id from each name, all different', () => {
  const ids = assignTextIds(['Quay Post', 'quay post', 'Constructor', '__proto__', '数'].map(slugOf));
  expect(ids).toEqual(['quay-post', 'quay-post-2', 'constructor', 'proto', 'text']);
});
