/** A sample of all documents on every host without a browser: equal outcomes, codes, places and words. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cliHost, type Host, nodeHost, workerHost } from './hosts.ts';
import { CORPORA, SAMPLE, SAMPLES, sampleOf } from './sample.ts';

const node = nodeHost();
const expected = new Map(
  await Promise.all(CORPORA.map(async (name) => [name, await node.judge(sampleOf(name))] as const)),
);

test('the corpora are as large as they should be, and of every outcome', () => {
  const all = [...expected.values()].flat();
  expect(expected.get('generated')).toHaveLength(SAMPLE);
  expect(expected.get('examples')?.length).toBeGreaterThan(450);
  expect(expected.get('hostile')?.length).toBeGreaterThan(350);
  for (const outcome of ['yes', 'no', 'unusable'])
    expect(all.filter((line) => line.split('\n')[0] === outcome).length).toBeGreaterThan(100);
});

test.each(CORPORA)('%s: the API in this process judges as the library does', async (name) => {
  expect(await node.judge(sampleOf(name, 'api'))).toEqual(expected.get(name));
});

test.each(CORPORA)('%s: the command line judges as the library does', async (name) => {
  expect(await cliHost().judge(sampleOf(name))).toEqual(expected.get(name));
});

describe('workerd', () => {
  let worker: Host;
  beforeAll(async () => {
    worker = await workerHost();
  });
  afterAll(() => worker?.close());

  test.each(SAMPLES)('$corpus, by the $way, are judged as on Node', async (batch) => {
    expect(await worker.judge(batch)).toEqual(expected.get(batch.corpus));
  });
});
