/** What changed between two policies, as upstream prints it: three sorted lists of dotted keys. */
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';

export interface PolicyDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Every value that is no map, by its dotted key, as JSON. A list is one value. */
function flatten(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    into.set(path, JSON.stringify(value));
    return into;
  }
  for (const [key, member] of Object.entries(value))
    flatten(member, path === '' ? key : `${path}.${key}`, into);
  return into;
}

/** Compares two policies key by key. Two equal ones give three empty lists. */
export function diffPolicies(before: PolicyDocument, after: PolicyDocument): PolicyDiff {
  const [old, now] = [flatten(before, '', new Map()), flatten(after, '', new Map())];
  return {
    added: [...now.keys()].filter((key) => !old.has(key)).toSorted(),
    removed: [...old.keys()].filter((key) => !now.has(key)).toSorted(),
    changed: [...now.keys()].filter((key) => old.has(key) && old.get(key) !== now.get(key)).toSorted(),
  };
}
