/**
 * The committed chains: a packet and a result of each gate, live sanitized and sample, made from the templates.
 * When a gate changes, `vitest run --project=unit src/runtime/lifecycle/examples -u` writes them again.
 */
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { GATES, INDEXED_GATES } from '../../contracts/lifecycle/gates.ts';
import { completeChain } from './build.ts';
import { listingOf } from './repository.ts';
import { sortedJson } from './sorted-json.ts';
import { verifyPacket } from './verify.ts';

const ROOT = '../../../';
const FOLDER = `${ROOT}examples/lifecycle`;
const live = completeChain('live');
const sample = completeChain('sample');
const files = listingOf(live);

describe('the committed chains', () => {
  test.each(GATES)('$id is current', async (gate) => {
    const { slug } = gate;
    const packet = sample.get(gate.id)?.packet ?? {};
    const texts = {
      [`${slug}.live.sanitized.example.json`]: live.get(gate.id)?.packet,
      [`${slug}.live.sanitized.result.json`]: live.get(gate.id)?.result,
      [`sample/${slug}.sample.json`]: packet,
      [`sample/${slug}.sample.result.json`]: verifyPacket(gate, packet, { files }).result,
    };
    for (const [name, value] of Object.entries(texts)) {
      await expect(sortedJson(value)).toMatchFileSnapshot(`${FOLDER}/${name}`);
    }
  });

  test('each artifact of the table has a file of ours', () => {
    const paths = INDEXED_GATES.flatMap((gate) => Object.values(PROFILES.local.paths(gate)));
    expect(paths.filter((path) => !existsSync(new URL(`${ROOT}${path}`, import.meta.url)))).toEqual([]);
  });
});
