/** Pages that send their readers on: a chain of them must end. */
import type { Fault } from './resolve.ts';

interface Redirect<T> {
  readonly to: string;
  readonly at: T;
}

/** One fault for each ring of redirects, at its first page. */
export function findLoops<T>(redirects: ReadonlyMap<string, Redirect<T>>): { fault: Fault; at: T }[] {
  const done = new Set<string>();
  const loops: { fault: Fault; at: T }[] = [];
  for (const [start, { at }] of redirects) {
    const chain: string[] = [];
    let page: string | undefined = start;
    while (page !== undefined && !done.has(page)) {
      done.add(page);
      chain.push(page);
      page = redirects.get(page)?.to;
    }
    const from = page === undefined ? -1 : chain.indexOf(page);
    if (from === -1 || page === undefined) continue;
    const ring = [...chain.slice(from), page].join(' → ');
    loops.push({
      fault: { rule: 'redirect-loop', message: `These pages send the reader round: ${ring}.` },
      at: redirects.get(page)?.at ?? at,
    });
  }
  return loops;
}
