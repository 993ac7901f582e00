/** `cavra conformance` as a person runs it: against our own hosts, the Go package, and implementations that are wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { createApp } from '../../src/api/app.ts';
import { serve } from '../../src/api/node.ts';
import { run } from '../../src/cli/test-io.ts';
import { FAMILY_IDS } from '../../src/contracts/conformance/families.ts';
import { REFERENCE_DECLARATION } from '../../src/contracts/conformance/reference.ts';
import { expandSamples } from '../../src/contracts/samples.ts';
import { httpAnswer, httpRequest } from '../../src/runtime/conformance/http.ts';
import { runConformance } from '../../src/runtime/conformance/run.ts';
import { vectorFiles } from '../../src/runtime/conformance/vectors.ts';

const programs = (name: string) => fileURLToPath(new URL(`./wrong/${name}`, import.meta.url));
const conformance = (...words: readonly string[]) =>
  run(['conformance', ...words], { cwd: process.cwd(), env: process.env });
const asProgram = (file: string, name: string, ...words: readonly string[]) =>
  conformance('--command', `"${process.execPath}" "${programs(file)}" ${name}`, ...words);

describe('our own API', () => {
  test('agrees with every vector, in this process', async () => {
    const app = createApp();
    const report = await runConformance(
      {
        declaration: REFERENCE_DECLARATION,
        async ask(question) {
          const { path, method, headers, body } = httpRequest(question);
          const init = { method, headers, ...(body === undefined ? {} : { body: new Uint8Array(body) }) };
          const response = await app.request(`http://localhost${path}`, init);
          return httpAnswer(question, response.status, await response.json());
        },
      },
      await vectorFiles(),
    );
    expect(report.families.flatMap(({ differing }) => differing)).toEqual([]);
    expect(report.families.map(({ family, result }) => [family, result])).toEqual(
      FAMILY_IDS.map((family) => [family, 'agrees']),
    );
  });

  test('agrees on Node, over a socket, asked by the command', async () => {
    const host = await serve({ port: 0 });
    try {
      const { exit, out } = await conformance('--url', `${host.url}/`, '--format', 'json');
      const { implementation, families } = JSON.parse(out);
      expect(implementation).toBe(REFERENCE_DECLARATION.implementation);
      expect(new Set(families.map(({ result }: { result: string }) => result))).toEqual(new Set(['agrees']));
      expect(exit).toBe(0);
    } finally {
      await host.close();
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'cavra-go-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the Go package', () => {
  const binary = join(folder, 'conformance');
  const env = { ...process.env, GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off', GOFLAGS: '-mod=mod' };
  const cwd = resolve('go/cavra-runtime');
  const missing = spawnSync('go', ['version']).error !== undefined;

  // Where Go is not installed this test is counted as skipped, never as passed.
  test.skipIf(missing)('passes shapes and conversions, and offers nothing else', async () => {
    const cache = { GOCACHE: process.env.GOCACHE ?? resolve('.cache/go') };
    const built = spawnSync('go', ['build', '-o', binary, './cmd/conformance'], {
      cwd,
      env: { ...env, ...cache },
      encoding: 'utf8',
    });
    expect(built.stderr).toBe('');
    const { exit, out } = await conformance('--command', `"${binary}"`);
    expect(out).toMatch(/agrees {7}enforcement-shapes {7}(\d+) of \1/);
    expect(out).toMatch(/agrees {7}enforcement-conversions {2}(\d+) of \1/);
    expect(out.match(/^not offered/gm)).toHaveLength(FAMILY_IDS.length - 2);
    expect(out).not.toContain('differs');
    expect(exit).toBe(0);
    const named = await conformance('--command', `"${binary}"`, '--family', 'decisions', '--family', 'retry');
    expect(named.exit).toBe(2);
  });
});

describe('an implementation that is wrong', () => {
  test.each([
    [
      'enforcement-shapes/without/wrong-type',
      'Missing: wrong-type at /target. A value has the wrong type. Nothing is coerced',
    ],
    [
      'decisions/without/rule:commands.block',
      'The record at /decision must be "block"; it was "require_approval".',
    ],
    [
      'documents/repeats-the-secret',
      'The answer repeats a secret of the question. A value looks like a secret.',
    ],
  ])('%s is found out as a program, in the words of the error catalogue', async (name, words) => {
    const [family = ''] = name.split('/');
    const { exit, out } = await asProgram('program.ts', name, '--family', family, '--most', '400');
    expect(exit).toBe(1);
    expect(out).toMatch(new RegExp(`^differs {6}${family} {2}\\d+ of \\d+$`, 'm'));
    expect(out.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(out).not.toMatch(/ghp_|BEGIN/);
  });

  test.each([
    ['no-json', 'the answer is not JSON'],
    ['other-id', 'the answer has the id of another question'],
    ['other-form', 'the answer has another form at outcome'],
    ['ends', 'the program ended'],
    ['flood', 'the answer is larger than'],
    ['silent', 'the time is up'],
  ])('one that breaks the protocol (%s) is stopped at, in time', async (how, words) => {
    const started = Date.now();
    const { exit, out } = await asProgram(
      'broken.mjs',
      how,
      '--family',
      'retry',
      '--timeout',
      '3',
      '--most',
      '1',
    );
    expect(out).toContain(words);
    expect(exit).toBe(1);
    expect(Date.now() - started).toBeLessThan(12_000);
  });

  test('one that offers nothing has passed nothing', async () => {
    const { exit, out } = await asProgram('broken.mjs', 'nothing');
    expect(exit).toBe(2);
    expect(out.match(/^not offered/gm)).toHaveLength(FAMILY_IDS.length);
    expect(out).toContain('nothing was compared');
  });

  test('one that was asked for a family that it does not offer has not passed it', async () => {
    const { exit, out } = await asProgram('broken.mjs', 'no-json', '--family', 'saas');
    expect(exit).toBe(2);
    expect(out).toContain('not offered  saas');
  });
});

describe('the skeleton of the page for implementers', () => {
  const missing = spawnSync('python3', ['--version']).error !== undefined;

  test.skipIf(missing)('is asked, and gets the report that the page shows', async () => {
    const { exit, out } = await conformance(
      '--command',
      'python3 examples/conformance/skeleton.py',
      ...['--family', 'enforcement-shapes', '--most', '3'],
    );
    expect(exit).toBe(1);
    // The page shows this file. After a change: run this test with -u, and read the difference.
    const command =
      '$ cavra conformance --command "python3 skeleton.py" --family enforcement-shapes --most 3';
    await expect(`${command}\n${out}`).toMatchFileSnapshot('../../examples/conformance/skeleton-report.txt');
  });
});

describe('an address', () => {
  let asked: string[] = [];
  const listening = async (answer: (url: string) => { status: number; body: string; to?: string }) => {
    asked = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { status, body, to } = answer(request.url ?? '');
      response.writeHead(status, to === undefined ? {} : { location: to }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
  };
  const declared = JSON.stringify({ ...REFERENCE_DECLARATION, families: ['retry', 'made-up'] });

  test('that leads elsewhere is not followed', async () => {
    const { url, close } = await listening((path) =>
      path === '/api/conformance'
        ? { status: 200, body: declared }
        : { status: 307, body: '', to: 'http://127.0.0.1:1/' },
    );
    const { exit, out } = await conformance('--url', `${url}/api/`, '--family', 'retry', '--most', '1');
    close();
    expect(exit).toBe(1);
    expect(out).toContain('status 307: it leads elsewhere');
    expect(out).toContain('unknown      made-up');
    expect(asked.every((path) => path.startsWith('/api/'))).toBe(true);
  });

  test.each([
    ['not JSON', 200, 'ok', 'json-syntax'],
    ['not there', 404, '{}', 'status 404'],
    ['huge', 200, `"${'x'.repeat(2 << 20)}"`, 'larger than'],
  ])('whose declaration is %s cannot be asked', async (_, status, body, words) => {
    const { url, close } = await listening(() => ({ status, body }));
    const { exit, out, err } = await conformance('--url', url);
    close();
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('conformance-no-answer');
    expect(err).toContain(words);
  });

  test.each([
    [['--url', 'ftp://127.0.0.1/'], 'begins with http'],
    [['--url', expandSamples('{{url_credentials}}')], 'no user name'],
    [['--command', '"open'], 'a quote must be closed'],
    [['--list', '--answer'], 'one only'],
    [[], 'is needed'],
    [['--url', 'http://127.0.0.1:1/', '--timeout', '0'], 'whole number'],
  ])('%j is refused before anything is asked', async (words, says) => {
    const { exit, err } = await conformance(...words);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });
});

test('this project answers questions from standard input, a line each', async () => {
  const stdin = [
    '{"id":"a","ask":"describe"}',
    '{"id":"b","ask":"gate","gate":"R7.99","text":"{}"}',
    '{"id":"c","ask":"lint"}',
    'not JSON',
    '',
  ].join('\n');
  const { exit, out } = await run(['conformance', '--answer'], { stdin });
  const answers = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(exit).toBe(0);
  expect(answers).toMatchObject([
    { id: 'a', families: [...FAMILY_IDS] },
    { id: 'b', outcome: 'unusable' },
    { id: 'c', outcome: 'unusable', issues: [{ code: 'required-field', pointer: '/text' }] },
    { id: '', outcome: 'unusable', issues: [{ code: 'json-syntax', pointer: '' }] },
  ]);
});
