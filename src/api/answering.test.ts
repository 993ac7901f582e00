import { expect, test } from 'vitest';
import { CONTRACTS } from '../contracts/registry.ts';
import { expandSamples } from '../contracts/samples.ts';
import { validateText } from '../runtime/validate-text.ts';
import { contractOfAnswer } from './answer-contract.ts';
import { answering } from './answering.ts';
import { createApp } from './app.ts';

const app = createApp();
const ways = CONTRACTS.flatMap((contract) =>
  answering(contract.id).map((way) => [`${contract.id} → ${way.path}`, contract, way] as const),
);

test('each family has documents that are answered, and validation is not counted', () => {
  const families = new Set(ways.map(([, { family }]) => family));
  expect([...families].sort()).toEqual([
    'Customer lifecycle',
    'Enforcement',
    'Evidence',
    'Final closeout',
    'SaaS control plane',
  ]);
  expect(ways.filter(([, , { path }]) => path.endsWith('/validate'))).toEqual([]);
});

test.each(ways)(
  '%s: every accepted preset is answered in the shape that is told',
  async (_, contract, way) => {
    const shape = contractOfAnswer(way.answers);
    if (shape === undefined) throw new Error(`${way.answers} is no shape`);
    for (const { text, refused, id } of contract.presets) {
      if (refused !== undefined) continue;
      const response = await app.request(way.path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: expandSamples(text),
      });
      const body = await response.text();
      expect(response.status, `${id}: ${body}`).toBe(200);
      expect(validateText(shape, body).verdict.issues, id).toEqual([]);
    }
  },
);
