/** The configuration that `cavra site nginx` prints, on nginx itself where it is installed: the same answers as our own host. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../../src/api/node.ts';
import { readHeaders } from '../../src/publish/headers.ts';
import { nginxConfig } from '../../src/publish/nginx.ts';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const missing = spawnSync('nginx', ['-v']).error !== undefined;

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

describe.skipIf(missing)('nginx', () => {
  let folder = '';
  let process: ChildProcess;
  let own: Serving;
  let origin = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cavra-nginx-'));
    chmodSync(folder, 0o755);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    const server = nginxConfig(readHeaders(readFileSync(join(DIST, '_headers'), 'utf8')), {
      root: DIST,
      base: '/',
      port,
    }).replace('listen ', 'listen 127.0.0.1:');
    const whole = [
      // One process of this user, so that it may read what this user may.
      'daemon off;',
      'master_process off;',
      `pid ${folder}/pid;`,
      `error_log ${folder}/error.log;`,
      'events { }',
      'http {',
      'include /etc/nginx/mime.types;',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`),
      server,
      '}',
    ].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), whole);
    process = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-p', folder], { stdio: 'ignore' });
    own = await serve({ port: 0, siteDir: DIST });
    for (let tries = 0; tries < 50; tries += 1) {
      if (await fetch(origin).catch(() => undefined)) break;
      await new Promise((done) => setTimeout(done, 100));
    }
  });

  afterAll(async () => {
    process?.kill();
    await own?.close();
    rmSync(folder, { recursive: true });
  });

  const NAMES = [
    'content-security-policy',
    'referrer-policy',
    'x-content-type-options',
    'x-frame-options',
    'cache-control',
    'content-type',
  ];

  async function told(host: string, path: string) {
    const response = await fetch(host + path, { redirect: 'manual', headers: { accept: 'text/html' } });
    const headers = NAMES.map((name) => [
      name,
      response.headers.get(name)?.toLowerCase().replace('; charset', ';charset'),
    ]);
    const { status } = response;
    // A redirection holds no page: nginx writes a few words there.
    return status === 301 ? { status, location: response.headers.get('location') } : { status, headers };
  }

  const hashed = /\/_astro\/[\w.-]+\.css/.exec(readFileSync(join(DIST, 'index.html'), 'utf8'))?.[0] ?? '';

  test.each(['/', '/decide/', '/decide', '/decide/index.md', hashed, '/no/such/page/'])(
    '%s is answered as by our own host',
    async (path) => {
      expect(await told(origin, path)).toEqual(await told(own.url, path));
    },
  );

  test('the worker is asked for again, and the list of headers is not shown', async () => {
    expect((await fetch(`${origin}/sw.js`)).headers.get('cache-control')).toBe('no-cache');
    expect((await fetch(`${origin}/_headers`)).status).toBe(404);
  });
});
