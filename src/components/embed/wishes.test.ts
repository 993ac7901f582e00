import { expect, test } from 'vitest';
import { wishesIn } from './wishes.ts';

test.each([
  ['?preset=example&theme=dark', { preset: 'example', theme: 'dark' }],
  ['?theme=sepia&preset=no-agent', { preset: 'no-agent' }],
  ['', {}],
  ['?text=1', {}],
  ['?preset="]%20img', {}],
  [`?preset=${'a'.repeat(300)}`, {}],
])('%s', (query, wishes) => {
  expect(wishesIn(query)).toEqual(wishes);
});
