/**
 * Pattern matching, as upstream's Go runtime does it: a pattern must match the whole value, letter case counts, and
 * `*`, `**` and longer rows of stars all mean "any characters but a line feed, slashes included". Nothing else is
 * special. No regular expression is made, so no pattern can make the matcher slow: the work is at most proportional
 * to the length of the pattern times the length of the value.
 */

/** A pattern, taken apart once. */
export interface Pattern {
  /** As written in the policy, trimmed. */
  readonly text: string;
  /** One entry for each line of the pattern: the literals between its stars, so that n literals mean n - 1 stars. */
  readonly lines: readonly (readonly string[])[];
}

/** Counts comparisons of single characters; start `steps` at 0. Tests use it to prove the bound. */
export interface StepCount {
  steps: number;
}

/** Takes a pattern apart. Any text is a pattern; this cannot fail. */
export function compilePattern(text: string): Pattern {
  // A star never covers a line feed, so each line of the pattern stands for exactly one line of the value.
  return { text, lines: text.split('\n').map((line) => line.replaceAll(/\*+/g, '*').split('*')) };
}

/** True when `literal` stands in `value` at `at`; the caller has made sure that it fits. */
function standsAt(value: string, literal: string, at: number, count: StepCount | undefined): boolean {
  let index = 0;
  while (index < literal.length && value.charCodeAt(at + index) === literal.charCodeAt(index)) index += 1;
  if (count !== undefined) count.steps += Math.min(index + 1, literal.length);
  return index === literal.length;
}

/**
 * Where each literal stands in the value, from left to right, each as early as it can: if any placement works, this
 * one does. Undefined when there is none. The value holds no line feed that a star would have to cover.
 */
function placeLiterals(
  literals: readonly string[],
  value: string,
  start: number,
  end: number,
  count: StepCount | undefined,
  places?: number[],
): boolean {
  const first = literals[0] ?? '';
  const last = literals[literals.length - 1] ?? '';
  if (literals.length === 1) {
    if (end - start !== first.length || !standsAt(value, first, start, count)) return false;
    places?.push(start);
    return true;
  }
  const lastAt = end - last.length;
  if (start + first.length > lastAt || !standsAt(value, first, start, count)) return false;
  if (!standsAt(value, last, lastAt, count)) return false;
  places?.push(start);
  let at = start + first.length;
  for (let index = 1; index < literals.length - 1; index += 1) {
    const literal = literals[index] ?? '';
    const latest = lastAt - literal.length;
    while (at <= latest && !standsAt(value, literal, at, count)) at += 1;
    if (at > latest) return false;
    places?.push(at);
    at += literal.length;
  }
  places?.push(lastAt);
  return true;
}

/** True when the whole value matches the whole pattern. `count`, when given, is added to. */
export function matches(pattern: Pattern, value: string, count?: StepCount): boolean {
  const { lines } = pattern;
  const only = lines[0];
  if (lines.length === 1 && only !== undefined) {
    // The usual case. The look for a line feed comes last: most values fail long before.
    return placeLiterals(only, value, 0, value.length, count) && !value.includes('\n');
  }
  return placeLines(lines, value, count);
}

function placeLines(
  lines: Pattern['lines'],
  value: string,
  count: StepCount | undefined,
  places?: number[][],
): boolean {
  let start = 0;
  for (const [index, literals] of lines.entries()) {
    const feed = value.indexOf('\n', start);
    const isLast = index === lines.length - 1;
    if ((feed === -1) !== isLast) return false;
    const end = isLast ? value.length : feed;
    const found: number[] = [];
    if (!placeLiterals(literals, value, start, end, count, found)) return false;
    places?.push(found);
    start = end + 1;
  }
  return true;
}

/** A stretch of the value and what covered it. `from` and `to` are offsets in UTF-16 units. */
export interface Stretch {
  readonly by: 'literal' | 'star';
  readonly from: number;
  readonly to: number;
}

/**
 * Which part of the value each piece of the pattern covered, in order, for people. Stars that cover nothing are
 * listed too (`from` equals `to`). Undefined when the value does not match.
 */
export function stretchesOf(pattern: Pattern, value: string): readonly Stretch[] | undefined {
  const places: number[][] = [];
  if (!placeLines(pattern.lines, value, undefined, places)) return undefined;
  const stretches: Stretch[] = [];
  let end = 0;
  for (const [line, literals] of pattern.lines.entries()) {
    if (line > 0) {
      stretches.push({ by: 'literal', from: end, to: end + 1 });
      end += 1;
    }
    for (const [index, literal] of literals.entries()) {
      const at = places[line]?.[index] ?? end;
      if (index > 0) stretches.push({ by: 'star', from: end, to: at });
      if (literal !== '') stretches.push({ by: 'literal', from: at, to: at + literal.length });
      end = at + literal.length;
    }
  }
  return stretches;
}
