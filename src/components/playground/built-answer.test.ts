/** Answers of the API held against the documents that they answer: what does not fit, marked on both sides. */
import { expect, test } from 'vitest';
import { contractOfAnswer } from '../../api/answer-contract.ts';
import { answering } from '../../api/answering.ts';
import { createApp } from '../../api/app.ts';
import { altered } from '../../contracts/alter.ts';
import type { Path } from '../../contracts/issue.ts';
import { findContract } from '../../contracts/registry.ts';
import { jsonSyntax } from '../../text/json-edit.ts';
import { type Asked, holdAgainstAnswer } from './own-answer.ts';

const app = createApp();
const laidOut = (value: unknown): string => JSON.stringify(value, null, 2);

async function asked(id: string): Promise<Asked> {
  const text = findContract(id)?.presets[0]?.text ?? '';
  const [way] = answering(id);
  const contract = contractOfAnswer(way?.answers ?? '');
  if (way === undefined || contract === undefined) throw new Error(id);
  const ask = async (): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await app.request(way.path, { method: 'POST', headers, body: text })).json();
  };
  const [answer, again] = [await ask(), await new Promise((r) => setTimeout(r, 5)).then(ask)];
  return { contract, text, value: JSON.parse(text), syntax: jsonSyntax, answer, again };
}

test.each([
  [
    'closeout.package',
    ['criteria', 0, 'status'],
    'blocked',
    ['"frb-demo-2026-05-31-001"', '"state": "ready"'],
  ],
  ['enforcement.evaluate_request', ['target'], 'terraform apply', ['"target"']],
  [
    'lifecycle.customer_live_evidence',
    ['result', 'checks', 4, 'status'],
    'blocker',
    ['"redaction_controls"'],
  ],
] as const)(
  '%s: another word at %j stands against what it was made from',
  async (id, path: Path, word, read) => {
    const one = await asked(id);
    expect(holdAgainstAnswer(one, laidOut(one.again))).toEqual({ outcome: 'yes', mismatches: [] });
    const own = laidOut(altered(one.answer, path, word));
    const { outcome, mismatches } = holdAgainstAnswer(one, own);
    expect(outcome).toBe('no');
    expect(mismatches).toHaveLength(1);
    const lines = one.text.split('\n');
    for (const part of read)
      expect(mismatches[0]?.requestLines.map((line) => lines[line - 1])).toContainEqual(
        expect.stringContaining(part),
      );
    expect(own.split('\n')[(mismatches[0]?.responseLine ?? 0) - 1]).toContain(word);
  },
);

test('what breaks the contract of the answer is told with its code, and once', async () => {
  const one = await asked('closeout.package');
  const { mismatches } = holdAgainstAnswer(one, laidOut(altered(one.answer, ['state'], 'released')));
  expect(mismatches).toMatchObject([{ code: 'not-allowed-value' }]);
});

test.each(['', '{', 'null', '[]', '"x"', '{"__proto__": {"a": 1}}', '\uFEFF{}'])(
  '%j is told and never thrown',
  async (answer) => {
    const { outcome, mismatches } = holdAgainstAnswer(await asked('closeout.package'), answer);
    expect(outcome).not.toBe('yes');
    expect(mismatches.length).toBeGreaterThan(0);
  },
);
