/** Release governance: what a record of a release step decides. The order of the questions is upstream's. */
import {
  DENIED_STATES,
  RELEASE_KINDS,
  SIGNAL_COUNTS,
  SIGNAL_VALUES,
  TRUE_WORDS,
} from '../../contracts/enforcement/release-kinds.ts';
import { RULES, type RuleName } from '../../contracts/enforcement/rules.ts';
import { type Found, plain } from './found.ts';
import { answer, type Steps } from './trace.ts';
import { goTrim, normalizeWord } from './trim.ts';

/** A record as it came: typed evidence without its zero values, or a legacy free object. */
export type ReleaseRecord = Readonly<Record<string, unknown>>;

const KINDS = new Map(RELEASE_KINDS.map((entry) => [entry.kind, entry]));
const DENIED: ReadonlySet<string> = new Set(DENIED_STATES);
const TRUE: ReadonlySet<string> = new Set(TRUE_WORDS);
const SIGNALS = Object.entries(SIGNAL_VALUES).map(([field, values]): [string, ReadonlySet<string>] => [
  field,
  new Set(values),
]);

const NO_TARGET = 'release-governance-record';
const RELEASE_OPERATION = 'verify';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Whole part of a JSON number; texts and booleans count as 0. */
const countOf = (value: unknown): number => (typeof value === 'number' ? Math.trunc(value) : 0);
const truthOf = (value: unknown): boolean =>
  value === true || (typeof value === 'string' && TRUE.has(normalizeWord(value)));

/** The nested approval of a legacy record; typed evidence has none. */
function approvalOf(record: ReleaseRecord): ReleaseRecord {
  const { approval } = record;
  return typeof approval === 'object' && approval !== null && !Array.isArray(approval)
    ? (approval as ReleaseRecord)
    : {};
}

/** The first critical signal of a record, in words, or undefined. */
function signalOf(record: ReleaseRecord): string | undefined {
  for (const [field, values] of SIGNALS) {
    const value = record[field];
    if (typeof value === 'string' && values.has(normalizeWord(value)))
      return `${field}: ${normalizeWord(value)}`;
  }
  for (const field of SIGNAL_COUNTS) {
    const count = countOf(record[field]);
    if (count > 0) return `${field}: ${count}`;
  }
  return undefined;
}

interface Facts {
  readonly record: ReleaseRecord;
  readonly kind: string;
  readonly state: string;
  readonly id: string;
}

/** By the approval that the record names. It comes before everything else, so it hides failures and signals. */
function byApproval({ state, id }: Facts, steps: Steps): RuleName | undefined {
  if (answer(steps, 'Is the approval state approved?', state, state === 'approved'))
    return answer(steps, 'Does it name an approval id?', id === '' ? 'none' : 'one', id !== '')
      ? 'approved'
      : 'approvedWithoutId';
  if (answer(steps, 'Is the approval pending?', state, state === 'pending')) return 'approvalPending';
  if (answer(steps, 'Was the approval denied, or is it over?', state, DENIED.has(state)))
    return 'approvalDenied';
  return answer(steps, 'Is there any other approval state?', state, state !== '')
    ? 'approvalUnknown'
    : undefined;
}

/** By delivery, signals and what the kind demands, when no approval is named. */
function byContent({ record, kind }: Facts, steps: Steps): RuleName {
  const own = KINDS.get(goTrim(textOf(record.metadata_kind)));
  const known = KINDS.get(kind);
  const failed = own?.delivery === true && !truthOf(record.delivery_success);
  if (answer(steps, 'Is this a delivery that is not confirmed?', kind, failed)) return 'deliveryFailed';
  const signal = signalOf(record);
  if (answer(steps, 'Is there a critical signal?', signal ?? 'none', signal !== undefined))
    return 'criticalSignal';
  const required = countOf(record.approval_required_count);
  const needed = required > 0 || known?.approval === true;
  if (answer(steps, 'Is an approval needed?', required > 0 ? `${required} required` : kind, needed))
    return answer(steps, 'Does this kind carry something out?', kind, known?.execution === true)
      ? 'executionWithoutApproval'
      : 'approvalRequired';
  return answer(steps, 'Is the kind known?', kind, known !== undefined)
    ? 'recordVerified'
    : 'approvalNotRequired';
}

/** Judges a record. `operation` is the effective operation of the request, empty when there is none. */
export function judgeRelease(
  record: ReleaseRecord | undefined,
  requestTarget: string,
  operation: string,
  steps: Steps,
): Found {
  const missing = record === undefined || Object.keys(record).length === 0;
  if (answer(steps, 'Is the record missing or empty?', missing ? 'no record' : 'a record', missing))
    return plain('recordMissing', requestTarget || NO_TARGET, RELEASE_OPERATION);
  if (record === undefined) return plain('recordMissing', requestTarget || NO_TARGET, RELEASE_OPERATION);
  const named = goTrim(textOf(record.metadata_kind));
  const target = requestTarget || named || NO_TARGET;
  const approval = approvalOf(record);
  const facts: Facts = {
    record,
    kind: named || target,
    state: normalizeWord(textOf(record.approval_state)) || normalizeWord(textOf(approval.state)),
    id: goTrim(textOf(record.approval_id)) || goTrim(textOf(approval.approval_id)),
  };
  const rule = byApproval(facts, steps) ?? byContent(facts, steps);
  const reason = RULES[rule].reason.replace('<k>', () => facts.kind).replace('<s>', () => facts.state);
  return { ...plain(rule, target, operation || RELEASE_OPERATION), reason };
}
