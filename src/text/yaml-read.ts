/**
 * Reading YAML with places, within bounds. YAML is treacherous: a few lines of aliases unfold into millions of values,
 * and the parser itself needs minutes for some texts of 64 kB. So the tokens are counted first, one by one.
 */
import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseAllDocuments, visit } from 'yaml';

export interface YamlPlace {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

export interface YamlProblem extends YamlPlace {
  readonly kind: 'syntax' | 'large' | 'deep' | 'many' | 'duplicate';
  readonly message: string;
  /** Of a key that stands twice: its path, and the place of the second mention. The first is the problem's own. */
  readonly again?: YamlPlace & { readonly path: readonly (string | number)[] };
}

export interface YamlDocument {
  /** Only what JSON can hold. */
  readonly value: unknown;
  /** Where the value at a path stands (or its key, if so asked); of a path that is not there, the nearest that is. */
  placeOf(path: readonly (string | number)[], on?: 'key' | 'value'): YamlPlace;
}

/** Bounds of a text: UTF-16 units, levels, and values (keys count too). */
export interface YamlBounds {
  readonly units: number;
  readonly depth: number;
  readonly nodes: number;
}

const USUAL: YamlBounds = { units: 500_000, depth: 100, nodes: 50_000 };
/** How many values aliases may stand for, and how many aliases there may be. */
const MOST_ALIASED = 100;
/** Spaces, line ends, marks and values: what a plain text needs for each of its values, and then some. */
const TOKENS_A_VALUE = 8;

const START: YamlPlace = { line: 1, column: 1 };

const placeAt = (lines: LineCounter, offset: number): YamlPlace => {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
};

/** What went wrong, by the library's code. Its own sentences repeat the text, which could be a secret. */
const PROBLEMS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'an alias names no anchor',
  BAD_INDENT: 'the indentation, or a closing bracket, does not fit the lines around it',
  BAD_SCALAR_START: 'a plain text may not begin with this sign; quote it',
  BAD_DQ_ESCAPE: 'this escape is not part of YAML',
  BLOCK_AS_IMPLICIT_KEY: 'a map or list may not begin on the line of a key; indent it on lines of its own',
  BLOCK_IN_FLOW: 'a block may not stand inside brackets',
  KEY_OVER_1024_CHARS: 'this key is longer than YAML takes',
  MISSING_CHAR: 'a closing quote, a bracket, a comma or a colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key must stand on one line; a colon or a quote is missing',
  TAB_AS_INDENT: 'a tab may not indent; use spaces',
};
const UNREADABLE = 'the text cannot be read as YAML from this place on';

/** The lexer's sign in front of a plain or block text. */
const TEXT_FOLLOWS = '\u001f';

/** Levels, tokens and aliases, counted before anything is built from them. */
function tooMuch(text: string, { depth, nodes }: YamlBounds): Omit<YamlProblem, keyof YamlPlace> | undefined {
  let tokens = 0;
  let aliases = 0;
  let open = 0;
  // Marks of nested lists on one line: `- - - -`.
  let row = 0;
  let before = '';
  for (const token of new Lexer().lex(text)) {
    const isText = before === TEXT_FOLLOWS;
    before = token;
    tokens += 1;
    if (tokens > nodes * TOKENS_A_VALUE)
      return { kind: 'many', message: `this has more than ${nodes} values` };
    if (token === '{' || token === '[') open += 1;
    else if (token === '}' || token === ']') open -= 1;
    else if (token === '-') row += 1;
    else if (token === '\n') row = 0;
    else if (token === '?') return { kind: 'syntax', message: 'a key must be a text; a ? is not taken' };
    else if (token.startsWith('%') && !isText && token.trim() !== '%YAML 1.2')
      return { kind: 'syntax', message: 'a directive is not taken; this is read as YAML 1.2' };
    else if (token.startsWith('!'))
      return { kind: 'syntax', message: 'a tag is not taken; write the plain value' };
    else if (token.startsWith('*') && token.length > 1) aliases += 1;
    if (open + row > depth) return { kind: 'deep', message: `this is nested more than ${depth} deep` };
    if (aliases > MOST_ALIASED)
      return { kind: 'many', message: `this has more than ${MOST_ALIASED} aliases` };
  }
  return undefined;
}

