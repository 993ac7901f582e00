/** The evidence behind an answer: every field that a criterion reads, with its value. */
import type { CriterionAnswer } from '../../contracts/closeout/decision.ts';
import { fieldPaths, type TrialPackage } from '../../contracts/closeout/package.ts';
import { isShowable } from '../../contracts/secrets.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as it may be shown: a text that could be a secret glued to a word is kept back. */
function presentable(value: unknown): unknown {
  if (typeof value === 'string') return isShowable(value) ? value : '[redacted]';
  if (Array.isArray(value)) return value.map(presentable);
  if (!isObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [isShowable(key) ? key : '[redacted]', presentable(member)]),
  );
}

function valueAt(document: TrialPackage, path: string): unknown {
  let current: unknown = document;
  for (const name of path.split('.')) {
    current = isObject(current) && Object.hasOwn(current, name) ? current[name] : undefined;
  }
  return current;
}

/** Reads the fields of a criterion. In: a package without forbidden material. */
export function fieldsRead(document: TrialPackage, reads: readonly string[]): CriterionAnswer['fields'] {
  return fieldPaths(reads).map((path) => ({ path, value: presentable(valueAt(document, path)) }));
}
