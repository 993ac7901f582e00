/** What components may be told is what there is. */
import { expect, test } from 'vitest';
import { componentChoices } from './choices.ts';
import type { Prediction } from './prediction.ts';

const files = import.meta.glob<{ PREDICTIONS: readonly Prediction[] }>('./predictions/*.ts', { eager: true });

test('the ids of predictions, read from their files, are those that the files define', () => {
  const defined = Object.values(files).flatMap(({ PREDICTIONS }) => PREDICTIONS.map(({ id }) => id));
  expect(defined.length).toBeGreaterThan(30);
  expect(componentChoices().Predict.id.toSorted()).toEqual(defined.toSorted());
});

test('each component has something to be told', () => {
  const lists = Object.values(componentChoices()).flatMap((attributes) => Object.values(attributes));
  expect(lists.filter(({ length }) => length === 0)).toEqual([]);
});
