/** Asks other hosts whether addresses answer: a few at a time, again on failure, and not twice within a day. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';

export interface FetchOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Absolute; without it nothing is remembered. */
  readonly cacheFile?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly pause: (ms: number) => Promise<void>;
}

const AT_ONCE = 6;
const TRIES = 3;
const PAUSE_MS = 500;
const LIMIT_MS = 10_000;
const DAY_MS = 86_400_000;
/** The host is there and does not let a program in: no proof against the link. */
const GUARDED: ReadonlySet<number> = new Set([401, 403, 405, 429]);
/** Asking again does not help. */
const GONE: ReadonlySet<number> = new Set([404, 410]);

const cacheSchema = z.record(z.string(), z.number());

/** What answered, and when. Only good answers are remembered. */
function readCache(file: string | undefined): Map<string, number> {
  if (file === undefined || !existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(cacheSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
  } catch {
    // A cache that cannot be read is an empty one.
    return new Map();
  }
}

type Answer = { readonly dead?: string; readonly again?: boolean };

async function ask(url: string, method: 'HEAD' | 'GET', { fetch }: FetchOptions): Promise<Answer> {
  try {
    const init = { method, redirect: 'follow', signal: AbortSignal.timeout(LIMIT_MS) } as const;
    const response = await fetch(url, init);
    await response.body?.cancel();
    const { status } = response;
    if (response.ok || GUARDED.has(status)) return {};
    return { dead: `it answers ${status}`, again: !GONE.has(status) };
  } catch {
    return { dead: 'it cannot be reached', again: true };
  }
}

async function whyDead(url: string, options: FetchOptions): Promise<string | undefined> {
  let answer: Answer = {};
  for (let trial = 0; trial < TRIES; trial += 1) {
    if (trial > 0) await options.pause(PAUSE_MS * trial);
    answer = await ask(url, 'HEAD', options);
    // Some hosts know no HEAD.
    if (answer.dead !== undefined) answer = await ask(url, 'GET', options);
    if (answer.again !== true) break;
  }
  return answer.dead;
}

/** Fetches addresses. Out: the dead ones, each with the reason. */
export async function fetchAll(urls: readonly string[], options: FetchOptions): Promise<Map<string, string>> {
  const cache = readCache(options.cacheFile);
  const fresh = (url: string): boolean => options.now - (cache.get(url) ?? -DAY_MS) < DAY_MS;
  const queue = [...new Set(urls.map((url) => url.replace(/#.*$/, '')))].filter((url) => !fresh(url));
  const dead = new Map<string, string>();
  const work = async (): Promise<void> => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const why = await whyDead(url, options);
      if (why === undefined) cache.set(url, options.now);
      else dead.set(url, why);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (options.cacheFile !== undefined) {
    mkdirSync(dirname(options.cacheFile), { recursive: true });
    writeFileSync(options.cacheFile, `${JSON.stringify(Object.fromEntries(cache), null, 2)}\n`);
  }
  return dead;
}
