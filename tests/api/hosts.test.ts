/** The suite on Node over a real socket and on workerd: equal to what the app answers in this process. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { serve } from '../../src/api/node.ts';
import { type Answer, type Ask, answerOf, initOf } from './ask.ts';
import { bundle } from './bundle.ts';
import { CASES } from './suite.ts';

const app = createApp();
const inProcess = async (ask: Ask) => answerOf(await app.request(`http://localhost${ask.path}`, initOf(ask)));

interface Host {
  ask(one: Ask): Promise<Answer>;
  close(): Promise<void>;
}

async function nodeHost(siteDir?: string): Promise<Host> {
  const serving = await serve({ port: 0, ...(siteDir === undefined ? {} : { siteDir }) });
  return {
    ask: async (one) => answerOf(await fetch(`${serving.url}${one.path}`, initOf(one))),
    close: () => serving.close(),
  };
}

/** A site that holds nothing but a home page: no address of the suite is in it. */
async function nodeHostWithSite(): Promise<Host> {
  const folder = await mkdtemp(join(tmpdir(), 'cavra-hosts-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  const host = await nodeHost(folder);
  return {
    ask: host.ask,
    close: async () => {
      await host.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function workerHost(): Promise<Host> {
  const script = await bundle(new URL('../../src/api/workerd.ts', import.meta.url));
  const worker = new Miniflare({ modules: true, script, compatibilityDate: '2026-01-01' });
  const origin = (await worker.ready).origin;
  return {
    ask: async (one) => answerOf(await fetch(`${origin}${one.path}`, initOf(one))),
    close: () => worker.dispose(),
  };
}

const HOSTS = {
  'Node, over a socket': () => nodeHost(),
  'Node, with a site behind the API': nodeHostWithSite,
  'workerd, through Miniflare': workerHost,
};

describe.each(Object.entries(HOSTS))('%s', (_, start) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host?.close());

  test.each(CASES)('$name', async (one) => {
    expect(await host.ask(one)).toEqual(await inProcess(one));
  });
});
