/** Changing records as an implementation without one rule would write them. */
import type { Answered } from '../../../src/runtime/conformance/answer.ts';

export type Loose = Readonly<Record<string, unknown>>;

export const list = (value: unknown): readonly Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);
export const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
export const recordOf = (answer: Answered): Loose => answer.record ?? {};

/** The answer with another record, or as it was when it has none. */
export const withRecord = (answer: Answered, change: (record: Loose) => Loose): Answered =>
  answer.record === undefined ? answer : { ...answer, record: { ...change(answer.record) } };

/** An answer that lacks the issues of a code. Without an error left, the document is taken. */
export function overlooking(answer: Answered, code: string): Answered {
  const issues = (answer.issues ?? []).filter((issue) => issue.code !== code);
  if (issues.length === (answer.issues ?? []).length) return answer;
  const errors = issues.some(({ severity }) => severity !== 'warning');
  return {
    ...answer,
    issues,
    outcome: errors ? (answer.outcome ?? 'no') : answer.record ? (answer.outcome ?? 'yes') : 'yes',
  };
}

/** A code may carry what it is about behind a colon. */
export const head = (code: string): string => code.split(':')[0] ?? code;

/** A release decision as a judge would write it that never raises a code of the criteria. */
export function withoutCriterion(record: Loose, code: string): Loose {
  const criteria = list(record.criteria).map((criterion) => {
    const codes = texts(criterion.codes).filter((one) => head(one) !== code);
    if (codes.length === texts(criterion.codes).length) return criterion;
    return { ...criterion, codes, status: codes.length === 0 ? 'pass' : criterion.status };
  });
  const blockers = texts(record.blockers).filter(
    (blocker) => head(blocker.split(':').slice(1).join(':')) !== code,
  );
  const warned = criteria.some(({ status }) => status === 'warn');
  const state = blockers.length > 0 ? 'blocked' : warned ? 'ready_with_accepted_risk' : 'ready_for_release';
  return { ...record, criteria, blockers, state };
}

/** A gate's report as an engine would write it that lets every check of some names pass. */
export function withPassing(record: Loose, passes: ReadonlyMap<string, string>): Loose {
  const result = (record.result ?? {}) as Loose;
  const checks = list(result.checks).map((check) => {
    const message = passes.get(String(check.name));
    return message === undefined ? check : { ...check, status: 'pass', message };
  });
  const count = (status: string) => checks.filter((check) => check.status === status).length;
  const [blockers, warnings] = [count('blocker'), count('warn')];
  const status = blockers > 0 ? 'blocked' : warnings > 0 ? 'ready_with_warnings' : 'ready';
  const problems = list(record.problems).filter(({ check }) => !passes.has(String(check)));
  return {
    ...record,
    problems,
    result: { ...result, checks, status, blocker_count: blockers, warning_count: warnings },
  };
}
