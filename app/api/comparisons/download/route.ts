import { answering, fileAnswer } from '@/lib/api/answer';
import { parseCookies } from '@/lib/share/edit-cookie';
import { listMine, openComparison } from '@/lib/share/open-comparison';
import { packFiles } from '@/lib/share/pack-files';
import { getStore } from '@/lib/store/get-store';
import { slugOf } from '@/lib/work/text-ids';

/** Everything that this browser has made, as Tellings files in one archive: each can be opened again, here or elsewhere. */
export const GET = (request: Request) =>
  answering(async () => {
    const store = await getStore();
    const cookies = parseCookies(request.headers.get('cookie'));
    const files = new Map<string, string>();
    for (const { id, title } of await listMine(store, cookies)) {
      const opened = await openComparison(store, id, { cookies });
      if (!opened?.document) continue;
      files.set(`${slugOf(title)}-${id}.json`, `${JSON.stringify(opened.document, null, 1)}\n`);
    }
    const day = new Date().toISOString().slice(0, 10);
    return fileAnswer(packFiles(files), 'application/zip', `tellings-${day}.zip`);
  });
