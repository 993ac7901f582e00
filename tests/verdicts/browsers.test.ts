/** The sample in Firefox and WebKitGTK, where they are installed. Where one is not, its tests are skipped and say why. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIREFOX } from '../browsers/firefox.ts';
import { WEBKIT } from '../browsers/webkit.ts';
import { browserHost } from './browser-host.ts';
import { type Host, nodeHost } from './hosts.ts';
import { SAMPLES } from './sample.ts';

const START_MS = 90_000;
const node = nodeHost();

describe.each([FIREFOX, WEBKIT])('$name', (engine) => {
  const { missing } = engine;
  const name = missing === undefined ? '$corpus, by the $way, are judged as on Node' : `not run: ${missing}`;
  let host: Host;
  beforeAll(async () => {
    if (missing === undefined) host = await browserHost(engine);
  }, START_MS);
  afterAll(() => host?.close());

  test.skipIf(missing !== undefined).each(SAMPLES)(name, async (batch) => {
    expect(await host.judge(batch)).toEqual(await node.judge({ ...batch, way: 'library' }));
  });
});
