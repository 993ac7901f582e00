import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gateOf } from './gates.ts';
import { dependentsOf, MAP_EDGES, MAP_NODES, mermaidSource, SEALED } from './map.ts';

/** The drawing of the seed, in its own words. */
const SEED = readFileSync(new URL('../../../tests/fixtures/lifecycle/seed-map.mmd', import.meta.url), 'utf8');

describe('the verification map', () => {
  test('draws what the seed draws', () => {
    expect(mermaidSource()).toBe(SEED);
  });

  test('has 11 nodes, 10 edges of sequence, 14 of embedding and 10 of reading', () => {
    const count = (kind: string) => MAP_EDGES.filter((edge) => edge.kind === kind).length;
    expect([MAP_NODES.length, count('sequence'), count('embeds'), count('reads')]).toEqual([11, 10, 14, 10]);
  });

  test('an edge of embedding is a check that reads a result, and the other way round', () => {
    const read = MAP_NODES.flatMap(({ gate }) =>
      gateOf(gate).checks.flatMap((check) => {
        if (check.kind === 'source') return [`${check.of}>${gate}`];
        return check.kind === 'rollupGates' ? check.need.map((from) => `${from}>${gate}`) : [];
      }),
    );
    const drawn = MAP_EDGES.filter(({ kind }) => kind === 'embeds').map(({ from, to }) => `${from}>${to}`);
    expect(drawn.toSorted()).toEqual(read.toSorted());
  });

  test('says what the seal names: the components that its check needs', () => {
    const check = gateOf('R7.10').checks.find(({ kind }) => kind === 'sealed');
    expect(check).toMatchObject({ need: Object.keys(SEALED).toSorted() });
  });

  test('knows what depends on a gate', () => {
    expect(dependentsOf('R7.8')).toEqual(['R7.9', 'R7.10', 'R7.11']);
    expect(dependentsOf('R7.3')).toEqual(['R7.4', 'R7.5', 'R7.6', 'R7.7', 'R7.8', 'R7.9', 'R7.10', 'R7.11']);
    expect(dependentsOf('R7.11')).toEqual([]);
  });
});
