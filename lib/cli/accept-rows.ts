/** `npm run accept-rows`: what data/stories/rows.test.ts found changed becomes what it expects. Read the difference before committing it. */
import path from 'node:path';
import { acceptRows } from './golden-rows';

const accepted = acceptRows(path.resolve(import.meta.dirname, '../../data/stories'));
for (const file of accepted) console.log(`data/stories/${file} holds the rows as they are now.`);
if (accepted.length === 0) console.log('There is nothing to accept: no rows-changed.txt lies in data/stories.');
