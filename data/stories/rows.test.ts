import path from 'node:path';
import { expect, it } from 'vitest';
import { findChangedRows } from '../../lib/cli/golden-rows';
import { compareStory, describeRows, STORY_FOLDERS } from '../../lib/cli/story-rows';
import { readResources } from '../../lib/work/read-resources';

/** What the engine makes of the invented stories. A change that is meant: `npm run accept-rows`, in a commit of its own. */

const resources = readResources(path.join(import.meta.dirname, '..'));

it.each(STORY_FOLDERS)('the rows of %s are those of rows.txt', (story) => {
  const folder = path.join(import.meta.dirname, story);
  const changed = findChangedRows(folder, describeRows(compareStory(folder, resources)));
  const advice = `data/stories/${story}/rows-changed.txt holds the rows as they are now; meant? npm run accept-rows`;
  if (changed.length > 0) expect.fail([advice, ...changed].join('\n'));
});
