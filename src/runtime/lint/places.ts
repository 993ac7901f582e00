/** Where paths stand in a text that has been read before. */
import type { Path } from '../../contracts/issue.ts';
import { locateAll } from '../../text/json-locate.ts';
import { walkJson } from '../../text/json-walk.ts';
import { type Position, positionAt } from '../../text/position.ts';
import { readYaml } from '../../text/yaml-read.ts';
import { withoutBom } from '../validate-json.ts';

/** A place for each path, in the same order; of a path that is not there, the nearest that is. */
export function placesOf(input: string, paths: readonly Path[]): (Position | undefined)[] {
  const text = withoutBom(input);
  if (walkJson(text) === undefined)
    return locateAll(
      text,
      paths.map((path) => ({ path })),
    ).map(({ offset }) => positionAt(text, offset));
  const read = readYaml(text);
  return 'message' in read ? paths.map(() => undefined) : paths.map((path) => read.placeOf(path));
}
