/** Which kinds of rules a vector shows: read from its answer, so that a new rule has a name at once. */
import type { Question } from '../../../contracts/conformance/question.ts';
import { findGate } from '../../../contracts/lifecycle/gates.ts';
import type { Answered } from '../answer.ts';

type Loose = Readonly<Record<string, unknown>>;

const list = (value: unknown): readonly Loose[] => (Array.isArray(value) ? (value as Loose[]) : []);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** A code of a criterion may carry what it is about behind a colon. */
const head = (code: string): string => code.split(':')[0] ?? code;

function ofEvaluation({ state, criteria, advisories }: Loose): string[] {
  const codes = list(criteria).flatMap(({ codes: found }) => texts(found));
  return [
    `state:${text(state)}`,
    ...codes.map((code) => `criterion:${head(code)}`),
    ...texts(advisories).map((code) => `advisory:${head(code)}`),
  ];
}

function ofHealth({ health_state, findings }: Loose): string[] {
  return [
    `level:${text(health_state)}`,
    ...list(findings).map(({ category }) => `finding:${text(category)}`),
  ];
}

const CLOSEOUT_RULES: Readonly<Record<string, (record: Loose) => string[]>> = {
  evaluate: ofEvaluation,
  health: ofHealth,
  'artifact-bundle': () => ['artifacts-built'],
  'alert-plan': ({ selected_providers, suppressed_providers }) => [
    ...(texts(selected_providers).length > 0 ? ['alert:selected'] : []),
    ...(list(suppressed_providers).length > 0 ? ['alert:suppressed'] : []),
    'alerts-planned',
  ],
  'retry-plan': ({ retry_decisions }) => list(retry_decisions).map(({ action }) => `retry:${text(action)}`),
  'retry-worker': ({ executions, follow_up_actions }) => [
    'dry-run',
    ...list(executions).map(({ execution_status }) => `run:${text(execution_status)}`),
    ...(list(follow_up_actions).length > 0 ? ['run:followed-up'] : []),
  ],
};

/** The kinds of the checks that did not pass, and what the advisories say. */
function ofGate({ gate: id = '' }: Question, record: Loose): string[] {
  const result = record.result as Loose;
  const checks = findGate(id)?.checks ?? [];
  const kinds = list(result.checks).flatMap(({ name, status }) => {
    const kind = checks.find(({ code }) => code === name)?.kind;
    return status === 'pass' || kind === undefined ? [] : [`check:${kind}`];
  });
  return [
    `status:${text(result.status)}`,
    ...kinds,
    ...list(record.advisories).map(({ code }) => `advisory:${text(code)}`),
  ];
}

function ofRecord(question: Question, record: Loose): string[] {
  switch (question.ask) {
    case 'build':
      return ['pair-built'];
    case 'convert':
      return [`converted:${question.message ?? ''}`];
    case 'decide':
      return [
        `rule:${text(record.rule_id)}`,
        ...(question.mode === undefined ? [] : [`mode:${question.mode}`]),
      ];
    case 'lint': {
      const codes = list(record.findings).map(({ code }) => text(code));
      return codes.length === 0 ? ['lint-silent'] : codes;
    }
    case 'verify_evidence':
      return [`checked:${text(record.checked)}`];
    case 'verify_closeout':
      return [record.intact === true ? 'bundle-intact' : 'bundle-damaged'];
    case 'closeout':
      return CLOSEOUT_RULES[question.operation ?? '']?.(record) ?? [];
    case 'gate':
      return ofGate(question, record);
    default:
      return [];
  }
}

/** The rules that a question shows, by the answer that it must get. */
export function rulesOf(question: Question, { outcome, issues = [], record }: Answered): string[] {
  const codes = issues.map(({ code }) => code);
  const own = record === undefined ? [] : ofRecord(question, record);
  const plain = codes.length + own.length === 0 && outcome === 'yes' ? ['accepted'] : [];
  return [...new Set([...own, ...codes, ...plain])];
}
