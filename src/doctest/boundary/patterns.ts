/** What the public-safe boundary looks for in a text. The patterns are bounded: no part repeats without a limit. */
import { SECRET_HINT, SECRET_KINDS } from '../../contracts/secrets.ts';
import type { RuleId } from '../rules.ts';

export interface Hit {
  readonly rule: RuleId;
  readonly at: number;
  /** What it is, without the value. */
  readonly what: string;
}

interface Pattern {
  readonly rule: RuleId;
  readonly what: string;
  readonly pattern: RegExp;
  /** Passes over what only looks like it. */
  readonly real?: (match: string) => boolean;
}

const SAFE_DOMAIN = /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|org|net))$/i;
const IBAN_MODULUS = 97;

/** The check digits of an account number fit. */
function isIban(text: string): boolean {
  const flat = text.replaceAll(' ', '');
  const moved = flat.slice(4) + flat.slice(0, 4);
  let rest = 0;
  for (const letter of moved) rest = Number(`${rest}${Number.parseInt(letter, 36)}`) % IBAN_MODULUS;
  return rest === 1;
}

const SECRETS: readonly Pattern[] = SECRET_KINDS.map(({ kind, pattern }) => ({
  rule: 'secret-value',
  what: kind,
  pattern: new RegExp(pattern.source, 'g'),
}));

const PATTERNS: readonly Pattern[] = [
  ...SECRETS,
  {
    rule: 'private-host',
    what: 'a number of a private network',
    pattern:
      /(?<![\w.-])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.\d{1,3}\.\d{1,3}(?![\w.-])/g,
  },
  {
    rule: 'private-host',
    what: 'a name of a private network',
    pattern: /(?<=\/\/|@)(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:internal|intranet|corp|local|lan)(?![\w.-])/g,
  },
  {
    rule: 'personal-data',
    what: 'a mail address',
    pattern: /(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g,
    real: (match) => !SAFE_DOMAIN.test(match.slice(match.indexOf('@') + 1)),
  },
  {
    rule: 'personal-data',
    what: 'a telephone number',
    pattern: /(?<![\w.+)-])\+[1-9]\d{0,2}[ -]\(?\d{2,5}\)?(?:[ -]\d{2,5}){1,4}(?![\w.-])/g,
  },
  {
    rule: 'personal-data',
    what: 'a bank account number',
    pattern: /(?<!\w)[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?!\w)/g,
    real: isIban,
  },
  {
    rule: 'forbidden-content',
    what: 'a license key',
    pattern: /(?<![\w-])(?=[A-Z-]{0,40}\d)[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3,5}(?![\w-])/g,
  },
  { rule: 'forbidden-content', what: 'an invoice number', pattern: /(?<!\w)INV-?\d{4,16}(?!\w)/g },
  {
    rule: 'forbidden-content',
    what: 'an account id of a provider',
    pattern:
      /(?<!\w)(?:(?:acct|cus)_[A-Za-z0-9]{12,32}(?!\w)|arn:aws[a-z-]{0,8}:[a-z0-9-]{2,32}:[a-z0-9-]{0,24}:\d{12}:)/g,
  },
  {
    rule: 'forbidden-content',
    what: 'a webhook',
    pattern:
      /hooks\.slack\.com\/services\/[A-Z]|discord(?:app)?\.com\/api\/webhooks\/\d|\.webhook\.office\.com\/webhookb2\//g,
  },
];

/** One cheap test that every hit passes; most texts fail it and need no further look. */
const HINT = new RegExp(
  `${SECRET_HINT.source}|@|\\d\\.\\d{1,3}\\.\\d|\\+\\d|[A-Z]{2}\\d\\d|-[A-Z0-9]{5}-|INV|acct_|cus_|arn:|hooks?\\.`,
);

/** Everything in a text that must not be published, in no order. */
export function hitsOf(text: string): Hit[] {
  if (!HINT.test(text)) return [];
  return PATTERNS.flatMap(({ rule, what, pattern, real }) =>
    [...text.matchAll(pattern)]
      .filter(([match]) => real?.(match) ?? true)
      .map(({ index }) => ({ rule, what, at: index })),
  );
}
