import { answering, jsonAnswer } from '@/lib/api/answer';
import { getStore } from '@/lib/store/get-store';

/** Whether this copy can do its work: it answers, and so does its store. */
export const GET = () =>
  answering(async () => {
    const store = await getStore();
    await store.check();
    return jsonAnswer({ status: 'ok', store: store.engine });
  });
