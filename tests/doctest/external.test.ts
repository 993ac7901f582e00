/** `cavra docs check --external` on a site whose links lead to a host of this test. Nothing leaves the machine. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { REPORT_SCHEMA } from '../../src/doctest/report-schema.ts';
import { testWorld } from './world.ts';

let server: Server;
let host = '';
let root: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.statusCode = request.url === '/gone' ? 410 : 200;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  host = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  asked.length = 0;
  root = mkdtempSync(join(tmpdir(), 'cavra-docs-external-'));
  mkdirSync(join(root, 'docs'));
  mkdirSync(join(root, 'site'));
  writeFileSync(join(root, 'docs', 'index.md'), 'No code.\n');
  const links = ['/fine', '/fine#part', '/gone'].map((path) => `<a href="${host}${path}">x</a>`);
  writeFileSync(join(root, 'site', 'index.html'), `<title>A</title>\n${links.join('\n')}\n`);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const list = (...external: object[]): void =>
  writeFileSync(join(root, 'docs-external.json'), JSON.stringify({ external }));

async function check(...flags: string[]) {
  let stdout = '';
  const argv = ['docs', 'check', '--content', 'docs', '--site', 'site', '--format', 'json', ...flags];
  const exit = await testWorld().cavra(argv, {
    cwd: root,
    stdin: '',
    signal: new AbortController().signal,
    out: (text) => {
      stdout += text;
    },
    err: () => {},
  });
  const { findings, references } = REPORT_SCHEMA.parse(JSON.parse(stdout));
  return { exit, findings: findings.filter(({ rule }) => rule.endsWith('-external')), references };
}

test('without the flag nothing is asked: addresses are listed in the report and held against the list', async () => {
  list({ url: `${host}/fine`, reason: 'The host of this test.' });
  const { exit, findings, references } = await check();
  expect(asked).toEqual([]);
  expect(exit).toBe(1);
  expect(references).toMatchObject({
    external: [`${host}/fine`, `${host}/fine#part`, `${host}/gone`],
    fetched: false,
  });
  expect(findings).toMatchObject([{ rule: 'unlisted-external', file: 'site/index.html', line: 4 }]);
  expect(findings[0]?.fix).toContain(`Add {"url":"${host}/gone","reason":"…"} to docs-external.json`);
});

test('with the flag each page is asked, a dead one is a finding, and a good answer is remembered', async () => {
  list({ url: `${host}/`, reason: 'The host of this test.' });
  const { findings, references } = await check('--external');
  expect(references?.fetched).toBe(true);
  expect(asked.toSorted()).toEqual(['/fine', '/gone', '/gone']);
  expect(findings).toMatchObject([
    { rule: 'dead-external', file: 'site/index.html', line: 4, message: `${host}/gone: it answers 410.` },
  ]);
  expect(existsSync(join(root, '.cache', 'docs-external.json'))).toBe(true);
  asked.length = 0;
  await check('--external');
  expect(asked).toEqual(['/gone', '/gone']);
});

test('an entry may say that it is not to be fetched', async () => {
  list(
    { url: `${host}/gone`, reason: 'Answers nobody by intent.', fetch: false },
    { url: `${host}/`, reason: 'The host of this test.' },
  );
  expect((await check('--external')).findings).toEqual([]);
  expect(asked).toEqual(['/fine']);
});

test('a site without a list may link anywhere, and is still asked', async () => {
  expect((await check()).findings).toEqual([]);
  expect((await check('--external')).findings.map(({ rule }) => rule)).toEqual(['dead-external']);
});
