import { describe, expect, test } from 'vitest';
import { type Fetch, keysAt, MOST_KEY_SET_BYTES } from './key-set.ts';

const ADDRESS = 'https://issuer.invalid/keys';
const KEY = { kty: 'RSA', kid: 'r1', n: 'AQAB', e: 'AQAB' };
const set = (): Response => new Response(JSON.stringify({ keys: [KEY] }));

describe('the key set at an address', () => {
  test('is asked for once, without following redirects and with a time limit', async () => {
    const asked: RequestInit[] = [];
    const get: Fetch = async (address, init) => {
      expect(address).toBe(ADDRESS);
      asked.push(init);
      return set();
    };
    const keys = keysAt(ADDRESS, get);
    expect(asked).toEqual([]);
    expect(await Promise.all([keys(), keys()])).toEqual([
      [{ kid: 'r1', n: 'AQAB', e: 'AQAB' }],
      await keys(),
    ]);
    expect(asked).toMatchObject([{ redirect: 'error', signal: expect.any(AbortSignal) }]);
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['an error page', () => new Response('{"keys":[]}', { status: 500 })],
    ['no set', () => new Response('hello')],
    ['too much', () => new Response(' '.repeat(MOST_KEY_SET_BYTES + 1))],
    ['no answer', () => Promise.reject(new Error('unreachable'))],
  ])('%s is no set, and the next request asks again', async (_, answer) => {
    let times = 0;
    const keys = keysAt(ADDRESS, async () => {
      times += 1;
      return times === 1 ? answer() : set();
    });
    expect(await keys()).toBeUndefined();
    expect(await keys()).toHaveLength(1);
    expect(times).toBe(2);
  });
});