/** What a program could not read as JSON, or would read differently from a person. */
function foreignTo(document: Document, lines: LineCounter, depth: number): YamlProblem | undefined {
  let problem: YamlProblem | undefined;
  const stop = (offset: number, message: string, kind: YamlProblem['kind'] = 'syntax'): symbol => {
    problem = { ...placeAt(lines, offset), kind, message };
    return visit.BREAK;
  };
  visit(document, {
    Node(_, node, path) {
      // A map on the way counts twice, once as its pair.
      if (path.length > depth * 2)
        return stop(node.range?.[0] ?? 0, `this is nested more than ${depth} deep`, 'deep');
      return undefined;
    },
    Scalar(key, { value, range }) {
      if (typeof value === 'number' && !Number.isFinite(value))
        return stop(range?.[0] ?? 0, 'JSON has no such number');
      if (key === 'key' && typeof value !== 'string')
        return stop(range?.[0] ?? 0, 'a key must be a text; quote it');
      return undefined;
    },
    Alias(_, node, path) {
      const source = node.resolve(document);
      if (source === undefined) return stop(node.range?.[0] ?? 0, 'an alias names no anchor');
      if (path.includes(source))
        return stop(node.range?.[0] ?? 0, 'an alias may not stand inside what it repeats');
      return undefined;
    },
    Pair(_, { key }) {
      if (isScalar(key)) return undefined;
      return stop(isNode(key) ? (key.range?.[0] ?? 0) : 0, 'a key must be a text');
    },
  });
  return problem ?? repeatedKey(document.contents, lines);
}

/** The first key that stands twice in its map. The library's own look compares each key with each other one. */
function repeatedKey(
  node: unknown,
  lines: LineCounter,
  path: readonly (string | number)[] = [],
): YamlProblem | undefined {
  if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
    return undefined;
  const seen = new Map<unknown, number>();
  for (const [index, item] of node.items.entries()) {
    const pair = isMap(node) ? node.items[index] : undefined;
    const key = pair !== undefined && isScalar(pair.key) ? pair.key : undefined;
    if (key !== undefined) {
      const offset = key.range?.[0] ?? 0;
      const first = seen.get(key.value);
      const at = [...path, String(key.value)];
      if (first !== undefined)
        return {
          ...placeAt(lines, first),
          kind: 'duplicate',
          message: 'keys must be unique in their map; this one stands twice',
          again: { ...placeAt(lines, offset), path: at },
        };
      seen.set(key.value, offset);
    }
    const below = repeatedKey(pair === undefined ? item : pair.value, lines, [
      ...path,
      key === undefined ? index : String(key.value),
    ]);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** Where the key of the pair at a path begins. */
function keyOffset(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const key = parent.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === path.at(-1));
  return isScalar(key) ? key.range?.[0] : undefined;
}

function placeOf(
  document: Document,
  lines: LineCounter,
  path: readonly (string | number)[],
  on: 'key' | 'value',
): YamlPlace {
  for (let length = path.length; length >= 0; length -= 1) {
    const part = path.slice(0, length);
    const node = length === 0 ? document.contents : document.getIn(part, true);
    if (isNode(node) && node.range != null) {
      const own = placeAt(lines, node.range[0]);
      const above = length === 0 ? undefined : keyOffset(document, part);
      const key = above === undefined ? own : placeAt(lines, above);
      // A value on later lines is shown at its key: there a reader looks for what is wrong.
      return (on === 'key' && length === path.length) || key.line < own.line ? key : own;
    }
  }
  return START;
}

/** Reads one YAML 1.2 document: what JSON can hold, keys once, no tags of its own. Never throws. */
export function readYaml(text: string, bounds: YamlBounds = USUAL): YamlDocument | YamlProblem {
  if (text.length > bounds.units)
    return { ...START, kind: 'large', message: `this is longer than ${bounds.units} characters` };
  const lines = new LineCounter();
  try {
    const excess = tooMuch(text, bounds);
    if (excess !== undefined) return { ...START, ...excess };
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      version: '1.2',
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (document === undefined) return { ...START, kind: 'syntax', message: 'this is empty' };
    const error = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])[0];
    if (error !== undefined)
      return {
        ...placeAt(lines, error.pos[0]),
        kind: 'syntax',
        message: PROBLEMS[error.code] ?? UNREADABLE,
      };
    if (second !== undefined)
      return {
        ...placeAt(lines, second.range[0]),
        kind: 'syntax',
        message: 'a second document begins here',
      };
    const foreign = foreignTo(document, lines, bounds.depth);
    if (foreign !== undefined) return foreign;
    const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASED });
    return { value, placeOf: (path, on = 'value') => placeOf(document, lines, path, on) };
  } catch (error) {
    // The library throws for two reasons that are the document's fault: aliases that unfold without end, and depth.
    const deep = error instanceof RangeError;
    const message = deep ? 'this is nested too deep to be read' : 'the aliases stand for too many values';
    return { ...START, kind: deep ? 'deep' : 'many', message };
  }
}
