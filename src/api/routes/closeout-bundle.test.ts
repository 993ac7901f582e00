import { describe, expect, test } from 'vitest';
import { altered } from '../../contracts/alter.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../contracts/closeout/sample.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { makeCloseoutBundle } from '../../runtime/closeout/bundle.ts';
import { createApp } from '../app.ts';
import { API_SCHEMAS } from '../schemas.ts';

const app = createApp();

async function posted(path: string, body: unknown) {
  const headers = { 'content-type': 'application/json' };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await app.request(`/closeout/${path}`, { method: 'POST', headers, body: text });
  return { status: response.status, body: await response.json() };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('POST /closeout/bundle', () => {
  test('gives the bytes that the library gives', async () => {
    const { status, body } = await posted('bundle', SAMPLE);
    const made = await makeCloseoutBundle(SAMPLE);
    expect(status).toBe(200);
    expect(API_SCHEMAS.CloseoutBundle.parse(body)).toEqual({
      manifest: made.manifest,
      decision: made.decision,
      zip: base64(made.zip),
    });
  });

  test('the moment of the query decides', async () => {
    const { body } = await posted('bundle?as_of=2026-06-08T00:00:00Z', SAMPLE);
    expect(body.decision).toMatchObject({ state: 'blocked', evaluated_at: '2026-06-08T00:00:00Z' });
  });

  test('a secret keeps a package out, and is not repeated', async () => {
    const token = expandSamples('{{github_token}}');
    const { status, body } = await posted('bundle', altered(SAMPLE, ['retention_review', 'notes'], token));
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'sensitive-value', issues: [{ pointer: '/retention_review/notes' }] });
    expect(JSON.stringify(body)).not.toContain(token);
  });

  test.each([
    ['bundle?as_of=tomorrow', SAMPLE, 400, 'no-clock'],
    ['bundle', [], 422, 'wrong-type'],
    ['bundle', '{', 422, 'json-syntax'],
  ])('%s is refused', async (path, body, status, code) => {
    expect(await posted(path, body)).toMatchObject({ status, body: { status, code } });
  });
});

describe('POST /closeout/verify', () => {
  test.each([
    [SAMPLE, 'person', 'ready_with_accepted_risk'],
    [CLEAN_SAMPLE, 'yes', 'ready_for_release'],
  ])('what was packed over HTTP is intact', async (document, outcome, state) => {
    const { body } = await posted('bundle', document);
    const answer = await posted('verify', { zip: body.zip });
    expect(answer).toMatchObject({ status: 200, body: { outcome, intact: true, decision: { state } } });
    // The digests that the sample lists are made up, and the check says so.
    const { issues } = API_SCHEMAS.CloseoutVerification.parse(answer.body);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a changed file is named', async () => {
    const { zip } = await makeCloseoutBundle(SAMPLE);
    const bytes = Uint8Array.from(zip);
    bytes[Buffer.from(bytes).indexOf('demo-release-risk-owner')] = 68;
    const { status, body } = await posted('verify', { zip: base64(bytes) });
    expect(status).toBe(200);
    expect(API_SCHEMAS.CloseoutVerification.parse(body)).toMatchObject({ outcome: 'no', intact: false });
    expect(body.issues).toContainEqual(
      expect.objectContaining({ code: 'file-changed', path: expect.stringContaining('decision.json') }),
    );
  });

  test('at a later moment the same bundle is intact and blocked', async () => {
    const { body } = await posted('bundle', SAMPLE);
    const answer = await posted('verify?as_of=2027-06-02T00:00:00Z', { zip: body.zip });
    expect(answer.body).toMatchObject({ outcome: 'no', intact: true, decision: { state: 'blocked' } });
  });

  test.each([
    ['any bytes', 'bm8gemlw', 'unusable'],
    ['a zip without a file', 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'no'],
  ])('%s: an answer that says so, never an error of the server', async (_, zip, outcome) => {
    const { status, body } = await posted('verify', { zip });
    expect(status).toBe(200);
    const verification = API_SCHEMAS.CloseoutVerification.parse(body);
    expect(verification).toMatchObject({ outcome, intact: false, decision: null });
    expect(verification.issues).not.toEqual([]);
  });

  test.each([
    [{ zip: 'not base64' }, 400, 'bad-format'],
    [{ zip: 'UEsFB' }, 400, 'bad-format'],
    [{ zip: 7 }, 400, 'wrong-type'],
    [{}, 400, 'required-field'],
    [{ zip: 'AAAA'.repeat(140_000) }, 413, 'too-large'],
  ])('a body that holds no zip is refused', async (body, status, code) => {
    expect(await posted('verify', body)).toMatchObject({ status, body: { code } });
  });
});
