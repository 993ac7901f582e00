import { describe, expect, test } from 'vitest';
import { ANSWERS } from './faq.ts';
import { FEATURES } from './features.ts';
import { TROUBLES } from './troubles.ts';

describe('lists that are looked things up in', () => {
  test('have an address of its own for each entry', () => {
    const ids = [...ANSWERS.map(({ id }) => id), ...TROUBLES.map(({ id }) => id)];
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('ask each question once, and answer it shortly', () => {
    const asked = ANSWERS.map(({ asks }) => asks);
    expect(new Set(asked).size).toBe(asked.length);
    for (const { asks, says } of ANSWERS) {
      expect(asks).toMatch(/\?$/);
      expect(says.match(/[.!?](?=\s|$)/g)?.length).toBeLessThanOrEqual(3);
    }
  });

  test('name each feature once', () => {
    const features = FEATURES.map(({ feature }) => feature);
    expect(new Set(features).size).toBe(features.length);
  });
});
