/**
 * The guard in front of every validation, on every host: one bounded, iterative walk over the parsed value
 * that counts depth and values, measures texts and screens for secrets. Raw zod is not bounded; this is.
 */
import type { Finding, Path, Segment } from './issue.ts';
import { isSensitiveKey, isTokenLike, secretKind } from './secrets.ts';

/** Bounds of one contract. Bytes are of the UTF-8 text; the rest is counted on the parsed value. */
export interface Limits {
  readonly bytes: number;
  readonly depth: number;
  readonly nodes: number;
  /** Longest single text, in UTF-16 units, before any field rule. */
  readonly text: number;
  /** Issues in one answer, and characters in one message. */
  readonly issues: number;
  readonly message: number;
}

/** The limits of S8, with our caps on the answer. */
export const DEFAULT_LIMITS: Limits = {
  bytes: 65_536,
  depth: 32,
  nodes: 5_000,
  text: 4_096,
  issues: 50,
  message: 400,
};

/** How a contract is screened for secrets. Exempt keys may hold a secret-like name; their value is still never echoed. */
export interface Screening {
  readonly exemptKeys: ReadonlySet<string>;
  /** Decides instead of the usual word parts whether a member is a secret by its name; `owner` is the object it stands in. */
  readonly isSecretMember?: (key: string, owner: object) => boolean;
  /** Dotted paths whose value may look like a secret, such as a token that is meant to travel there. */
  readonly exemptValues?: ReadonlySet<string>;
}

export const SCREEN_ALL: Screening = { exemptKeys: new Set() };

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export interface Inspection {
  /** Findings in document order. */
  readonly findings: readonly Finding[];
  /** False when a bound was passed, so that no schema may look at the value. */
  readonly usable: boolean;
  /** Keys and colons inside texts, for the duplicate-key filter of the JSON reader. */
  readonly colons: number;
}

interface Frame {
  readonly path: Path;
  readonly value: object;
  readonly keys: readonly string[] | undefined;
  next: number;
}

/** How many colons stand in a text. */
export function colonsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count += 1;
  return count;
}

/** True when a text may stand in a document as a key. */
export function isPlainKey(key: string, screening: Screening, owner: object = {}): boolean {
  if (FORBIDDEN_KEYS.has(key)) return false;
  return screening.exemptKeys.has(key) || !(isTokenLike(key) || namesSecret(key, screening, owner));
}

/** True when the name of a member speaks of a secret, by the contract's own rule or by the usual one. */
function namesSecret(key: string, { isSecretMember }: Screening, owner: object): boolean {
  return isSecretMember === undefined ? isSensitiveKey(key) : isSecretMember(key, owner);
}

/**
 * The quick look that most documents pass: true when `inspect` would find nothing. It says only that, allocates
 * next to nothing, and stops at the first doubt; then `inspect` says what is wrong and where. `words` are texts
 * known to be harmless as key and as value and to hold no colon. Depth bounds the recursion.
 */
export function looksClean(
  value: unknown,
  limits: Limits,
  screening: Screening,
  words: ReadonlySet<string>,
  count: Count,
  depth = 0,
): boolean {
  count.nodes += 1;
  if (count.nodes > limits.nodes) return false;
  if (typeof value === 'string') {
    if (words.has(value)) return true;
    count.colons += colonsIn(value);
    return value.length <= limits.text && !isTokenLike(value);
  }
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= limits.depth) return false;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (!looksClean(item, limits, screening, words, count, depth + 1)) return false;
    }
    return true;
  }
  for (const key of Object.keys(value)) {
    count.colons += 1;
    if (!words.has(key)) {
      count.colons += colonsIn(key);
      if (!isPlainKey(key, screening, value)) return false;
    }
    const member = (value as Record<string, unknown>)[key];
    if (!looksClean(member, limits, screening, words, count, depth + 1)) return false;
  }
  return true;
}

/** What `looksClean` counts while it looks; start both at 0. */
export interface Count {
  nodes: number;
  colons: number;
}

