/** Every contract stands on exactly one plane, and nothing on a plane covers no contract. */
import { expect, test } from 'vitest';
import { CONFORMANCE_FAMILY } from '../contracts/conformance/contracts.ts';
import { CONTRACTS } from '../contracts/registry.ts';
import { PLANES } from './planes.ts';

const beginnings = PLANES.flatMap(({ here }) => here.flatMap(({ covers }) => covers));

test('each contract has one plane: a new family needs a line in planes.ts', () => {
  // The kit holds others to these contracts; it is no part of what they describe.
  const described = CONTRACTS.filter(({ family }) => family !== CONFORMANCE_FAMILY);
  const wrong = described
    .map(({ id }) => ({
      id,
      planes: beginnings.filter((start) => id.startsWith(start)).length,
    }))
    .filter(({ planes }) => planes !== 1);
  expect(wrong).toEqual([]);
});

test('nothing on a plane is empty', () => {
  expect(beginnings.filter((start) => !CONTRACTS.some(({ id }) => id.startsWith(start)))).toEqual([]);
});
