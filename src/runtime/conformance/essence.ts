/** The part of a record that is compared: words for people may differ between implementations, what was found may not. */
import type { Answer } from '../../contracts/conformance/answer.ts';
import type { AskName } from '../../contracts/conformance/asks.ts';
import type { Outcome } from '../../contracts/issue.ts';

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some members of an object; one that it lacks is left out. */
function picked(value: unknown, names: readonly string[]): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, value[name]]),
  );
}

const each = (value: unknown, names: readonly string[]): unknown =>
  Array.isArray(value) ? value.map((item) => picked(item, names)) : value;

const PLACE = ['code', 'pointer'] as const;

const ESSENCES: Readonly<Partial<Record<AskName, (record: Loose) => unknown>>> = {
  lint: ({ complete, findings }) => ({ complete, findings: each(findings, PLACE) }),
  verify_evidence: (record) => picked(record, ['outcome', 'checked', 'session_id', 'signature', 'files']),
  verify_closeout: (record) => picked(record, ['outcome', 'intact', 'decision', 'files']),
  gate: ({ result, problems, advisories }) => ({
    result,
    problems: each(problems, ['check', 'status', ...PLACE]),
    advisories: each(advisories, PLACE),
  }),
};

/** Those that judge a document refuse it; an evaluator that makes no record of it has judged nothing. */
const JUDGING: ReadonlySet<AskName> = new Set(['validate', 'build']);

/** The outcome of an answer, one without a record among them. */
export function refusalOutcome(
  ask: AskName,
  { outcome = 'no', record }: Pick<Answer, 'outcome' | 'record'>,
): Outcome {
  return record === undefined && !JUDGING.has(ask) ? 'unusable' : outcome;
}

/** A record as it is compared. */
export function essenceOf(ask: AskName, record: object): Loose {
  const essence = ESSENCES[ask]?.(record as Loose) ?? record;
  return essence as Loose;
}
