/** One fault for each kind of rule that the vectors of a family show: the rule is not there. */
import { isIssueCode } from '../../../src/contracts/codes.ts';
import type { Question } from '../../../src/contracts/conformance/question.ts';
import { DECISION_OUTCOMES } from '../../../src/contracts/enforcement/outcome.ts';
import { RULES } from '../../../src/contracts/enforcement/rules.ts';
import type { Check } from '../../../src/contracts/lifecycle/gate.ts';
import { findGate } from '../../../src/contracts/lifecycle/gates.ts';
import type { Answered } from '../../../src/runtime/conformance/answer.ts';
import {
  head,
  type Loose,
  list,
  overlooking,
  recordOf,
  texts,
  withoutCriterion,
  withPassing,
  withRecord,
} from './records.ts';

/** Spoils an answer in the way of one rule. It gives the answer back as it was when the rule is not in it. */
type Spoil = (answer: Answered, question: Question) => Answered;

/** An engine that does not know a rule falls back on the one for unknown actions. */
const withoutDecision =
  (id: string): Spoil =>
  (answer) => {
    if (recordOf(answer).rule_id !== id) return answer;
    const fallback = id === RULES.unknownAction.id ? RULES.readAllow : RULES.unknownAction;
    const { decision, severity, reason } = fallback;
    const group = 'group' in fallback ? { approver_group: fallback.group } : {};
    return {
      ...withRecord(answer, (record) => ({
        ...record,
        rule_id: fallback.id,
        decision,
        severity,
        reason,
        ...group,
      })),
      outcome: DECISION_OUTCOMES[decision],
    };
  };

const withoutMode =
  (mode: string): Spoil =>
  (answer, question) =>
    question.mode !== mode
      ? answer
      : withRecord(answer, ({ mode: _, base_decision: __, effective_decision: ___, ...record }) => record);

const withoutCode =
  (key: string, code: string): Spoil =>
  (answer) =>
    withRecord(answer, (record) => {
      const all = record[key];
      if (!Array.isArray(all)) return record;
      const rest = all.filter(
        (one) => head(typeof one === 'string' ? one : String((one as Loose).code)) !== code,
      );
      return rest.length === all.length ? record : { ...record, [key]: rest };
    });

/** A check of a gate that looks at nothing. */
const withoutCheck =
  (kind: string): Spoil =>
  (answer, { gate = '' }) => {
    const checks = (findGate(gate)?.checks ?? []).filter((check: Check) => check.kind === kind);
    const passes = new Map(checks.map((check) => [check.code, 'pass' in check ? check.pass : 'Passed.']));
    return passes.size === 0 ? answer : withRecord(answer, (record) => withPassing(record, passes));
  };

const otherWord = (words: readonly string[], word: string): string =>
  words.find((one) => one !== word) ?? 'other';

/** A member of the record that always says another word. */
const otherMember =
  (key: string, words: readonly string[]) =>
  (word: string): Spoil =>
  (answer) =>
    withRecord(answer, (record) =>
      record[key] === word ? { ...record, [key]: otherWord(words, word) } : record,
    );

const withoutFinding =
  (category: string): Spoil =>
  (answer) =>
    withRecord(answer, (record) => {
      const rest = list(record.findings).filter((finding) => finding.category !== category);
      return rest.length === list(record.findings).length ? record : { ...record, findings: rest };
    });

const otherAction =
  (action: string): Spoil =>
  (answer) =>
    withRecord(answer, (record) => ({
      ...record,
      ...(record.retry_decisions === undefined
        ? {}
        : {
            retry_decisions: list(record.retry_decisions).map((one) =>
              one.action === action ? { ...one, action: action === 'retry' ? 'wait' : 'retry' } : one,
            ),
          }),
    }));

const changed =
  (key: string, value: (old: unknown) => unknown): Spoil =>
  (answer) =>
    withRecord(answer, (record) =>
      Object.hasOwn(record, key) ? { ...record, [key]: value(record[key]) } : record,
    );

const gateStatus =
  (status: string): Spoil =>
  (answer) =>
    withRecord(answer, (record) => {
      const result = (record.result ?? {}) as Loose;
      return result.status === status
        ? { ...record, result: { ...result, status: status === 'ready' ? 'blocked' : 'ready' } }
        : record;
    });

/** What the rules of each kind are named after, and the fault of one. */
const KINDS: Readonly<Record<string, (name: string) => Spoil>> = {
  rule: withoutDecision,
  mode: withoutMode,
  criterion: (code) => (answer) => withRecord(answer, (record) => withoutCriterion(record, code)),
  advisory: (code) => withoutCode('advisories', code),
  state: otherMember('state', ['blocked', 'ready_for_release']),
  level: otherMember('health_state', ['healthy', 'critical']),
  checked: otherMember('checked', ['signature', 'nothing']),
  finding: withoutFinding,
  retry: otherAction,
  check: withoutCheck,
  status: gateStatus,
  alert: (what) => changed(`${what}_providers`, () => []),
  run: (what) =>
    what === 'followed-up'
      ? changed('follow_up_actions', () => [])
      : changed('executions', (old) => list(old).slice(1)),
  converted: () => changed('wire', (old) => `${String(old)} `),
};

/** Rules that stand for a whole record. */
const WHOLE: Readonly<Record<string, Spoil>> = {
  accepted: (answer, { ask }) =>
    ask === 'validate' && answer.outcome === 'yes' ? { ...answer, outcome: 'no' } : answer,
  'pair-built': changed('response', (old) => ({ ...(old as Loose), message: 'Done.' })),
  'lint-silent': (answer) =>
    withRecord(answer, (record) =>
      Array.isArray(record.findings) && record.findings.length === 0
        ? { ...record, findings: [{ code: 'lint-overlap', pointer: '/commands' }] }
        : record,
    ),
  'bundle-intact': (answer) =>
    changed('intact', (old) => (old === true ? false : old))(answer, {} as Question),
  'bundle-damaged': (answer) =>
    changed('intact', (old) => (old === false ? true : old))(answer, {} as Question),
  'artifacts-built': changed('files', (old) => texts(old).slice(1)),
  'alerts-planned': changed('plan_id', () => 'plan-1'),
  'dry-run': changed('live_connector_used', () => true),
};

/** The fault that leaves a rule out. Throws for a rule that no fault is known of: plant one. */
export function spoilOf(rule: string): Spoil {
  const whole = WHOLE[rule];
  if (whole !== undefined) return whole;
  if (rule.startsWith('lint-')) return withoutCode('findings', rule);
  if (isIssueCode(rule)) return (answer) => overlooking(answer, rule);
  const at = rule.indexOf(':');
  const kind = KINDS[rule.slice(0, at)];
  if (at === -1 || kind === undefined) throw new TypeError(`no fault is planted for ${rule}`);
  return kind(rule.slice(at + 1));
}
