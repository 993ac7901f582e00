/**
 * What counts as a secret. Upstream has nine key parts and four value patterns; ours are wider (S1).
 * The patterns are linear-time: no nested or overlapping repetition. A test holds that.
 */

/** Parts of a key, after normalising, that make it sensitive. Each of upstream's nine is covered by one of these. */
const KEY_PARTS = [
  'apikey',
  'accesskey',
  'privatekey',
  'signingkey',
  'authorization',
  'password',
  'passwd',
  'passphrase',
  'secret',
  'token',
  'credential',
  'cookie',
  'bearer',
] as const;

/** Opening guard in place of `\b`: JavaScript's is ASCII-only, Python's is not, so hosts would differ. */
const START = '(?<![A-Za-z0-9_])';

/** Kinds of token-like value. `upstream` marks the four that upstream tests too. */
export const SECRET_KINDS = [
  { kind: 'GitHub token', upstream: true, pattern: new RegExp(`${START}gh[pousr]_[A-Za-z0-9_]{20}`) },
  { kind: 'GitHub fine-grained token', pattern: new RegExp(`${START}github_pat_[A-Za-z0-9_]{20}`) },
  { kind: 'GitLab token', pattern: new RegExp(`${START}glpat-[A-Za-z0-9_-]{16}`) },
  { kind: 'Stripe key', upstream: true, pattern: new RegExp(`${START}[sr]k_(?:live|test)_[A-Za-z0-9_]{16}`) },
  { kind: 'Stripe webhook key', pattern: new RegExp(`${START}whsec_[A-Za-z0-9_]{16}`) },
  { kind: 'Slack token', upstream: true, pattern: new RegExp(`${START}xox[a-z]-[A-Za-z0-9-]{16}`) },
  { kind: 'model provider key', pattern: new RegExp(`${START}sk-[A-Za-z0-9_-]{20}`) },
  { kind: 'AWS key id', pattern: new RegExp(`${START}A(?:KIA|SIA)[A-Z0-9]{16}`) },
  { kind: 'Google API key', pattern: new RegExp(`${START}AIza[A-Za-z0-9_-]{35}`) },
  // The first part stops where another could begin, or a row of `-eyJ` would be read again from each of them.
  {
    kind: 'JSON Web Token',
    pattern: new RegExp(`${START}eyJ(?:(?!-eyJ)[A-Za-z0-9_-]){8,}\\.[A-Za-z0-9_-]{4,}\\.`),
  },
  { kind: 'bearer credential', pattern: new RegExp(`${START}[Bb]earer\\s[A-Za-z0-9._~+/-]{16}`) },
  { kind: 'address with credentials', pattern: /:\/\/[^\s/:@]{1,256}:[^\s/@]{1,256}@/ },
  {
    kind: 'private key',
    upstream: true,
    pattern: /-----BEGIN (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----/,
  },
  { kind: 'age key', pattern: new RegExp(`${START}AGE-SECRET-KEY-1[A-Z0-9]{20}`) },
] as const satisfies readonly { kind: string; pattern: RegExp; upstream?: true }[];

export type SecretKind = (typeof SECRET_KINDS)[number]['kind'];

/** One cheap test that every token-like text passes; most texts fail it and need no further look. */
export const SECRET_HINT = /gh|glpat|[sr]k_|sk-|whsec|xox|A[KS]IA|AIza|eyJ|earer|:\/\/|-----BEGIN|AGE-SE/;

// Soft hyphen, zero-width and joiner characters, byte-order mark: invisible, so a disguise.
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;
const NON_ASCII = /[^\x20-\x7e]/;
/** Both in one: a text without a hint and without an odd character is no secret, and most texts are such. */
const SUSPECT = new RegExp(`${SECRET_HINT.source}|${NON_ASCII.source}`);

function undisguise(text: string): string {
  return text.normalize('NFKC').replaceAll(INVISIBLE, '');
}

function find(text: string): SecretKind | undefined {
  if (!SECRET_HINT.test(text)) return undefined;
  return SECRET_KINDS.find(({ pattern }) => pattern.test(text))?.kind;
}

/** Which kind of secret a text looks like, as it stands or with its disguise removed; undefined when none. */
export function secretKind(text: string): SecretKind | undefined {
  if (!SUSPECT.test(text)) return undefined;
  return find(text) ?? (NON_ASCII.test(text) ? find(undisguise(text)) : undefined);
}

/** True when a text looks like a secret. */
export function isTokenLike(text: string): boolean {
  return secretKind(text) !== undefined;
}

/** The same kinds without their opening guard. For short texts only: unguarded, a pattern need not be linear. */
const LOOSE = new RegExp(SECRET_KINDS.map(({ pattern }) => pattern.source.replaceAll(START, '')).join('|'));

/**
 * True when a short text may be shown back. Stricter than `isTokenLike`, which as upstream passes a token that is
 * glued to a word: such a text may stand in a document, but nobody should print it.
 */
export function isShowable(text: string): boolean {
  return !LOOSE.test(text) && !LOOSE.test(undisguise(text));
}

const verdicts = new Map<string, boolean>();
const REMEMBERED = 2048;

/** True when a key names a secret, whatever its value. Short answers are remembered: documents repeat their keys. */
export function isSensitiveKey(key: string): boolean {
  const known = verdicts.get(key);
  if (known !== undefined) return known;
  const flat = undisguise(key)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
  const sensitive = KEY_PARTS.some((part) => flat.includes(part));
  if (verdicts.size < REMEMBERED && key.length <= 64) verdicts.set(key, sensitive);
  return sensitive;
}
