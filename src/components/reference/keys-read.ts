/** Which keys of a policy are read on the way to a decision: found by watching, not by saying so. */
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import { readPolicy } from '../../runtime/enforcement/policy.ts';

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The mapping, with every key that is asked for noted by its dotted path. */
function watched(value: Record<string, unknown>, path: string, seen: Set<string>): Record<string, unknown> {
  return new Proxy(value, {
    get(target, key) {
      if (typeof key !== 'string') return undefined;
      const at = path === '' ? key : `${path}.${key}`;
      seen.add(at);
      const member = target[key];
      return isMapping(member) ? watched(member, at, seen) : member;
    },
  });
}

/** Dotted paths of all keys that are looked at while a policy is made ready to decide. */
export function keysRead(document: PolicyDocument): ReadonlySet<string> {
  const seen = new Set<string>();
  // A watched document has the type of what it watches.
  readPolicy(watched(document, '', seen) as PolicyDocument);
  return seen;
}
