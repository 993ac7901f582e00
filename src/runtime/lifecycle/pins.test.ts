/** Lengths and hashes that hold packets and results to what upstream prints. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { GATE_IDS } from '../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { completeChain } from './build.ts';
import { listingOf } from './repository.ts';
import { sortedJson } from './sorted-json.ts';
import { verifyPacket } from './verify.ts';

const schema = z.array(
  z.strictObject({
    gate: z.enum(GATE_IDS),
    example_chars: z.int(),
    example_sha: z.string(),
    live_chars: z.int(),
    live_sha: z.string(),
    sample_chars: z.int(),
    sample_warnings: z.int(),
    sample_blockers: z.int(),
  }),
);
const file = new URL('../../../tests/fixtures/lifecycle/pins.json', import.meta.url);
const PINS = schema.parse(JSON.parse(readFileSync(file, 'utf8')));

const sha = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const live = completeChain('live');
const sample = completeChain('sample');
const files = listingOf(live);

describe('regression pins', () => {
  test('there is one for each gate', () => {
    expect(PINS.map(({ gate }) => gate)).toEqual(GATE_IDS);
  });

  test.each(PINS)('$gate: packet and results have the known text', (pin) => {
    const gate = gateOf(pin.gate);
    const example = sortedJson(live.get(pin.gate)?.packet);
    const result = sortedJson(live.get(pin.gate)?.result);
    expect([example.length, sha(example)]).toEqual([pin.example_chars, pin.example_sha]);
    expect([result.length, sha(result)]).toEqual([pin.live_chars, pin.live_sha]);
    const packet = sample.get(pin.gate)?.packet ?? {};
    const soft = verifyPacket(gate, packet, { files }).result;
    const hard = verifyPacket(gate, packet, { files, requireLive: true }).result;
    expect(sortedJson(soft)).toHaveLength(pin.sample_chars);
    expect([soft.status, soft.blocker_count, soft.warning_count]).toEqual([
      'ready_with_warnings',
      0,
      pin.sample_warnings,
    ]);
    expect([hard.status, hard.blocker_count]).toEqual(['blocked', pin.sample_blockers]);
  });
});
