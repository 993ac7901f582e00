/** Every member and item of a JSON value with its path, once, without recursion. */
import type { Path, Segment } from '../../contracts/issue.ts';

export interface Visit {
  readonly path: Path;
  readonly value: unknown;
  /** Name of the member; undefined for an item of a list. */
  readonly key: string | undefined;
}

/** In: any JSON value. Out: visits; the order is not the document's. The root itself is not visited. */
export function* visits(root: unknown): Generator<Visit> {
  const stack: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: root }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { path, value } = top;
    if (typeof value !== 'object' || value === null) continue;
    const list = Array.isArray(value);
    for (const [key, member] of Object.entries(value)) {
      const segment: Segment = list ? Number(key) : key;
      const at = [...path, segment];
      yield { path: at, value: member, key: list ? undefined : key };
      stack.push({ path: at, value: member });
    }
  }
}

/** `a.b[2].c`, with keys as they stand: the way upstream writes a path. */
export function upstreamPath(path: Path): string {
  return path.reduce<string>(
    (text, segment) =>
      typeof segment === 'number' ? `${text}[${segment}]` : text === '' ? segment : `${text}.${segment}`,
    '',
  );
}
