/** The exported JSON Schemas agree with the contracts on the shape of documents, apart from what is listed with its reason. */
import { expect, test } from 'vitest';
import { SCHEMA_LIMITS } from '../../src/runtime/conformance/schema-limits.ts';
import { compareSchemas } from './schema-agreement.ts';

const { compared, disagreements } = compareSchemas(4_000);

test('ajv by the exported schemas and zod agree, or the difference is one of the listed kinds', () => {
  expect(compared).toBeGreaterThan(3_500);
  const unexplained = disagreements.filter(({ kind }) => kind === undefined);
  expect(
    unexplained.map(({ document: { contract, change, pointer } }) => [contract, change, pointer]),
  ).toEqual([]);
});

test('a kind of difference is listed only while it occurs', () => {
  const seen = new Set(disagreements.map(({ kind }) => kind));
  expect(seen).toEqual(new Set(SCHEMA_LIMITS.map(({ name }) => name)));
});
