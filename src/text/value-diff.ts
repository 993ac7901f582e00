/** What differs between two JSON values, place by place: members by their key, items of a list by what they are. Pure. */
import type { PathSegment } from './json-walk.ts';
import { equalValues } from './value-change.ts';

export interface ValueDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** In the value that has it: of something removed, in the old one; else in the new one. */
  readonly path: readonly PathSegment[];
  readonly before?: unknown;
  readonly after?: unknown;
}

type Path = readonly PathSegment[];
type Members = Readonly<Record<PathSegment, unknown>>;

const isContainer = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** Comparing two lists item by item takes as many steps as their lengths multiplied; longer ones go by index. */
const MOST_STEPS = 250_000;

/** Every difference, in the order of the new value. Bounded by the depth of the values, which the guard has bounded. */
export function diffValues(before: unknown, after: unknown, path: Path = []): ValueDifference[] {
  if (equalValues(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return diffLists(before, after, path);
  if (isContainer(before) && isContainer(after) && !Array.isArray(before) && !Array.isArray(after))
    return diffObjects(before, after, path);
  return [{ kind: 'changed', path, before, after }];
}

function diffObjects(before: Members, after: Members, path: Path): ValueDifference[] {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [
    ...Object.entries(after).flatMap(([key, value]): ValueDifference[] =>
      Object.hasOwn(before, key)
        ? diffValues(before[key], value, [...path, key])
        : [{ kind: 'added', path: [...path, key], after: value }],
    ),
    ...gone.map((key): ValueDifference => ({ kind: 'removed', path: [...path, key], before: before[key] })),
  ];
}

/** Pairs of indices of items that are the same, in the order of both lists, as many as there can be. */
function samePairs(before: readonly unknown[], after: readonly unknown[]): [number, number][] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1)
    for (let column = after.length - 1; column >= 0; column -= 1)
      longest[row * width + column] = equalValues(before[row], after[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (equalValues(before[row], after[column])) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function diffLists(before: readonly unknown[], after: readonly unknown[], path: Path): ValueDifference[] {
  const pairs = before.length * after.length <= MOST_STEPS ? samePairs(before, after) : [];
  const found: ValueDifference[] = [];
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...pairs, [before.length, after.length] as const]) {
    // Between two items that are the same, what stands in both lists is changed; what is left over came or went.
    while (row < nextRow && column < nextColumn) {
      found.push(...diffValues(before[row], after[column], [...path, column]));
      row += 1;
      column += 1;
    }
    for (; row < nextRow; row += 1)
      found.push({ kind: 'removed', path: [...path, row], before: before[row] });
    for (; column < nextColumn; column += 1)
      found.push({ kind: 'added', path: [...path, column], after: after[column] });
    row = nextRow + 1;
    column = nextColumn + 1;
  }
  return found;
}
