import { expect, it } from 'vitest';
import { assignTextIds, slugOf } from './text-ids';

it('makes an id from each name, all different, none that every object has', () => {
  const ids = assignTextIds(['Quay Post', 'quay post', 'Constructor', '数'].map(slugOf));
  expect(ids).toEqual(['quay-post', 'quay-post-2', 'constructor-2', 'text']);
});
