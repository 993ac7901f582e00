import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeChain } from '../../runtime/lifecycle/build.ts';
import { reportOn } from '../../runtime/lifecycle/report.ts';
import { isRecord } from '../../runtime/lifecycle/values.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { altered, without } from '../alter.ts';
import type { Path } from '../issue.ts';
import { LIFECYCLE_CONTRACTS } from './contracts.ts';
import { expectedPacket } from './expected.ts';
import { GATES } from './gates.ts';

/** Paths of every value in a packet. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const members = Object.entries(value).map(([key, member]) =>
    pathsOf(member, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? members.flat() : [at, ...members.flat()];
}

describe.each(['live', 'sample'] as const)('the %s chain of the presets', (mode) => {
  const chain = completeChain(mode);
  test.each(GATES)('has the packet of $id that the engine makes', (gate) => {
    expect(expectedPacket(gate, mode)).toEqual(chain.get(gate.id)?.packet);
  });
});

describe.each(GATES.map((gate, index) => ({ gate, contract: LIFECYCLE_CONTRACTS[index] })))(
  'the contract of $gate.id',
  ({ gate, contract }) => {
    if (contract === undefined) throw new TypeError('each gate has a contract');
    const live = expectedPacket(gate, 'live');
    const mode = fc.constantFrom('live' as const, 'sample' as const);
    const change = fc.record({
      path: fc.constantFrom(...pathsOf(live)),
      value: fc.oneof(fc.constantFrom(true, false, 0, 1, '', 'evidence://x', [], {}), fc.jsonValue()),
      remove: fc.boolean(),
    });

    test('accepts nothing that the gate blocks', () => {
      fc.assert(
        fc.property(mode, change, (from, { path, value, remove }) => {
          const packet = expectedPacket(gate, from);
          const onList = typeof path.at(-1) === 'number';
          const changed = remove && !onList ? without(packet, path) : altered(packet, path, value);
          if (!isRecord(changed)) return;
          const { verdict } = validateText(contract, JSON.stringify(changed));
          if (verdict.outcome !== 'yes') return;
          expect(reportOn(gate, changed, { requireLive: false }).result.status).not.toBe('blocked');
        }),
        { numRuns: 100 },
      );
    });

    test.each(contract.presets.filter(({ refused }) => refused !== undefined))(
      'refuses "$title" as the gate does',
      ({ text }) => {
        expect(reportOn(gate, JSON.parse(text), { requireLive: false }).result.status).toBe('blocked');
      },
    );

    test('does not take a promise about secrets for a secret', () => {
      const packet = { ...live, contains_no_secrets: true };
      expect(validateText(contract, JSON.stringify(packet)).verdict.issues).toEqual([]);
    });
  },
);
