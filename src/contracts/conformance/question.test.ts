import { expect, test } from 'vitest';
import { validateValue } from '../validate.ts';
import { ASK_NAMES, ASKS, membersOf, QUESTION_MEMBERS } from './asks.ts';
import { QUESTION } from './contracts.ts';

const issuesOf = (question: object) =>
  validateValue(QUESTION, { id: 'q', ...question }).findings.map(({ code, at }) => [code, at.join('.')]);

test('a question has what its kind needs, one document when it reads one, and nothing else', () => {
  expect(issuesOf({ ask: 'describe' })).toEqual([]);
  expect(issuesOf({ ask: 'validate', contract: 'x', text: '{}' })).toEqual([]);
  expect(issuesOf({ ask: 'validate', contract: 'x', base64: 'e30=' })).toEqual([]);
  expect(issuesOf({ ask: 'validate', text: '{}' })).toEqual([['required-field', 'contract']]);
  expect(issuesOf({ ask: 'lint' })).toEqual([['required-field', 'text']]);
  expect(issuesOf({ ask: 'lint', text: '', base64: '' })).toEqual([['unknown-field', 'base64']]);
  expect(issuesOf({ ask: 'lint', text: '', gate: 'R7.1' })).toEqual([['unknown-field', 'gate']]);
  expect(issuesOf({ ask: 'describe', text: '{}' })).toEqual([['unknown-field', 'text']]);
});

test('each member belongs to some kind of question', () => {
  const used = new Set(ASK_NAMES.flatMap((name) => membersOf(ASKS[name])));
  expect(QUESTION_MEMBERS.filter((member) => !used.has(member))).toEqual([]);
});
