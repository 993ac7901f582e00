/** JSON Patch as the cases of the lifecycle use it: add, replace and remove by pointer. */
export type Patch = readonly (readonly [op: string, pointer: string, value?: unknown])[];

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

// Over JSON of any shape: a case that points at nothing fails with a plain error.
type Node = Record<string, unknown>;

/** The document with a patch applied; the one given stays as it is. */
export function patched<T>(document: T, patch: Patch = []): T {
  const copy = structuredClone(document);
  for (const [op, pointer, value] of patch) {
    const keys = keysOf(pointer);
    const last = keys.pop() ?? '';
    const parent = keys.reduce<unknown>((node, key) => (node as Node)[key], copy);
    if (typeof parent !== 'object' || parent === null) throw new TypeError(`nothing at ${pointer}`);
    if (!Array.isArray(parent)) {
      if (op === 'remove') delete (parent as Node)[last];
      else (parent as Node)[last] = structuredClone(value);
    } else if (op === 'remove') parent.splice(Number(last), 1);
    else if (op === 'replace') parent[Number(last)] = structuredClone(value);
    else parent.splice(last === '-' ? parent.length : Number(last), 0, structuredClone(value));
  }
  return copy;
}
