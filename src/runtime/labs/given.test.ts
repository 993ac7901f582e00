/** What the labs give is what the rest of the book says: the incident, the engine's decisions, verdicts, CI requests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INCIDENT_STEPS } from '../../book/incident.ts';
import { readLab } from '../../book/lab-folders.ts';
import { POLICY_TESTS, type PolicyTests } from '../../contracts/enforcement/policy-tests.ts';
import { TRUST_ROOT } from '../../contracts/evidence/contracts-trust.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import type { LabId } from '../../contracts/labs/ids.ts';
import { findContract } from '../../contracts/registry.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { decide } from '../enforcement/decide.ts';
import { packPolicy } from '../enforcement/packs.ts';
import { verifyBundle } from '../evidence/verify.ts';
import { validatePair } from '../validate-pair.ts';
import { validateText } from '../validate-text.ts';

const ROOT = join(import.meta.dirname, '../../..');
const start = (id: LabId) => readLab(ROOT, id).start;
const json = (text = '') => JSON.parse(text) as unknown;

test('the incident of the lab is that of the book', () => {
  const { tests } = validateText(POLICY_TESTS, start('stop-the-incident')['incident.yaml'] ?? '')
    .value as PolicyTests;
  expect(tests.map(({ request }) => request)).toEqual(INCIDENT_STEPS.map(({ request }) => request));
});

test('every file of tests is one', () => {
  for (const id of [
    'stop-the-incident',
    'close-the-compound-hole',
    'inherit-and-override',
    'govern-a-tool-server',
  ] as const)
    for (const [name, text] of Object.entries(start(id)))
      if (text.includes('\ntests:'))
        expect([name, validateText(POLICY_TESTS, text).verdict.outcome]).toEqual([name, 'yes']);
});

test('the decisions that wait are those of the engine', () => {
  const policy = packPolicy('cavra-ai-agent-baseline');
  if (policy === undefined) throw new Error('no baseline');
  for (const id of ['give-an-approval-a-route', 'sign-and-verify'] as const) {
    for (const record of json(start(id)['decisions.json']) as DecisionRecord[]) {
      const ids = [record.decision_id, record.correlation_id].map((one) => one.replace(/^\w+_/, ''));
      const { action_type, target, session_id, agent_id, actor, timestamp } = record;
      const request = { action_type, target, session_id, agent_id, actor };
      const context = { policy, newId: () => ids.shift() ?? '', now: () => new Date(timestamp) };
      expect(record).toEqual(decide(request, context));
    }
  }
});

test('the verdict of the pair is the one that the command prints', () => {
  const texts = start('repair-a-pair');
  const contract = findContract('saas_operating_automation.pair');
  if (contract === undefined) throw new Error('no pair');
  const bytes = (name: string) => new TextEncoder().encode(texts[name]);
  const verdict = validatePair(contract, {
    request: bytes('request.json'),
    response: bytes('response.json'),
  });
  expect(json(texts['verdict.json'])).toEqual(verdict);
});

test('the list of the tampered bundle is signed, and three files are not what it lists', async () => {
  const texts = start('find-what-was-tampered');
  const { verdict, value } = validateText(TRUST_ROOT, texts['trust-root.json'] ?? '');
  expect(verdict.outcome).toBe('yes');
  const files = Object.entries(texts).flatMap(([name, text]) =>
    name.startsWith('bundle/')
      ? [[name.slice('bundle/'.length), new TextEncoder().encode(text)] as const]
      : [],
  );
  const { issues, checked } = await verifyBundle(writeZip(new Map(files)), {
    asOf: '2026-03-13T09:00:00Z',
    roots: [value as never],
  });
  expect(checked).toBe('signature');
  expect(issues.map(({ code }) => code).toSorted()).toEqual(['file-added', 'file-changed', 'file-missing']);
});

test('the packet as sent is the one that is repaired', () => {
  const texts = start('repair-the-chain');
  expect(texts['as-sent.json']).toBe(texts['operating-review.json']);
});

test('the requests of the gate are those of the CI examples', () => {
  const folder = join(ROOT, 'examples/ci/requests');
  const texts = start('wire-the-gate');
  for (const name of readdirSync(folder))
    expect(json(texts[`requests/${name}`])).toEqual(json(readFileSync(join(folder, name), 'utf8')));
});
