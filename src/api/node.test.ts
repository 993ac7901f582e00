import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headerRules, headersFile } from '../publish/headers.ts';
import { type Serving, serve } from './node.ts';

let folder: string;
let site: string;
let host: Serving;

const FILES = {
  'index.html': `<meta content="connect-src 'self'; form-action 'self'"><h1>Home</h1>`,
  '404.html': '<h1>Nothing here</h1>',
  'guides/first/index.html': `<h1>First</h1>${'<p>A line.</p>'.repeat(100)}`,
  '_astro/book.abc123.css': 'a{}',
  'pagefind/index.pf_meta': 'x',
  'guides/first/index.md': '# First\n',
  'mark.svg': '<svg/>',
  'openapi.json': 'the static copy',
  'empty/keep.txt': '',
  _headers: headersFile(headerRules(['404.html', '_astro/', 'guides/'], ["'sha256-a'"])),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cavra-site-'));
  site = join(folder, 'dist');
  await writeFile(join(folder, 'outside.txt'), 'outside');
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(site, name, '..'), { recursive: true });
    await writeFile(join(site, name), text);
  }
  host = await serve({ port: 0, siteDir: site });
});

afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, init: RequestInit = {}) =>
  fetch(`${host.url}${path}`, { redirect: 'manual', ...init });

/** Bytes as they stand on the wire, for what no HTTP client would send. Resolves with what came back first. */
function raw(text: string): Promise<string> {
  const port = Number(new URL(host.url).port);
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (piece) => {
      answer += piece;
      // The first answer is enough.
      if (answer.includes('\r\n\r\n')) socket.end();
    });
    socket.on('close', () => done(answer));
    socket.on('error', fail);
  });
}

