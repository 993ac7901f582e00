/** Places of paths in a JSON text: all of them in one pass. */
import { type PathSegment, walkJson } from './json-walk.ts';

export interface Place {
  readonly offset: number;
  readonly end: number;
}

export interface PlaceRequest {
  readonly path: readonly PathSegment[];
  /** The key of the member instead of its value. */
  readonly on?: 'key' | 'value' | undefined;
}

/** A place that is asked for, or one on the way to it. */
interface Stop {
  readonly below: Map<PathSegment, Stop>;
  key?: Place;
  value?: Place;
}

const newStop = (): Stop => ({ below: new Map() });

/** The stops of all requests as one tree. */
function planOf(requests: readonly PlaceRequest[]): Stop {
  const root = newStop();
  for (const { path } of requests) {
    let stop = root;
    for (const segment of path) {
      const next = stop.below.get(segment) ?? newStop();
      stop.below.set(segment, next);
      stop = next;
    }
  }
  return root;
}

/** The stop that a path of the walk stands for. Parents come before their members, so one row of them is enough. */
function follow(plan: Stop): (path: readonly PathSegment[]) => Stop | undefined {
  const row: (Stop | undefined)[] = [plan];
  return (path) => {
    const depth = path.length;
    const last = path[depth - 1];
    if (last !== undefined) row[depth] = row[depth - 1]?.below.get(last);
    return row[depth];
  };
}

/**
 * Finds each path in the text. A path that does not exist (a missing field) gets the place of its nearest
 * existing ancestor, so that a reader lands on the object which lacks it. Of duplicate keys the last counts,
 * as in `JSON.parse`. In: text and requests. Out: a place for each, in the same order.
 */
export function locateAll(text: string, requests: readonly PlaceRequest[]): Place[] {
  const plan = planOf(requests);
  const stopAt = follow(plan);
  walkJson(text, {
    key(path, offset, end) {
      const stop = stopAt(path);
      if (stop !== undefined) stop.key = { offset, end };
    },
    value(path, offset, end) {
      const stop = stopAt(path);
      if (stop !== undefined) stop.value = { offset, end };
    },
  });
  return requests.map(({ path, on }) => {
    let stop: Stop | undefined = plan;
    let place = plan.value;
    for (const segment of path) {
      stop = stop?.below.get(segment);
      place = stop?.value ?? place;
    }
    return (on === 'key' ? stop?.key : undefined) ?? place ?? { offset: 0, end: 0 };
  });
}
