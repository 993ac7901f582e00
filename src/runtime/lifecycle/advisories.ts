/** Advisories: what upstream's rules let pass and a reader should look at. They never change a verdict. */
import type { Path } from '../../contracts/issue.ts';
import { ADVISORIES, type AdvisoryCode } from '../../contracts/lifecycle/advisories.ts';
import { forbiddenKeys, type Gate } from '../../contracts/lifecycle/gate.ts';
import { GATES } from '../../contracts/lifecycle/gates.ts';
import { secretKind } from '../../contracts/secrets.ts';
import { own } from './values.ts';
import { visits } from './walk.ts';

export interface Advisory {
  readonly code: AdvisoryCode;
  readonly at: Path;
  /** What it means and what to do. The value itself is never repeated. */
  readonly message: string;
}

/** A name without marks and plural, so that `private_notes` meets `private_note`. */
const bare = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replace(/s$/, '');

const EVERY_KEY = new Set(GATES.flatMap((gate) => [...forbiddenKeys(gate)]));
const EVERY_BARE = new Set([...EVERY_KEY].map(bare));

function aboutKey(key: string, forbidden: ReadonlySet<string>): AdvisoryCode | undefined {
  const name = key.toLowerCase();
  if (forbidden.has(name)) return undefined;
  if (EVERY_KEY.has(name)) return 'later-gate-key';
  return EVERY_BARE.has(bare(key)) ? 'near-miss-key' : undefined;
}

const LONGEST_LOOKED_AT = 4_096;
const EMAIL = /[A-Z0-9_%+-]@[A-Z0-9-]{1,63}\.[A-Z]{2}/i;
const MONEY =
  /[$€£¥₹]\s?\d|\b(?:USD|EUR|GBP|INR|JPY|CHF)\s?\d|\d\s?(?:USD|EUR|GBP|INR|JPY|CHF)\b|\d\s?[€£¥₹]/;
const PHONE = /(?<![\d+])\+\d{1,3}[ -]\d{2,4}[ -]\d{3}/;
const RAW =
  /\b(?:terms and conditions|hereinafter|in witness whereof|governing law|statement of work|master services? agreement|raw contract)\b/i;
const LONG_RECORD = 600;

function aboutText(text: string, live: boolean): AdvisoryCode[] {
  const looked = text.slice(0, LONGEST_LOOKED_AT);
  const codes: AdvisoryCode[] = [];
  if (secretKind(looked) !== undefined) codes.push('value-secret');
  if (EMAIL.test(looked) || PHONE.test(looked)) codes.push('value-person');
  if (MONEY.test(looked)) codes.push('value-money');
  if (RAW.test(looked) || text.length > LONG_RECORD || looked.split('\n').length > 3)
    codes.push('value-raw-record');
  if (live && looked.startsWith('sample://')) codes.push('sample-ref-in-live');
  return codes;
}

const LONGEST_LIST = 200;

/** Everything worth a look in a packet of a gate, by place in the packet; at most 200. Never throws. */
export function advise(gate: Gate, packet: Readonly<Record<string, unknown>>): Advisory[] {
  const forbidden = forbiddenKeys(gate);
  const live = own(packet, 'evidence_mode') === 'live';
  const found: Advisory[] = [];
  const report = (code: AdvisoryCode, at: Path) => {
    if (found.length < LONGEST_LIST) found.push({ code, at, message: ADVISORIES[code].meaning });
  };
  for (const { key, path, value } of visits(packet)) {
    const named = key === undefined ? undefined : aboutKey(key, forbidden);
    if (named !== undefined) report(named, path);
    if (typeof value === 'string') for (const code of aboutText(value, live)) report(code, path);
  }
  return found;
}
