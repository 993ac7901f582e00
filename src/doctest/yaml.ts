/** Reading YAML with places, within bounds. */
import { type Document, isMap, isNode, isScalar, LineCounter, parseAllDocuments, visit } from 'yaml';

export interface YamlPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends YamlPlace {
  readonly message: string;
}

export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at a path stands; of a path that is not there, the nearest that is. */
  placeOf(path: readonly (string | number)[]): YamlPlace;
}

const MOST_UNITS = 500_000;
/** How many values aliases may stand for: a few lines can otherwise unfold into millions. */
const MOST_ALIASED = 100;
const DEEPEST = 100;

const START: YamlPlace = { line: 1, column: 1 };

const problemAt = (lines: LineCounter, offset: number, message: string): YamlProblem => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col), message };
};

/** A number that JSON cannot write, or a key that is not a text: what a program reads would differ from the page. */
function foreignTo(document: Document, lines: LineCounter): YamlProblem | undefined {
  let problem: YamlProblem | undefined;
  const stop = (offset: number, message: string): symbol => {
    problem = problemAt(lines, offset, message);
    return visit.BREAK;
  };
  visit(document, {
    Node(_, node, path) {
      const at = node.range?.[0] ?? 0;
      if (path.length > DEEPEST * 2) return stop(at, `this is nested more than ${DEEPEST} deep`);
      return undefined;
    },
    Scalar(key, { value, range }) {
      if (typeof value === 'number' && !Number.isFinite(value))
        return stop(range?.[0] ?? 0, 'JSON has no such number');
      if (key === 'key' && typeof value !== 'string')
        return stop(range?.[0] ?? 0, 'a key must be a text; quote it');
      return undefined;
    },
  });
  return problem;
}

/** The key of a pair whose value begins on a later line: a reader looks for what is wrong there. */
function keyAbove(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === path.at(-1));
  return isScalar(key) ? key.range?.[0] : undefined;
}

function placeOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): YamlPlace {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node) && node.range != null) {
      const own = lines.linePos(node.range[0]);
      const above = length === 0 ? undefined : keyAbove(document, part);
      const key = above === undefined ? own : lines.linePos(above);
      return key.line < own.line ? { line: key.line, column: key.col } : { line: own.line, column: own.col };
    }
  }
  return START;
}

/** Reads one YAML 1.2 document: what JSON can hold, keys once. Never throws. */
export function readYaml(text: string): YamlDocument | YamlProblem {
  if (text.length > MOST_UNITS) return { ...START, message: `this is longer than ${MOST_UNITS} characters` };
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined) return { ...START, message: 'this is empty' };
    const error = documents.flatMap(({ errors }) => errors)[0];
    if (error !== undefined) return problemAt(lines, error.pos[0], error.message);
    if (second !== undefined) return problemAt(lines, second.range[0], 'a second document begins here');
    const foreign = foreignTo(document, lines);
    if (foreign !== undefined) return foreign;
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASED });
    return { value, placeOf: (path) => placeOf(document, lines, path) };
  } catch (error) {
    // The library throws for one reason that is the document's fault: aliases that unfold without end.
    const message = error instanceof Error ? error.message : 'it cannot be read';
    return { ...START, message };
  }
}
