import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altered } from '../contracts/alter.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../contracts/closeout/sample.ts';
import { expandSamples } from '../contracts/samples.ts';
import { makeCloseoutBundle } from '../runtime/closeout/bundle.ts';
import { run, type World } from './test-io.ts';

let cwd = '';
const cli = (words: readonly string[], world: World = {}) => run(['closeout', ...words], { cwd, ...world });
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(cwd, name), content);

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cavra-closeout-'));
  put('package.json', JSON.stringify(SAMPLE));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('cavra closeout bundle and verify', () => {
  test('packs the bytes that the library packs, and verifies them', async () => {
    const made = await cli(['bundle', 'package.json', '--out', 'c.zip']);
    expect(made).toMatchObject({ exit: 0, err: '' });
    expect(Uint8Array.from(readFileSync(join(cwd, 'c.zip')))).toEqual((await makeCloseoutBundle(SAMPLE)).zip);
    const { exit, out } = await cli(['verify', 'c.zip', '--format', 'json']);
    expect(exit).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ intact: true, decision: { state: 'ready_with_accepted_risk' } });
  });

  test('reads both from standard input', async () => {
    const stdin = JSON.stringify(CLEAN_SAMPLE);
    expect(await cli(['bundle', '-', '--out', 'clean.zip'], { stdin })).toMatchObject({ exit: 0 });
    const zip = readFileSync(join(cwd, 'clean.zip'));
    expect(await cli(['verify', '-'], { stdin: [zip] })).toMatchObject({
      exit: 0,
      out: expect.stringContaining('intact: ready_for_release'),
    });
  });

  test('names a changed file and exits with 1', async () => {
    const zip = Uint8Array.from(readFileSync(join(cwd, 'c.zip')));
    const at = Buffer.from(zip).indexOf('demo-release-risk-owner');
    zip[at] = 68;
    put('t.zip', zip);
    const { exit, out } = await cli(['verify', 't.zip']);
    expect(exit).toBe(1);
    expect(out).toMatch(/error file-changed decision\.json.*damaged/s);
  });

  test('an expired retention blocks whatever else is accepted', async () => {
    const { exit, out } = await cli(['verify', 'c.zip', '--as-of', '2027-06-02T00:00:00Z']);
    expect(exit).toBe(1);
    expect(out).toContain('intact: blocked');
  });

  test('refuses secrets with their place and without their value, and writes nothing', async () => {
    const token = expandSamples('{{github_token}}');
    put('secret.json', JSON.stringify(altered(SAMPLE, ['retention_review', 'notes'], token)));
    const { exit, err } = await cli(['bundle', 'secret.json', '--out', 's.zip']);
    expect(exit).toBe(1);
    expect(err).toContain('sensitive-value');
    expect(err).not.toContain(token);
    expect(() => readFileSync(join(cwd, 's.zip'))).toThrow();
  });

  test.each([
    [['bundle', 'package.json'], /--out is missing/],
    [['bundle', 'package.json', '--out', 'c.zip'], /exists already/],
    [['bundle', 'package.json', '--out', 'x.zip', '--as-of', 'today'], /--as-of takes a moment/],
    [['verify', 'none.zip'], /unreadable-file/],
  ])('%j is not run', async (words, message) => {
    const { exit, out, err } = await cli(words);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
  });
});
