import { describe, expect, it } from 'vitest';
import { type Draft, emptyDraft, emptyText, findObstacle, NEW_COMPARISON, placeIn } from './draft';

const draft = (...bodies: string[]): Draft => ({
  title: '',
  texts: bodies.map((body, key) => ({ ...emptyText(key), body })),
});

describe('what stands in the way', () => {
  it('of a new comparison is fewer than two texts; of adding, none', () => {
    expect(emptyDraft(NEW_COMPARISON).texts).toHaveLength(2);
    expect(findObstacle(draft('One.', ''), NEW_COMPARISON)).toMatchObject({ key: 1, field: 'body' });
    expect(findObstacle(draft('One.', 'Two.'), NEW_COMPARISON)).toBeNull();
    const place = placeIn('ferry', 3);
    expect(emptyDraft(place).texts).toHaveLength(1);
    expect(place.most).toBe(17);
    expect(findObstacle(draft(''), place)).toMatchObject({ key: 0, field: 'body' });
    expect(findObstacle(draft('One.'), place)).toBeNull();
  });

  it('is named by the letter that the text will have', () => {
    const twins = draft('The bridge is shut.', 'The  bridge is shut.\n');
    expect(findObstacle(twins, NEW_COMPARISON)?.sentence).toContain('Texts A and B');
    expect(findObstacle(twins, placeIn('ferry', 3))?.sentence).toContain('Texts D and E');
  });
});
