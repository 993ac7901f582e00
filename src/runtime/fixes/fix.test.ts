import { describe, expect, test } from 'vitest';
import { CONTRACTS, findContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { isTokenLike } from '../../contracts/secrets.ts';
import { jsonSyntax } from '../../text/json-edit.ts';
import { walkJson } from '../../text/json-walk.ts';
import { applyEdit } from '../../text/text-edit.ts';
import { yamlSyntax } from '../../text/yaml-edit.ts';
import { validateText } from '../validate-text.ts';
import { fixesFor, type Patient } from './fix.ts';

/** The syntax of a text, as a page chooses it. */
const syntaxOf = (id: string, text: string) =>
  findContract(id)?.syntax === 'yaml' && walkJson(text) !== undefined ? yamlSyntax : jsonSyntax;

function patient(id: string, text: string, syntax = syntaxOf(id, text)): Patient {
  const contract = findContract(id);
  if (contract === undefined) throw new Error(id);
  const judge = (next: string) => validateText(contract, next);
  return { contract, text, judgement: judge(text), syntax, judge };
}

const REQUEST = 'saas_operating_automation.request';
const example = findContract(REQUEST)?.presets[0]?.text ?? '';

/** The text after the first fix of the first issue, and what the fix says. */
function mended(id: string, text: string) {
  const one = patient(id, text);
  const [issue] = one.judgement.verdict.issues;
  const [fix] = issue === undefined ? [] : fixesFor(one, issue);
  return { title: fix?.title, text: applyEdit(text, fix?.edit) };
}

describe('a fix of JSON', () => {
  test.each([
    [
      'trailing comma',
      example.replace('"\n}', '",\n}').replace(/\}\n\}$/, '},\n}'),
      'Remove the comma before it',
    ],
    ['a missing comma', example.replace('",\n', '"\n'), 'Put a comma here'],
    ['single quotes', example.replace('"daily"', "'daily'"), 'Write it in double quotes'],
    ['a comment', example.replace('{', '{ // why'), 'Remove the comment'],
    ['a text that breaks off', example.trimEnd().slice(0, -1), 'Close what is open'],
  ])('%s', (_, text, title) => {
    expect(text).not.toBe(example);
    const fix = mended(REQUEST, text);
    expect(fix.title).toBe(title);
    expect(JSON.parse(fix.text)).toEqual(JSON.parse(example));
  });

  test('renames what is nearly a field, writes the nearest allowed value, adds what is missing', () => {
    expect(mended(REQUEST, example.replace('automation_cadence', 'automation_cadense'))).toEqual({
      title: 'Rename a near miss to automation_cadence',
      text: example,
    });
    expect(mended(REQUEST, example.replace('billing_monitoring', 'biling_monitoring'))).toEqual({
      title: 'Write "billing_monitoring"',
      text: example,
    });
    expect(mended(REQUEST, example.replace(/ {2}"requested_by": "[^"]*",\n/, '')).title).toMatch(/^Add "/);
  });

  test('takes one of two equal keys out, the one that the issue stands at', () => {
    const twice = example.replace('{\n', '{\n  "tenant_id": "tenant-other",\n');
    expect(mended(REQUEST, twice)).toEqual({ title: 'Remove this one of the two', text: example });
  });

  test('redacts a secret and removes a member named after one, and never says it', () => {
    const secret = expandSamples('{{github_token}}');
    const value = mended(REQUEST, example.replace('"daily"', JSON.stringify(secret)));
    expect(value.title).toMatch(/in its place$/);
    expect(value.text).not.toContain(secret);
    const key = mended(REQUEST, example.replace('{\n', `{\n  ${JSON.stringify(secret)}: 1,\n`));
    expect(key).toEqual({ title: 'Remove it', text: example });
  });
});

test('YAML is mended in its own syntax, comments kept', () => {
  const text =
    '# mine\nmetadata:\n  id: cavra-x\n  title: X # why\n  description: About it\n  versoin: 0.1.0\n';
  const fix = mended('enforcement.policy_pack', text);
  expect(fix).toEqual({ title: 'Rename a near miss to version', text: text.replace('versoin', 'version') });
  expect(mended('enforcement.policy_pack', text.replace('  versoin', '\tversoin')).title).toBe(
    'Indent with spaces',
  );
  const twice = text.replace('versoin: 0.1.0', 'title: Y');
  expect(mended('enforcement.policy_pack', twice).title).toBe('Remove this one of the two');
});

/** Codes for which a change of the text is no cure: the text as a whole is too much. */
const NO_CURE = new Set(['too-large', 'too-deep', 'too-many-nodes']);

describe.each(CONTRACTS)('$id', (contract) => {
  const refused = contract.presets.filter(({ refused: one }) => one !== undefined && !NO_CURE.has(one.code));
  test.each(refused)('preset $id can be mended step by step', ({ text }) => {
    let current = expandSamples(text);
    const said: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      const one = patient(contract.id, current);
      const issue = one.judgement.verdict.issues.find(({ severity }) => severity === 'error');
      if (issue === undefined) break;
      const [fix] = fixesFor(one, issue);
      said.push(`${issue.code}@${issue.pointer}: ${fix?.title}`);
      if (fix === undefined) break;
      expect(isTokenLike(fix.title)).toBe(false);
      current = applyEdit(current, fix.edit);
    }
    expect([said, validateText(contract, current).verdict.outcome]).toEqual([said, 'yes']);
  });
});
