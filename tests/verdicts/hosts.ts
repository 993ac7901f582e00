/** The hosts that can be started without a browser, each as something that judges batches. */
import { Miniflare } from 'miniflare';
import { createApp } from '../../src/api/app.ts';
import { serve } from '../../src/api/node.ts';
import { run } from '../../src/cli/test-io.ts';
import type { Verdict } from '../../src/contracts/issue.ts';
import { bundle } from '../api/bundle.ts';
import { documentsOf } from './corpus.ts';
import { type Batch, brief, briefAnswer, judge, requestFor } from './judge.ts';

export interface Host {
  readonly name: string;
  judge(batch: Batch): Promise<string[]>;
  close(): Promise<void>;
}

const nothing = async (): Promise<void> => {};

/** This process: the library as tests have it, and the app without a socket. */
export function nodeHost(): Host {
  const app = createApp();
  return {
    name: 'Node',
    judge: (batch) => judge(batch, async (request) => app.fetch(request)),
    close: nothing,
  };
}

/** The command line, called in this process. */
export const cliHost = (): Host => ({
  name: 'command line',
  async judge({ corpus, from, count }) {
    const found: string[] = [];
    for (const { contract, bytes } of documentsOf(corpus, from, count)) {
      const { out } = await run(['validate', contract, '-', '--format', 'json'], { stdin: [bytes] });
      // The command prints a verdict.
      found.push(brief(JSON.parse(out) as Verdict));
    }
    return found;
  },
  close: nothing,
});

const AT_ONCE = 16;

/** Asks an API over its socket, some requests at a time. */
async function overSocket(origin: string, { corpus, from, count }: Batch): Promise<string[]> {
  const documents = documentsOf(corpus, from, count);
  const found: string[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < documents.length; index = next++) {
      const document = documents[index];
      if (document === undefined) return;
      const { path, init } = requestFor(document);
      const response = await fetch(`${origin}${path}`, init);
      found[index] = briefAnswer(response.status, await response.json());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found;
}

/** The Node host over a socket. */
export async function socketHost(): Promise<Host> {
  const serving = await serve({ port: 0 });
  return {
    name: 'Node, over a socket',
    judge: (batch) => overSocket(serving.url, batch),
    close: () => serving.close(),
  };
}

/** workerd: batches inside it, and its API over a socket when the way is `socket`. */
export async function workerHost(): Promise<Host & { overSocket(batch: Batch): Promise<string[]> }> {
  const script = await bundle(new URL('./worker.ts', import.meta.url));
  const worker = new Miniflare({ modules: true, script, compatibilityDate: '2026-01-01' });
  const { origin } = await worker.ready;
  return {
    name: 'workerd',
    async judge(batch) {
      const response = await fetch(`${origin}/judge`, { method: 'POST', body: JSON.stringify(batch) });
      return (await response.json()) as string[];
    },
    overSocket: (batch) => overSocket(origin, batch),
    close: () => worker.dispose(),
  };
}