/**
 * Walks a parsed JSON value. In: the value, the limits and the screening of its contract.
 * Out: findings with paths, whether the value may be validated further. Never throws, never recurses.
 */
export function inspect(root: unknown, limits: Limits, screening: Screening): Inspection {
  const findings: Finding[] = [];
  let nodes = 0;
  let colons = 0;
  const stack: Frame[] = [];

  const report = (finding: Finding) => {
    if (findings.length <= limits.issues) findings.push(finding);
  };

  const checkText = (text: string, parent: Path, segment: Segment | undefined) => {
    colons += colonsIn(text);
    const seen = secretKind(text.length > limits.text ? text.slice(0, limits.text * 4) : text);
    if (seen === undefined && text.length <= limits.text) return;
    const at = segment === undefined ? parent : [...parent, segment];
    const kind = screening.exemptValues?.has(at.join('.')) === true ? undefined : seen;
    if (kind !== undefined) report({ code: 'sensitive-value', at, message: sensitiveValue(kind) });
    if (text.length > limits.text) {
      report({
        code: 'text-too-long',
        at,
        message: `is a text of ${text.length} characters; at most ${limits.text} are read. Shorten it.`,
      });
    }
  };

  const checkKey = (key: string, parent: Path, owner: object) => {
    colons += 1 + colonsIn(key);
    const kind = secretKind(key);
    if (FORBIDDEN_KEYS.has(key)) {
      report({ code: 'forbidden-key', at: [...parent, key], on: 'key', message: FORBIDDEN_KEY });
    } else if (!screening.exemptKeys.has(key) && (kind !== undefined || namesSecret(key, screening, owner))) {
      const message =
        kind === undefined ? SENSITIVE_KEY : `is a sensitive field: the key looks like a ${kind}. Remove it.`;
      report({ code: 'sensitive-key', at: [...parent, key], on: 'key', message });
    }
  };

  /** Counts one value; false when a bound is passed. */
  const enter = (value: unknown, parent: Path, segment: Segment | undefined): boolean => {
    nodes += 1;
    if (nodes > limits.nodes) {
      const at = segment === undefined ? parent : [...parent, segment];
      findings.push({ code: 'too-many-nodes', at, message: tooMany(limits.nodes) });
      return false;
    }
    if (typeof value === 'string') checkText(value, parent, segment);
    if (typeof value !== 'object' || value === null) return true;
    const path = segment === undefined ? parent : [...parent, segment];
    if (stack.length >= limits.depth) {
      findings.push({ code: 'too-deep', at: path, message: tooDeep(limits.depth) });
      return false;
    }
    stack.push({ path, value, keys: Array.isArray(value) ? undefined : Object.keys(value), next: 0 });
    return true;
  };

  if (!enter(root, [], undefined)) return { findings, usable: false, colons };
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const index = frame.next++;
    if (frame.keys === undefined) {
      const list = frame.value as readonly unknown[];
      if (index >= list.length) stack.pop();
      else if (!enter(list[index], frame.path, index)) return { findings, usable: false, colons };
      continue;
    }
    const key = frame.keys[index];
    if (key === undefined) {
      stack.pop();
      continue;
    }
    checkKey(key, frame.path, frame.value);
    if (!enter((frame.value as Record<string, unknown>)[key], frame.path, key))
      return { findings, usable: false, colons };
  }
  return { findings, usable: true, colons };
}

const FORBIDDEN_KEY = 'is a key that changes how objects work and is never part of a contract. Remove it.';
const SENSITIVE_KEY =
  'is a sensitive field: its name speaks of a secret, and a public contract carries none. Remove it.';
const sensitiveValue = (kind: string) =>
  `is a sensitive value: it looks like a ${kind} and is not shown here. Use a reference label; if it was real, treat it as leaked.`;
const tooMany = (most: number) => `is value number ${most + 1}; at most ${most} are read. Send fewer items.`;
const tooDeep = (most: number) => `is nested deeper than ${most} levels. Flatten the document.`;
