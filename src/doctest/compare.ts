/** Comparing what a page prints with what came out. */
import { masked } from './masks.ts';

/** Alone on a line of an expected output: any number of lines. */
export const MORE = '…';

export interface Difference {
  /** Line of the expected output, from 0; its length when lines are missing at the end. */
  readonly index: number;
  readonly found: string;
  readonly expected: string;
}

/** Lines of an output; one line end at the end is not a line of its own. */
export function linesOf(text: string): string[] {
  if (text === '') return [];
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

const END = '(the end)';
const isMore = (line: string): boolean => line.trim() === MORE;

/** The first line at which two lists differ. */
function firstDifference(wanted: readonly string[], got: readonly string[]): number | undefined {
  const length = Math.max(wanted.length, got.length);
  for (let index = 0; index < length; index += 1) if (wanted[index] !== got[index]) return index;
  return undefined;
}

/** Where a run of lines begins in a list, from a place on; -1 when it does not occur. */
function indexOfRun(lines: readonly string[], run: readonly string[], from: number): number {
  for (let at = from; at + run.length <= lines.length; at += 1) {
    if (run.every((line, index) => lines[at + index] === line)) return at;
  }
  return -1;
}

interface Run {
  readonly start: number;
  readonly lines: readonly string[];
}

function runsOf(wanted: readonly string[]): Run[] {
  const cuts = wanted.flatMap((line, index) => (isMore(line) ? [index] : []));
  return [-1, ...cuts].map((cut, index) => {
    const start = cut + 1;
    return { start, lines: wanted.slice(start, cuts[index] ?? wanted.length) };
  });
}

/** The first run of lines that the output lacks, where `…` stands for anything. */
function missingRun(wanted: readonly string[], got: readonly string[]): Difference | undefined {
  const runs = runsOf(wanted);
  let from = 0;
  for (const [number, { start, lines }] of runs.entries()) {
    const isLast = number === runs.length - 1;
    // The first run begins the output and the last one ends it.
    const ending = isLast && lines.length > 0 ? got.length - lines.length : indexOfRun(got, lines, from);
    const at = number === 0 ? 0 : ending;
    if (at < from) return { index: start, found: 'no such lines from here on', expected: lines[0] ?? END };
    const window = got.slice(at, at + lines.length);
    const index = firstDifference(lines, window);
    if (index !== undefined) {
      return { index: start + index, found: window[index] ?? END, expected: lines[index] ?? END };
    }
    from = at + lines.length;
  }
  return undefined;
}

/**
 * Compares printed lines with a text that came out, after masks. Exact, but for a line that is only `…`.
 * Out: the first difference, or undefined.
 */
export function compareLines(
  expected: readonly string[],
  actual: string,
  masks: readonly string[],
): Difference | undefined {
  const elided = expected.some(isMore);
  // What is left out would be counted too, so values can be told apart only in a whole output.
  const wanted = masked(expected.join('\n'), masks, !elided).split('\n');
  const got = linesOf(masked(actual, masks, !elided));
  if (elided) return missingRun(wanted, got);
  const index = firstDifference(expected.length === 0 ? [] : wanted, got);
  if (index === undefined) return undefined;
  return { index, found: got[index] ?? END, expected: expected.length === 0 ? END : (wanted[index] ?? END) };
}

export interface ValueDifference {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

/** The first place at which two JSON values differ; the order of keys does not count. */
export function compareValues(
  expected: unknown,
  actual: unknown,
  path: readonly (string | number)[] = [],
): ValueDifference | undefined {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length = Math.max(expected.length, actual.length);
    for (let index = 0; index < length; index += 1) {
      const inner = compareValues(expected[index], actual[index], [...path, index]);
      if (inner !== undefined) return inner;
    }
    return undefined;
  }
  if (isObject(expected) && isObject(actual)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const inner = compareValues(expected[key], actual[key], [...path, key]);
      if (inner !== undefined) return inner;
    }
    return undefined;
  }
  if (show(expected) === show(actual)) return undefined;
  return { path, found: show(actual), expected: show(expected) };
}
