import { expect, test } from 'vitest';
import { INCIDENT_STEPS } from '../../book/incident.ts';
import { PACKS } from '../../runtime/enforcement/packs.ts';
import { coverageCsv, coverageRows } from './coverage.ts';

const lines = coverageCsv().trimEnd().split('\r\n');

test('the file holds a line for each boundary and pack, under a head', () => {
  expect(lines).toHaveLength(1 + INCIDENT_STEPS.length * PACKS.length);
  expect(lines[0]).toBe('boundary,action,policy_pack,decision,coverage');
});

test('a cell with a comma is quoted, so that every line has the same columns', () => {
  expect(lines.filter((line) => line.startsWith('"Infrastructure, reading",'))).toHaveLength(PACKS.length);
});

test('the words follow the decisions', () => {
  expect(lines).toContain('Secrets,Reads the environment file,cavra-ai-agent-baseline,block,enforced');
  const plan = coverageRows().find(({ boundary }) => boundary === 'Infrastructure, reading');
  expect(plan?.packs.find(({ id }) => id === 'cavra-ai-agent-baseline')?.decision).toBe('allow');
});
