/** Faults that real implementations have: a lenient reader, a wrong order, a forgotten corner. */
import { CODES, isIssueCode } from '../../../src/contracts/codes.ts';
import type { FamilyId } from '../../../src/contracts/conformance/families.ts';
import { type Fault, misread, mistaken, spoiled } from './fault.ts';
import { type Loose, list, withRecord } from './records.ts';

const reparsed = (text: string, change: (value: unknown) => unknown): string => {
  try {
    return JSON.stringify(change(JSON.parse(text)));
  } catch {
    return text;
  }
};

/** Every value inside, changed from below. */
function deep(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change(value.map((item) => deep(item, change)));
  if (typeof value !== 'object' || value === null) return change(value);
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner, change)])));
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withoutNulls = (value: unknown): unknown =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) : value;
const numbersFromTexts = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
const flagsFromTexts = (value: unknown): unknown =>
  value === 'true' ? true : value === 'false' ? false : value;
const lowerCase = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

const LENIENT: readonly Fault[] = [
  misread('documents', 'reads-trailing-commas', (text) => text.replaceAll(/,(\s*[}\]])/g, '$1')),
  misread('documents', 'reads-comments', (text) => text.replaceAll(/\/\/.*$|\/\*.*?\*\/|#.*$/gm, '')),
  misread('documents', 'reads-single-quotes', (text) => text.replaceAll("'", '"')),
  misread('documents', 'reads-nan-as-null', (text) => text.replaceAll(/-?(?:NaN|Infinity)\b/g, 'null')),
  misread('documents', 'reads-leading-zeros', (text) => text.replaceAll(/(?<=[[:,-])0+(?=\d)/g, '')),
  misread('documents', 'reads-the-first-document-only', (text) => text.replace(/\}\s*\{.*$/s, '}')),
  misread('documents', 'keeps-the-last-key-silently', (text) => reparsed(text, (value) => value)),
  misread('documents', 'refuses-the-mark-of-byte-order', (text) => text.replace(/^\ufeff/, 'x')),
  misread('documents', 'trims-all-kinds-of-spaces', (text) => text.trim()),
  mistaken('documents', 'reads-bytes-as-latin-1', (question) => {
    const { base64, ...rest } = question;
    return base64 === undefined ? question : { ...rest, text: atob(base64) };
  }),
  spoiled('documents', 'counts-lines-from-zero', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map(({ line, ...rest }) => ({
      ...rest,
      ...(line ? { line: line + 1 } : {}),
    })),
  })),
  spoiled('documents', 'counts-columns-from-zero', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map(({ column, ...rest }) => ({
      ...rest,
      ...(column ? { column: column + 1 } : {}),
    })),
  })),
  spoiled('documents', 'gives-paths-for-pointers', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map((issue) => ({
      ...issue,
      pointer: issue.pointer.slice(1).replaceAll('/', '.'),
    })),
  })),
  spoiled('documents', 'repeats-the-secret', (answer, { text = '' }) =>
    answer.issues?.some(({ code }) => code === 'sensitive-value')
      ? { ...answer, record: { found: text } }
      : answer,
  ),
];

