import { expect, test } from 'vitest';
import { LAB_IDS } from '../contracts/labs/ids.ts';
import { RUNGS, UPSTREAM_LABS } from './lab-ladder.ts';

test('every lab stands on one rung of the ladder', () => {
  expect(RUNGS.flatMap(({ labs }) => labs).toSorted()).toEqual([...LAB_IDS].toSorted());
});

test('each of upstream’s labs leads to a rung or a chapter', () => {
  for (const { here } of UPSTREAM_LABS) {
    const id = here.at.split('#rung-')[1];
    expect(id === undefined || RUNGS.some((rung) => rung.id === id)).toBe(true);
  }
});
