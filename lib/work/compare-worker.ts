import 'server-only';
import type { MessagePort } from 'node:worker_threads';
import { compare, type Resources } from '../compare';
import type { Comparison } from '../model/comparison';
import { readResources } from './read-resources';
import type { CompareTask } from './run-comparisons';

// Bundled by lib/cli/ensure.mjs into one file and run by piscina in a thread: a long comparison never holds up an answer.

export interface ThreadTask extends CompareTask {
  /** The folder `data` of this copy of Tellings. */
  dataFolder: string;
  /** Each step is posted here as it begins. */
  steps: MessagePort;
}

let resources: Resources | null = null;

export default function compareInThread({ inputs, title, before, dataFolder, steps }: ThreadTask): Comparison {
  resources ??= readResources(dataFolder);
  return compare(inputs, resources, { title, before, onStep: (step) => steps.postMessage(step) });
}