const SHAPES: readonly Fault[] = [
  misread('saas', 'drops-null-members', (text) => reparsed(text, (value) => deep(value, withoutNulls))),
  misread('saas', 'takes-texts-for-numbers', (text) =>
    reparsed(text, (value) => deep(value, numbersFromTexts)),
  ),
  misread('saas', 'ignores-letter-case', (text) => reparsed(text, (value) => deep(value, lowerCase))),
  misread('enforcement-shapes', 'takes-texts-for-flags', (text) =>
    reparsed(text, (value) => deep(value, flagsFromTexts)),
  ),
  misread('enforcement-shapes', 'takes-texts-for-numbers', (text) =>
    reparsed(text, (value) => deep(value, numbersFromTexts)),
  ),
  misread('enforcement-shapes', 'refuses-null', (text) => text.replaceAll(/:\s*null\b/g, ':{}')),
  misread('enforcement-shapes', 'rounds-fractions', (text) => text.replaceAll(/(\d)\.\d+/g, '$1')),
  misread('enforcement-shapes', 'ignores-letter-case-of-names', (text) =>
    text.replaceAll(/"([A-Za-z_]+)"(?=\s*:)/g, (name) => name.toLowerCase()),
  ),
  misread('evidence', 'forgives-the-offset', (text) => text.replaceAll(/(T\d\d:\d\d:\d\d)"/g, '$1Z"')),
];

const CONVERSIONS: readonly Fault[] = [
  spoiled('enforcement-conversions', 'escapes-for-html', (answer) =>
    withRecord(answer, (record) => ({
      ...record,
      wire: String(record.wire)
        .replaceAll('<', '\\u003c')
        .replaceAll('>', '\\u003e')
        .replaceAll('&', '\\u0026'),
    })),
  ),
  spoiled('enforcement-conversions', 'sorts-keys', (answer) =>
    withRecord(answer, (record) => ({
      ...record,
      wire: reparsed(String(record.wire), (value) =>
        deep(value, (one) =>
          isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
        ),
      ),
    })),
  ),
  spoiled('enforcement-conversions', 'escapes-line-separators', (answer) =>
    withRecord(answer, (record) => ({
      ...record,
      wire: String(record.wire).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029'),
    })),
  ),
  spoiled('enforcement-conversions', 'infers-no-action-type', (answer, { text = '' }) =>
    text.includes('action_type')
      ? answer
      : withRecord(answer, (record) => {
          const { action_type: _, ...runtime } = (record.runtime ?? {}) as Loose;
          return record.runtime === undefined ? record : { ...record, runtime };
        }),
  ),
  spoiled('enforcement-conversions', 'hands-the-runner-on', (answer, { text = '' }) =>
    text.includes('runner_auth')
      ? withRecord(answer, (record) => ({
          ...record,
          runtime: { ...(record.runtime as Loose), runner_auth: {} },
        }))
      : answer,
  ),
  spoiled('enforcement-conversions', 'makes-an-empty-record', (answer) =>
    withRecord(answer, (record) =>
      record.runtime === undefined
        ? record
        : { ...record, runtime: { record: {}, ...(record.runtime as Loose) } },
    ),
  ),
];

const DECIDING: readonly Fault[] = [
  misread('decisions', 'makes-paths-plain', (text) =>
    reparsed(text, (value) =>
      deep(value, (one) => (typeof one === 'string' ? one.replace(/^(?:\.\/|.*\/(?=\.env$))/, '') : one)),
    ),
  ),
  misread('decisions', 'ignores-letter-case', (text) => reparsed(text, (value) => deep(value, lowerCase))),
  misread('decisions', 'looks-at-the-first-command-only', (text) =>
    text.replaceAll(/\s*(?:;|&&|\|)[^"]*/g, ''),
  ),
  misread('decisions', 'prefers-the-newer-operation', (text) =>
    reparsed(text, (value) => {
      if (!isObject(value) || value.requested_operation === undefined) return value;
      return { ...value, operation: value.requested_operation };
    }),
  ),
  misread('decisions', 'has-one-pack-only', (text) => text.replaceAll(/"policy_pack":"[^"]*",?/g, '')),
  mistaken('decisions', 'needs-no-reason-to-break-the-glass', (question) =>
    question.mode === 'break_glass'
      ? { ...question, break_glass_actor: 'anybody', break_glass_reason: 'none' }
      : question,
  ),
  mistaken('decisions', 'is-never-strict', ({ strict: _, ...question }) => question),
  spoiled('decisions', 'keeps-a-group-where-none-is', (answer) =>
    withRecord(answer, (record) => ({ approver_group: 'Repository Owners', ...record })),
  ),
  spoiled('decisions', 'gives-no-id', (answer) =>
    withRecord(answer, ({ decision_id: _, ...record }) => record),
  ),
];

const EVIDENCE: readonly Fault[] = [
  mistaken('evidence', 'verifies-against-its-own-clock', (question) =>
    question.as_of === undefined ? question : { ...question, as_of: '2026-06-01T00:00:00Z' },
  ),
  mistaken('evidence', 'believes-revoked-roots', (question) =>
    question.trust_roots === undefined
      ? question
      : {
          ...question,
          trust_roots: question.trust_roots.map((root) => ({ ...root, status: 'active' as const })),
        },
  ),
  mistaken('evidence', 'checks-digests-alone', (question) =>
    question.ask === 'verify_evidence' ? { ...question, checksums_only: true } : question,
  ),
  mistaken('evidence', 'asks-for-no-retention', ({ minimum_retention_days: _, ...question }) => question),
];

const CLOSING: readonly Fault[] = [
  mistaken('closeout', 'uses-the-clock-of-the-package', ({ as_of: _, ...question }) => question),
  misread('closeout', 'lets-acceptances-last-for-ever', (text) =>
    text.replaceAll(/"expires_at":"2[^"]*"/g, '"expires_at":"2999-01-01T00:00:00Z"'),
  ),
  misread('closeout', 'takes-texts-for-flags', (text) =>
    reparsed(text, (value) => deep(value, flagsFromTexts)),
  ),
  spoiled('closeout', 'sorts-the-criteria', (answer) =>
    withRecord(answer, (record) =>
      record.criteria === undefined
        ? record
        : {
            ...record,
            criteria: list(record.criteria).toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
          },
    ),
  ),
  misread('retention-health', 'holds-the-last-day-for-over', (text) =>
    text.replaceAll(
      /"retention_until":"(\d{4}-\d\d)-(\d\d)"/g,
      (_, month: string, day: string) =>
        `"retention_until":"${month}-${String(Math.max(1, Number(day) - 1)).padStart(2, '0')}"`,
    ),
  ),
  mistaken('retention-health', 'has-a-window-of-its-own', (question) =>
    question.operation === 'health' ? { ...question, expiry_warning_days: '30' } : question,
  ),
  misread('retry', 'waits-the-same-every-time', (text) =>
    reparsed(text, (value) =>
      isObject(value) && Array.isArray(value.deliveries)
        ? { ...value, deliveries: value.deliveries.slice(0, 1) }
        : value,
    ),
  ),
  misread('retry', 'forgets-earlier-runs', (text) =>
    reparsed(text, (value) =>
      isObject(value) && Array.isArray(value.prior_executions) ? { ...value, prior_executions: [] } : value,
    ),
  ),
];

const GATES: readonly Fault[] = [
  mistaken('lifecycle', 'is-never-strict-about-live', ({ require_live: _, ...question }) => question),
  misread('lifecycle', 'takes-a-text-for-sanitized', (text) =>
    text.replaceAll('"sanitized":"true"', '"sanitized":true'),
  ),
  misread('lifecycle', 'looks-for-forbidden-keys-exactly', (text) =>
    text.replaceAll(/"([A-Za-z_]*[A-Z][A-Za-z_]*)":/g, (_, key: string) => `"kept_${key.length}":`),
  ),
  misread('lifecycle', 'believes-every-source', (text) =>
    text
      .replaceAll(/"blocker_count":\d+/g, '"blocker_count":0')
      .replaceAll('"status":"blocked"', '"status":"ready"'),
  ),
];

const LINTING: readonly Fault[] = [
  spoiled('policies', 'stops-after-one-finding', (answer) =>
    withRecord(answer, (record) => ({ ...record, findings: list(record.findings).slice(0, 1) })),
  ),
  spoiled('policies', 'places-findings-at-the-document', (answer) =>
    withRecord(answer, (record) => ({
      ...record,
      findings: list(record.findings).map((finding) => ({ ...finding, pointer: '' })),
    })),
  ),
];

/** In every family: an issue too many, every outcome one step off, a code under a name of its own. */
export const everywhere = (family: FamilyId): Fault[] => [
  spoiled(family, 'invents-codes', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map((issue) =>
      isIssueCode(issue.code) ? { ...issue, code: CODES[issue.code].title } : issue,
    ),
  })),
  spoiled(family, 'refuses-what-it-cannot-read', (answer) => ({
    ...answer,
    outcome: answer.outcome === 'unusable' ? 'no' : (answer.outcome ?? 'yes'),
  })),
  spoiled(family, 'points-one-level-up', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map((issue) => ({
      ...issue,
      pointer: issue.pointer.slice(0, Math.max(0, issue.pointer.lastIndexOf('/'))),
    })),
  })),
  spoiled(family, 'takes-errors-for-warnings', (answer) => ({
    ...answer,
    issues: (answer.issues ?? []).map((issue) => ({ ...issue, severity: 'warning' as const })),
  })),
];

export const SUBTLE_FAULTS: readonly Fault[] = [
  ...LENIENT,
  ...SHAPES,
  ...CONVERSIONS,
  ...DECIDING,
  ...EVIDENCE,
  ...CLOSING,
  ...GATES,
  ...LINTING,
];
