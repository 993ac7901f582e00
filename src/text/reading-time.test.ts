import { expect, test } from 'vitest';
import { codeLinesIn, minutesFor, wordsIn } from './reading-time.ts';

test.each([
  [0, 0, 1],
  [219, 0, 1],
  [660, 0, 3],
  [0, 55, 3],
  [440, 55, 5],
])('%i words and %i lines of code', (words, lines, minutes) => {
  expect(minutesFor(words, lines)).toBe(minutes);
});

test('a name is one word, whatever holds it together', () => {
  expect(wordsIn('the agent’s mcp_registry.yaml, re-read on 2026-03-12 …')).toBe(6);
});

test('an empty line of code is not read', () => {
  expect(codeLinesIn('{\n\n  "a": 1\n}\n')).toBe(3);
});
