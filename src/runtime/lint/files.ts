/** Rules about path patterns: what the list means to catch and does not. */
import type { LintCode } from '../../contracts/codes/lint.ts';
import type { PatternListName } from '../enforcement/policy.ts';
import type { Counterexample, Suggestion } from './report.ts';
import type { Hit, Listed } from './source.ts';
import { actionOf, INTENT, type Trial, valueIn } from './trial.ts';

/** Values to try in place of what the pattern covers, and patterns that would cover them. */
interface Attempt {
  readonly code: LintCode;
  readonly values: readonly string[];
  readonly add: readonly string[];
}

const ANY_FOLDER = /^\*+\//;
const FROM_ANYWHERE = /^(\*|\/|\.\/)/;

/** The same path under another name: anchored patterns do not know it. */
function otherForms(pattern: string, value: string): Attempt[] {
  if (pattern.startsWith('./')) {
    const plain = pattern.slice(2);
    return [{ code: 'lint-dot-slash', values: [value.slice(2)], add: [plain] }];
  }
  if (FROM_ANYWHERE.test(pattern)) return [];
  const add = [`**/${pattern}`];
  return [
    { code: 'lint-dot-slash', values: [`./${value}`], add },
    { code: 'lint-path-form', values: [`/repo/${value}`, `src/../${value}`], add },
  ];
}

function otherCase(list: PatternListName, pattern: string): Attempt[] {
  const upper = pattern.toUpperCase();
  const other = upper === pattern ? pattern.toLowerCase() : upper;
  return other === pattern
    ? []
    : [{ code: 'lint-letter-case', values: [valueIn(list, other)], add: [other] }];
}

/** A name that is whole and has no folder: its siblings, and its namesakes elsewhere. */
function otherNames(pattern: string): Attempt[] {
  if (pattern.includes('*') || pattern.includes('/')) return [];
  return [
    {
      code: 'lint-exact-name',
      values: [`${pattern}.local`, `config/${pattern}`],
      add: [`${pattern}.*`, `**/${pattern}`],
    },
  ];
}

function withLineFeed(pattern: string, value: string): Attempt[] {
  if (pattern.startsWith('*'))
    return [{ code: 'lint-newline', values: [`new\nline/${value}`], add: [`*\n${pattern}`] }];
  if (pattern.endsWith('*'))
    return [{ code: 'lint-newline', values: [`${value}\nline`], add: [`${pattern}\n*`] }];
  return [];
}

function attemptsOn(list: PatternListName, pattern: string): Attempt[] {
  const value = valueIn(list, pattern);
  const rest = pattern.replace(ANY_FOLDER, '');
  const inRoot = ANY_FOLDER.test(pattern) && rest.replaceAll('*', '') !== '';
  return [
    ...(inRoot ? [{ code: 'lint-root-file', values: [valueIn(list, rest)], add: [rest] } as const] : []),
    ...otherForms(pattern, value),
    ...otherCase(list, pattern),
    ...otherNames(pattern),
    ...withLineFeed(pattern, value),
  ];
}

interface Proven {
  readonly code: LintCode;
  readonly example: Counterexample;
  readonly suggestion: Suggestion | undefined;
}

function proven(trial: Trial, list: PatternListName, { code, values, add }: Attempt): Proven | undefined {
  const requests = values.map((value) => actionOf(list, value));
  const example = trial.slips(requests, INTENT[list]);
  return example === undefined ? undefined : { code, example, suggestion: trial.adding(list, add, example) };
}

/** A read that is blocked while a write of the same file is not even held. */
function unguardedWrite(trial: Trial, value: string, pattern: string): Proven | undefined {
  const held = 'filesystem.require_approval_write';
  const example = trial.slips([actionOf(held, value)], INTENT[held]);
  if (example === undefined) return undefined;
  return { code: 'lint-unguarded-write', example, suggestion: trial.adding(held, [pattern], example) };
}

/** What a path pattern misses. */
export function lintPath(trial: Trial, { list, text, at, inherited }: Listed): Hit[] {
  const value = valueIn(list, text);
  const found = attemptsOn(list, text).flatMap((attempt) => proven(trial, list, attempt) ?? []);
  if (list === 'filesystem.block_read')
    found.push(...[unguardedWrite(trial, value, text)].flatMap((one) => one ?? []));
  const codes = new Set(found.map(({ code }) => code));
  return (
    found
      // The same fault and the same way out as a leading ./: once is enough.
      .filter(({ code }) => code !== 'lint-path-form' || !codes.has('lint-dot-slash'))
      .map((one) => ({ ...one, pattern: text, at, inherited }))
  );
}
