/** Forbidden material: where it stands, and a copy of the document without it. Its value goes nowhere. */

import { altered } from '../../contracts/alter.ts';
import { CLOSEOUT_SCREENING, namesKeyMaterial } from '../../contracts/closeout/screening.ts';
import { inspect, type Limits } from '../../contracts/guard.ts';
import type { Finding, Path } from '../../contracts/issue.ts';
import { secretKind } from '../../contracts/secrets.ts';

const REDACTED = '[redacted]';

export interface Forbidden {
  readonly at: Path;
  /** Key material, and not another kind of secret. */
  readonly isKey: boolean;
}

const isSecret = ({ code }: Pick<Finding, 'code'>): boolean =>
  code === 'sensitive-key' || code === 'sensitive-value';

function memberOf(value: unknown, path: Path): unknown {
  let current = value;
  for (const segment of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, segment)) return undefined;
    current = (current as Readonly<Record<string | number, unknown>>)[segment];
  }
  return current;
}

function isKey(document: unknown, at: Path): boolean {
  const value = memberOf(document, at);
  const kind = typeof value === 'string' ? secretKind(value) : undefined;
  if (kind === 'private key' || kind === 'age key') return true;
  const owner = memberOf(document, at.slice(0, -1));
  const name = at.at(-1);
  return (
    typeof name === 'string' && typeof owner === 'object' && owner !== null && namesKeyMaterial(name, owner)
  );
}

/** Every place of forbidden material, once, in document order. In: a parsed document within the limits. */
export function forbiddenIn(document: unknown, limits: Limits): Forbidden[] {
  const places = new Map<string, Forbidden>();
  for (const finding of inspect(document, limits, CLOSEOUT_SCREENING).findings) {
    const key = JSON.stringify(finding.at);
    if (isSecret(finding) && !places.has(key))
      places.set(key, { at: finding.at, isKey: isKey(document, finding.at) });
  }
  return [...places.values()];
}

/** A copy in which the words "[redacted]" stand in place of every forbidden value. */
export function withoutForbidden(document: unknown, forbidden: readonly Forbidden[]): unknown {
  return forbidden.reduce((copy, { at }) => altered(copy, at, REDACTED), document);
}
