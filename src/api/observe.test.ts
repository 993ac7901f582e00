import { expect, test } from 'vitest';
import { METRICS_PATH, observed } from './observe.ts';

const answer = async (request: Request): Promise<Response> =>
  new Response('x', { status: request.url.includes('missing') ? 404 : 200 });
const ask = (host: typeof answer, path: string, method = 'GET') =>
  host(new Request(`http://localhost${path}`, { method }));
const memory = () => 1_000;

test('a host that is asked for nothing is the host itself', () => {
  expect(observed(answer, {}, memory)).toBe(answer);
});

test('a line a request, without its query and with a path that is cut', async () => {
  const lines: string[] = [];
  const host = observed(answer, { log: (line) => lines.push(line) }, memory);
  await ask(host, '/contracts?token=secret');
  await ask(host, `/missing/${'x'.repeat(500)}`, 'PROPFIND');
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ method: 'GET', path: '/contracts', status: 200 });
  expect(Date.parse(first.time)).not.toBeNaN();
  expect(first.ms).toBeGreaterThanOrEqual(0);
  expect(second).toMatchObject({ method: 'other', status: 404 });
  expect(second.path).toHaveLength(200);
  expect(lines.join('')).not.toContain('secret');
});

test('counters by method and status, times in buckets that add up', async () => {
  const host = observed(answer, { metrics: true }, memory);
  for (const path of ['/a', '/b', '/missing']) await ask(host, path);
  const response = await ask(host, METRICS_PATH);
  expect(response.headers.get('content-type')).toContain('version=0.0.4');
  const text = await response.text();
  expect(text).toContain('cavra_http_requests_total{method="GET",status="200"} 2\n');
  expect(text).toContain('cavra_http_requests_total{method="GET",status="404"} 1\n');
  expect(text).toContain('cavra_http_request_seconds_bucket{le="+Inf"} 3\n');
  expect(text).toContain('cavra_http_request_seconds_count 3\n');
  expect(text).toContain('process_resident_memory_bytes 1000\n');
  // Every line of the text form is a comment, or a name with labels and a number.
  for (const line of text.trimEnd().split('\n'))
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{(?:\w+="[^"]*",?)+\})? [\d.e+-]+)$/);
  const bounds = [...text.matchAll(/_bucket\{[^}]*\} (\d+)/g)].map(([, count]) => Number(count));
  expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
});

test('without the switch there are no counters to read', async () => {
  expect(await (await ask(observed(answer, { log: () => {} }, memory), METRICS_PATH)).text()).toBe('x');
});

test('what is running is counted until it ends, also when it fails', async () => {
  let fail = (_: Error): void => {};
  const host = observed(
    (request) =>
      request.url.endsWith('/slow') ? new Promise((_, reject) => (fail = reject)) : answer(request),
    { metrics: true },
    memory,
  );
  const running = async () => /running (\d+)/.exec(await (await ask(host, METRICS_PATH)).text())?.[1];
  const slow = ask(host, '/slow');
  expect(await running()).toBe('1');
  fail(new Error('gone'));
  await expect(slow).rejects.toThrow('gone');
  expect(await running()).toBe('0');
});
