/** Lists of the operations chapter, held to what they speak of. */
import { expect, test } from 'vitest';
import { SEEN } from './decision-points.ts';
import { CHOICES, PATTERNS } from './deployment-patterns.ts';
import { INCIDENT_STEPS } from './incident.ts';

test('what each place sees is said of each step of the incident', () => {
  expect(Object.keys(SEEN)).toEqual(INCIDENT_STEPS.map(({ id }) => id));
});

test('every pattern is reached by an answer', () => {
  const led = CHOICES.flatMap(({ options }) => options.flatMap(({ leads }) => leads.map(({ to }) => to)));
  expect([...new Set(led)].toSorted()).toEqual(Object.keys(PATTERNS).toSorted());
});
