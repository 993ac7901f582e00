import { describe, expect, test } from 'vitest';
import { createApp } from '../api/app.ts';
import { toText } from '../contracts/alter.ts';
import { CLOSEOUT_CONTRACTS, TRIAL_PACKAGE } from '../contracts/closeout/contracts.ts';
import { mergePatch } from '../contracts/closeout/merge-patch.ts';
import { WORKER_REQUEST_EXAMPLE } from '../contracts/closeout/record-examples.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../contracts/closeout/sample.ts';
import { expandSamples } from '../contracts/samples.ts';
import { CLOSEOUT_OPERATIONS } from '../runtime/closeout/operations.ts';
import { validateText } from '../runtime/validate-text.ts';
import { run } from './test-io.ts';

const app = createApp();

async function posted(path: string, body: string) {
  const headers = { 'content-type': 'application/json' };
  const response = await app.request(path, { method: 'POST', headers, body });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

const preset = (id: string): string => {
  const found = TRIAL_PACKAGE.presets.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no preset ${id}`);
  return expandSamples(found.text);
};
const evaluated = (stdin: string, ...flags: string[]) =>
  run(['closeout', 'evaluate', '-', ...flags], { stdin });

describe('cavra closeout evaluate', () => {
  test.each([
    ['ready', 0, 'ready_for_release'],
    ['example', 3, 'ready_with_accepted_risk'],
    ['blocked-no-retry-plan', 1, 'blocked'],
    ['blocked-expired', 1, 'blocked'],
    ['blocked-not-accepted', 1, 'blocked'],
  ])('the preset %s ends with %i: %s', async (id, exit, state) => {
    const ran = await evaluated(preset(id));
    expect(ran).toMatchObject({ exit, err: '' });
    expect(JSON.parse(ran.out).state).toBe(state);
  });

  test('a secret blocks; neither the decision nor the command line repeats it', async () => {
    const ran = await evaluated(preset('secret-found'));
    expect(ran.exit).toBe(1);
    expect(JSON.parse(ran.out).blockers).toEqual(['forbidden_material:/retention_review/notes']);
    expect(ran.out + ran.err).not.toContain(expandSamples('{{github_token}}'));
  });

  test.each(['text-for-a-count', 'text-for-false', 'other-version'])('%s gives no decision', async (id) => {
    const ran = await evaluated(preset(id));
    expect(ran).toMatchObject({ exit: 2, out: '' });
    const { refused } = TRIAL_PACKAGE.presets.find((one) => one.id === id) ?? {};
    expect(ran.err).toContain(refused?.code);
  });

  test.each([
    ['no clock', toText(mergePatch(CLEAN_SAMPLE, { generated_at: null })), 'no-clock'],
    ['a list', '[]', 'wrong-type'],
    [
      'a secret, and something else',
      preset('secret-found').replace('"closed"', '"shut"'),
      'not-allowed-value',
    ],
  ])('%s: nothing is judged', async (_what, text, code) => {
    expect(await evaluated(text)).toMatchObject({ exit: 2, out: '', err: expect.stringContaining(code) });
    const answer = await posted('/closeout/evaluate', text);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.issues.map((issue: { code: string }) => issue.code)).toContain(code);
  });

  test('the moment is a flag; an unusable one is refused', async () => {
    const late = await evaluated(toText(SAMPLE), '--as-of', '2026-06-08T00:00:00Z');
    expect(late.exit).toBe(1);
    expect(late.out).toContain('acceptance_expired');
    expect(await evaluated(toText(SAMPLE), '--as-of', 'tomorrow')).toMatchObject({ exit: 2, out: '' });
  });
});

describe('cavra closeout health, retry-plan, retry-worker', () => {
  test('the window is a flag, and must be a number of days', async () => {
    const health = (...flags: string[]) =>
      run(['closeout', 'health', '-', ...flags], { stdin: toText(CLEAN_SAMPLE) });
    expect((await health()).exit).toBe(0);
    expect((await health('--expiry-warning-days', '400')).exit).toBe(3);
    for (const days of ['-1', '4000', '1e2', ''])
      expect((await health(`--expiry-warning-days=${days}`)).exit).toBe(2);
  });

  test('a live run is refused: the public edition delivers nothing', async () => {
    const stdin = toText({ ...WORKER_REQUEST_EXAMPLE, mode: 'live' });
    const ran = await run(['closeout', 'retry-worker', '-'], { stdin });
    expect(ran).toMatchObject({ exit: 1, out: '' });
    expect(ran.err).toContain('the public edition delivers nothing live');
    expect(await posted('/closeout/retry-worker', stdin)).toMatchObject({ status: 400 });
  });
});

test('an open closeout has no artifact bundle', async () => {
  const stdin = toText(mergePatch(SAMPLE, { release_closeout_summary: { closeout_state: 'open' } }));
  const ran = await run(['closeout', 'artifact-bundle', '-'], { stdin });
  expect(ran).toMatchObject({ exit: 1, out: '' });
  expect(ran.err).toContain('artifact bundle requires a closed closeout summary');
  expect(await posted('/closeout/artifact-bundle', stdin)).toMatchObject({
    status: 400,
    body: { code: 'record-mismatch' },
  });
});

describe.each(CLOSEOUT_OPERATIONS)('$name', ({ name, takes, gives, options }) => {
  const example = takes.presets[0]?.text ?? '';

  test('the command line and the API give the same record, which keeps its contract', async () => {
    const clock = options.length === 0 ? [] : ['--as-of', '2026-05-31T09:00:00+00:30'];
    const ran = await run(['closeout', name, '-', ...clock], { stdin: example });
    const answer = await posted(`/closeout/${name}?as_of=2026-05-31T08:30:00Z`, example);
    expect(answer).toEqual({ status: 200, body: JSON.parse(ran.out) });
    expect(validateText(gives, ran.out).verdict.issues).toEqual([]);
  });

  test('twice gives equal bytes', async () => {
    const once = await run(['closeout', name, '-'], { stdin: example });
    expect(await run(['closeout', name, '-'], { stdin: example })).toEqual(once);
  });
});

test('every contract that an operation takes or gives is in the registry', () => {
  for (const { takes, gives } of CLOSEOUT_OPERATIONS) {
    expect(CLOSEOUT_CONTRACTS).toContain(takes);
    expect(CLOSEOUT_CONTRACTS).toContain(gives);
  }
});
