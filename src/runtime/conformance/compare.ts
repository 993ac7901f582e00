/** What an implementation answered beside what it must: every difference, with its place. */
import type { AnswerIssue } from '../../contracts/conformance/answer.ts';
import type { Vector } from '../../contracts/conformance/vectors.ts';
import type { Outcome } from '../../contracts/issue.ts';
import type { Answered } from './answer.ts';
import { essenceOf } from './essence.ts';

export type Difference =
  /** Nothing that could be compared came back. */
  | { readonly kind: 'no-answer'; readonly why: string }
  | { readonly kind: 'outcome'; readonly wanted: Outcome; readonly got: Outcome | undefined }
  | { readonly kind: 'missing' | 'extra'; readonly issue: AnswerIssue }
  | { readonly kind: 'position'; readonly issue: AnswerIssue; readonly wanted: readonly AnswerIssue[] }
  /** `wanted` or `got` is undefined where there is nothing. */
  | {
      readonly kind: 'record';
      readonly pointer: string;
      readonly wanted: unknown;
      readonly got: unknown;
    }
  /** The answer repeats a secret of the question. */
  | { readonly kind: 'secret' };

const MOST_DIFFERENCES = 20;

const keyOf = ({ code, pointer, severity = 'error' }: AnswerIssue): string =>
  `${severity} ${code} ${pointer}`;

/** One for each code, place and severity: how often a rule speaks of a place is its own business. */
const byKey = (issues: readonly AnswerIssue[]) => Map.groupBy(issues, keyOf);

function compareIssues(wanted: readonly AnswerIssue[], got: readonly AnswerIssue[]): Difference[] {
  const expected = byKey(wanted);
  const given = byKey(got);
  const missing = [...expected].flatMap(([key, [issue]]): Difference[] =>
    given.has(key) || issue === undefined ? [] : [{ kind: 'missing', issue }],
  );
  const extra = [...given].flatMap(([key, [issue]]): Difference[] =>
    expected.has(key) || issue === undefined ? [] : [{ kind: 'extra', issue }],
  );
  const moved = got.flatMap((issue): Difference[] => {
    const places = expected.get(keyOf(issue)) ?? [];
    if (issue.line === undefined || places.length === 0) return [];
    const right = places.some(
      ({ line, column }) => line === issue.line && (issue.column === undefined || column === issue.column),
    );
    return right ? [] : [{ kind: 'position', issue, wanted: places }];
  });
  return [...missing, ...extra, ...moved];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Differences of two values. The walk follows what is wanted, so its depth is that of the vector. */
function compareValues(
  wanted: unknown,
  got: unknown,
  made: ReadonlySet<string>,
  pointer: string,
  found: Difference[],
): void {
  if (found.length >= MOST_DIFFERENCES) return;
  const report = () => found.push({ kind: 'record', pointer, wanted, got });
  if (made.has(pointer)) {
    // Each implementation makes its own, so only the kind of value can be wrong.
    if (kindOf(got) !== kindOf(wanted) || got === '') report();
    return;
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) return void report();
    wanted.forEach((item, index) => {
      compareValues(item, got[index], made, `${pointer}/${index}`, found);
    });
    return;
  }
  if (!isObject(wanted)) return void (Object.is(wanted, got) || wanted === got || report());
  if (!isObject(got)) return void report();
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(got)])) {
    const at = `${pointer}/${escaped(key)}`;
    const [inner, other] = [wanted, got].map((one) => (Object.hasOwn(one, key) ? one[key] : undefined));
    if (inner === undefined || other === undefined) {
      if (inner !== other) found.push({ kind: 'record', pointer: at, wanted: inner, got: other });
    } else compareValues(inner, other, made, at, found);
  }
}

function compareRecords({ question, answer, made = [] }: Vector, got: Answered): Difference[] {
  const { record: wanted } = answer;
  if (wanted === undefined || got.record === undefined)
    return wanted === got.record
      ? []
      : [{ kind: 'record', pointer: '', wanted: wanted && {}, got: got.record && {} }];
  const found: Difference[] = [];
  compareValues(wanted, essenceOf(question.ask, got.record), new Set(made), '', found);
  return found;
}

/** Every difference between what a vector wants and what was answered; none when the implementation agrees. */
export function differences(vector: Vector, got: Answered): Difference[] {
  const { answer } = vector;
  const mayLeaveOut = answer.record !== undefined && got.outcome === undefined;
  const outcome: Difference[] =
    mayLeaveOut || answer.outcome === undefined || got.outcome === answer.outcome
      ? []
      : [{ kind: 'outcome', wanted: answer.outcome, got: got.outcome }];
  return [
    ...outcome,
    ...compareIssues(answer.issues ?? [], got.issues ?? []),
    ...compareRecords(vector, got),
  ].slice(0, MOST_DIFFERENCES);
}