describe('the site behind the API', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', FILES['index.html']],
    ['/guides/first/', 'text/html; charset=utf-8', FILES['guides/first/index.html']],
    ['/_astro/book.abc123.css', 'text/css; charset=utf-8', FILES['_astro/book.abc123.css']],
    ['/guides/first/index.md', 'text/markdown; charset=utf-8', FILES['guides/first/index.md']],
    ['/mark.svg', 'image/svg+xml; charset=utf-8', FILES['mark.svg']],
    ['/pagefind/index.pf_meta', 'application/octet-stream', FILES['pagefind/index.pf_meta']],
  ])('%s is served as %s', async (path, type, text) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')?.toLowerCase()).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await response.text()).toBe(text);
  });

  test('every answer has the headers of the build, a missing page too', async () => {
    for (const path of ['/', '/guides/first/', '/mark.svg', '/no/such/page/']) {
      const { headers } = await get(path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy'), path).toContain(
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-a'",
      );
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
    }
  });

  test('an API that is named when the host starts enters the policy, in headers and page', async () => {
    const apiOrigin = 'https://api.example.invalid';
    const named = await serve({ port: 0, siteDir: site, apiOrigin });
    const answer = await fetch(`${named.url}/`);
    expect(answer.headers.get('content-security-policy')).toContain(`connect-src 'self' ${apiOrigin};`);
    expect(await answer.text()).toBe(
      FILES['index.html'].replace("connect-src 'self';", `connect-src 'self' ${apiOrigin};`),
    );
    await named.close();
  });

  test('text goes out smaller to those who can read it so', async () => {
    const { headers } = await get('/guides/first/', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  test('a hashed file may be kept for good, a page is asked for again', async () => {
    expect((await get('/_astro/book.abc123.css')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
  });

  test('an unchanged file is answered with 304 and no body', async () => {
    const modified = (await get('/mark.svg')).headers.get('last-modified') ?? '';
    const again = await get('/mark.svg', { headers: { 'if-modified-since': modified } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const older = await get('/mark.svg', { headers: { 'if-modified-since': new Date(0).toUTCString() } });
    expect(older.status).toBe(200);
  });

  test('HEAD says the length and sends nothing', async () => {
    const response = await get('/mark.svg', { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([
      200,
      '6',
      '',
    ]);
  });

  test('a folder without its slash redirects to it and keeps the query', async () => {
    const response = await get('/guides/first?x=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/guides/first/?x=1']);
  });

  test.each([
    '/nothing',
    '/guides/',
    '/guides',
    '/empty/',
    '/mark.svg/',
    '//guides/first',
    '/guides//first/',
  ])('%s is a 404: a page for readers, a problem for programs', async (path) => {
    const page = await get(path, { headers: { accept: 'text/html,*/*' } });
    expect([page.status, await page.text()]).toEqual([404, FILES['404.html']]);
    const other = await get(path);
    expect([other.status, (await other.json()).code]).toEqual([404, 'not-found']);
  });

  test('a file takes no POST', async () => {
    const response = await get('/mark.svg', { method: 'POST', body: 'x' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('the API goes first: its document, not the copy in the folder', async () => {
    expect((await (await get('/openapi.json')).json()).openapi).toMatch(/^3\.1/);
  });

  test.each([
    '/../outside.txt',
    '/guides/../../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/..%5coutside.txt',
    '/guides/..%c0%af..%c0%afoutside.txt',
    '/%252e%252e/outside.txt',
    '/mark.svg%00.html',
  ])('%s does not leave the folder', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('outside');
  });
});

describe('bytes that no client library sends', () => {
  const line = 'POST /saas/operating-automation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  test('a huge declared length is refused before any body has come', async () => {
    expect(await raw(`${line}Content-Length: 10000000\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('so is one that no number holds', async () => {
    expect(await raw(`${line}Content-Length: 99999999999999999999999\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4(00|13) /,
    );
  });

  test.each([
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b<>\r\n\r\n'],
    ['a backslash', 'GET /\\..\\..\\x HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['not HTTP at all', 'hello\r\n\r\n'],
    ['both length and chunks', `${line}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['a chunk that is no number', `${line}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
  ])('%s gets a status of the 400s', async (_, text) => {
    const answer = await raw(text);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/node_modules|at .*\.ts|Error:/);
  });

  test.each(['TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH'])(
    '%s is refused with the methods that are taken',
    async (method) => {
      const answer = await raw(`${method} /contracts HTTP/1.1\r\nHost: x\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 405 /);
      expect(answer.toLowerCase()).toContain('allow: get, head, options');
    },
  );

  test('a sender that goes away in the middle leaves the host answering', async () => {
    const port = Number(new URL(host.url).port);
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${line}Content-Length: 100\r\n\r\n{"tenant_id":`, () => socket.destroy());
      });
      socket.on('close', () => done());
    });
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('starting and stopping', () => {
  test('a request that is running is answered, and no other is taken', async () => {
    const other = await serve({ port: 0 });
    const port = Number(new URL(other.url).port);
    const socket = connect(port, '127.0.0.1');
    const answer = new Promise<string>((done) => {
      let text = '';
      socket.on('data', (piece) => (text += piece));
      socket.on('close', () => done(text));
    });
    await new Promise<void>((done) => socket.on('connect', () => done()));
    const line = 'POST /saas/operating-automation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    socket.write(`${line}Content-Length: 27\r\n\r\n{"tenant_id":`);
    // Until the host has begun with it.
    await new Promise((done) => setTimeout(done, 50));
    const closed = other.close();
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
    socket.write('"tenant-demo"}');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
    await closed;
  });

  test('the address is loopback unless told', () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  test('a port in use is said in one line', async () => {
    const port = Number(new URL(host.url).port);
    await expect(serve({ port })).rejects.toThrow(`port ${port} is in use`);
  });

  test('an address of another machine is said in one line', async () => {
    await expect(serve({ port: 0, host: '192.0.2.1' })).rejects.toThrow('not an address of this machine');
  });

  test('a folder without a built site is said in one line', async () => {
    await expect(serve({ port: 0, siteDir: join(folder, 'nowhere') })).rejects.toThrow('npm run build');
  });

  test('a closed host takes no request, and closing ends although a connection is open', async () => {
    const other = await serve({ port: 0 });
    expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
    const socket = connect(Number(new URL(other.url).port), '127.0.0.1');
    await new Promise<void>((done) => socket.on('connect', () => done()));
    socket.on('error', () => {});
    await other.close();
    socket.destroy();
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
  });
});
