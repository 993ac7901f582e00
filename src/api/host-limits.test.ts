import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { serve } from './node.ts';

describe('what one sender may take', () => {
  const slowPost =
    'POST /saas/operating-automation HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  /** What the host sends on a connection until it closes it. */
  function said(url: string, text: string): Promise<string> {
    return new Promise((done) => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (piece) => (answer += piece));
      socket.on('error', () => {});
      socket.on('close', () => done(answer));
    });
  }

  test('headers and bodies that do not come end the connection', async () => {
    const strict = await serve({ port: 0, limits: { headersMs: 100, requestMs: 300 } });
    expect(await said(strict.url, 'GET /healthz HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    expect(await said(strict.url, `${slowPost}Content-Length: 100\r\n\r\n{"tenant`)).toMatch(
      /^HTTP\/1\.1 408 /,
    );
    await strict.close();
  });

  test('a connection too many is closed, and the others are answered', async () => {
    const narrow = await serve({ port: 0, limits: { connections: 1 } });
    const held = connect(Number(new URL(narrow.url).port), '127.0.0.1');
    await new Promise<void>((done) => held.on('connect', () => done()));
    expect(await said(narrow.url, 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
    const answer = new Promise<string>((done) => held.once('data', (piece) => done(String(piece))));
    held.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
    held.destroy();
    await narrow.close();
  });

  test('headers that are too large are refused', async () => {
    const host = await serve({ port: 0 });
    const long = `X-Long: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await said(host.url, `GET /healthz HTTP/1.1\r\nHost: x\r\n${long}`)).toMatch(/^HTTP\/1\.1 431 /);
    await host.close();
  });
});

describe('what it says about its work', () => {
  test('a line a request and counters, over a socket', async () => {
    const lines: string[] = [];
    const open = await serve({ port: 0, metrics: true, log: (line) => lines.push(line) });
    await fetch(`${open.url}/healthz`);
    const text = await (await fetch(`${open.url}/metrics`)).text();
    expect(text).toContain('cavra_http_requests_total{method="GET",status="200"} 1\n');
    expect(lines.map((line) => JSON.parse(line).path)).toEqual(['/healthz']);
    await open.close();
  });

  test('nothing unless asked', async () => {
    const quiet = await serve({ port: 0 });
    expect((await fetch(`${quiet.url}/metrics`)).status).toBe(404);
    await quiet.close();
  });
});
