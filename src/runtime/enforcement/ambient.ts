/** The clock and the ids of a host, for callers that have no reason to bring their own. */
import type { DecideContext } from './decide.ts';

const BYTES_OF_AN_ID = 6;
const POOL = BYTES_OF_AN_ID * 128;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

const pool = new Uint8Array(POOL);
let used = POOL;

/** Twelve hexadecimal digits from the host's random source, which is asked for many at a time. */
export function randomId(): string {
  if (used >= POOL) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = '';
  for (const end = used + BYTES_OF_AN_ID; used < end; used += 1) id += HEX[pool[used] ?? 0] ?? '';
  return id;
}

export const AMBIENT: Pick<DecideContext, 'newId' | 'now'> = { newId: randomId, now: () => new Date() };
