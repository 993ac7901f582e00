/**
 * The context of a caret in a YAML text, also in one that is half written. It goes by lines and their indentation, as a
 * reader does: keys and dashes say where a line belongs. What stands in brackets on the caret's line is followed too.
 */
import type { CaretContext, Level } from './caret-context.ts';
import type { PathSegment } from './json-walk.ts';

interface Entry {
  /** Column at which the key or the dash stands. */
  readonly column: number;
  readonly segment: PathSegment;
  /** The object or list that the key or dash is in. */
  readonly level: MutableLevel;
}

interface MutableLevel extends Level {
  readonly members: Map<string, unknown>;
}

/** A key with its colon; the colon ends the line or has a space behind it. */
const KEY = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[\]{},&*!|>%@`-][^#:]*?|-[^\s#:][^#:]*?)\s*:(?=\s|$)/;
const BLOCK_TEXT = /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/;

const newLevel = (): MutableLevel => ({ members: new Map() });

const unquoted = (raw: string): string => {
  const quote = raw[0];
  if (quote === '"') {
    try {
      return String(JSON.parse(raw));
    } catch {
      return raw;
    }
  }
  return quote === "'" ? raw.slice(1, -1).replaceAll("''", "'") : raw;
};

/** A plain value as YAML reads it, where it stands alone behind its key; undefined for everything else. */
function plainValue(raw: string): unknown {
  const text = raw.replace(/\s+#.*$/, '').trim();
  if (text === '' || /^[|>&*!%@`[{]/.test(text)) return undefined;
  if (/^["']/.test(text)) return unquoted(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Reads lines in order and knows at each moment which keys and dashes are open. */
class Outline {
  readonly root = newLevel();
  readonly entries: Entry[] = [];
  /** Lines that stand deeper than this belong to a text over several lines. */
  #textBelow: number | undefined;

  /** The level that a key or dash at a column belongs to, after what ended there has gone. */
  #levelAt(column: number, isDash: boolean): MutableLevel {
    const ends = ({ column: own, segment }: Entry): boolean =>
      own > column || (own === column && (!isDash || typeof segment === 'number'));
    let last: Entry | undefined;
    for (let top = this.entries.at(-1); top !== undefined && ends(top); top = this.entries.at(-1))
      last = this.entries.pop();
    if (last !== undefined && last.column === column) return last.level;
    return this.#inside.get(this.entries.at(-1)) ?? this.#open();
  }
  readonly #inside = new Map<Entry | undefined, MutableLevel>();

  #open(): MutableLevel {
    const above = this.entries.at(-1);
    const level = above === undefined ? this.root : newLevel();
    this.#inside.set(above, level);
    return level;
  }

  /** Closes what a line that begins at a column is not part of. */
  leave(column: number): void {
    for (let top = this.entries.at(-1); top !== undefined && top.column >= column; top = this.entries.at(-1))
      this.entries.pop();
  }

  /** The level inside of the innermost open entry. */
  get level(): MutableLevel {
    return this.#inside.get(this.entries.at(-1)) ?? this.#open();
  }

  dash(column: number): void {
    const open = this.entries.findLast(
      (entry) => entry.column === column && typeof entry.segment === 'number',
    );
    const level = this.#levelAt(column, true);
    this.entries.push({ column, segment: open === undefined ? 0 : Number(open.segment) + 1, level });
  }

  key(column: number, key: string, value: string): void {
    const level = this.#levelAt(column, false);
    level.members.set(key, plainValue(value));
    this.entries.push({ column, segment: key, level });
    if (BLOCK_TEXT.test(value)) this.#textBelow = column;
  }

  /** True for a line inside a text over several lines. */
  isText(column: number): boolean {
    if (this.#textBelow === undefined) return false;
    if (column > this.#textBelow) return true;
    this.#textBelow = undefined;
    return false;
  }

  get path(): PathSegment[] {
    return this.entries.map(({ segment }) => segment);
  }

  get levels(): Level[] {
    return [...new Set([this.root, ...this.entries.map(({ level }) => level)])];
  }
}

/** Reads one line into the outline. Out: the column at which what is left of it begins, and what is left. */
function readLine(outline: Outline, line: string): { column: number; rest: string; isText: boolean } {
  let column = /^ */.exec(line)?.[0].length ?? 0;
  let rest = line.slice(column);
  if (rest.trim() !== '' && outline.isText(column)) return { column, rest, isText: true };
  for (let dash = /^-( +|$)/.exec(rest); dash !== null; dash = /^-( +|$)/.exec(rest)) {
    outline.dash(column);
    column += dash[0].length;
    rest = rest.slice(dash[0].length);
  }
  return { column, rest, isText: false };
}

function isBare(rest: string): boolean {
  return rest.trim() === '' || rest.startsWith('#') || /^(?:---|\.\.\.|%)/.test(rest);
}

/** The context at an offset. */
export function yamlContext(text: string, offset: number): CaretContext {
  const outline = new Outline();
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const endOfLine = text.indexOf('\n', offset);
  const line = text.slice(start, endOfLine === -1 ? text.length : endOfLine).replace(/\r$/, '');
  for (const before of text.slice(0, start).split('\n').slice(0, -1)) {
    const { column, rest, isText } = readLine(outline, before.replace(/\r$/, ''));
    const key = isText || isBare(rest) ? null : KEY.exec(rest);
    if (key !== null) outline.key(column, unquoted(key[1] ?? ''), rest.slice(key[0].length).trim());
  }
  const context = onLine(outline, line, start, offset);
  const rest = endOfLine === -1 ? '' : text.slice(endOfLine + 1);
  for (const after of rest.split('\n')) {
    const { column, rest: left, isText } = readLine(outline, after.replace(/\r$/, ''));
    const key = isText || isBare(left) ? null : KEY.exec(left);
    if (key !== null) outline.key(column, unquoted(key[1] ?? ''), left.slice(key[0].length).trim());
  }
  return context;
}

/** What stands at the caret of a line. */
function onLine(outline: Outline, line: string, start: number, offset: number): CaretContext {
  const { column, rest, isText } = readLine(outline, line);
  const caret = offset - start;
  const none = (path: PathSegment[]): CaretContext => ({
    path,
    role: 'none',
    from: offset,
    to: offset,
    levels: outline.levels,
  });
  if (isText || caret < column || /(?:^|\s)#/.test(line.slice(0, caret))) return none(outline.path);
  const key = KEY.exec(rest);
  if (key === null) return bareWord(outline, rest, column, start, offset);
  const [whole, raw = ''] = key;
  const ownKey = unquoted(raw);
  outline.key(column, ownKey, rest.slice(whole.length).trim());
  if (caret <= column + raw.length) {
    const level = outline.levels;
    return {
      path: outline.path.slice(0, -1),
      role: 'key',
      key: ownKey,
      from: start + column,
      to: start + column + raw.length,
      levels: level,
    };
  }
  const behind = column + whole.length;
  if (caret < behind) return none(outline.path);
  const space = /^\s*/.exec(rest.slice(whole.length))?.[0].length ?? 0;
  return valueContext(outline, rest.slice(whole.length + space), start + behind + space, offset);
}

/** A line without a key: the beginning of one, or an item of a list. */
function bareWord(
  outline: Outline,
  rest: string,
  column: number,
  start: number,
  offset: number,
): CaretContext {
  const last = outline.entries.at(-1);
  // An item of a list begins at its dash; anything else closes what stands deeper or beside it.
  const isItem =
    typeof last?.segment === 'number' && last.column < column && outline.level.members.size === 0;
  if (!isItem) outline.leave(column);
  if (/^["'[{]/.test(rest) || (isItem && /\s/.test(rest.trim())))
    return valueContext(outline, rest, start + column, offset);
  const word = rest.replace(/\s+#.*$/, '').trimEnd();
  const { level } = outline;
  return {
    path: outline.path,
    role: 'key',
    ...(word === '' ? {} : { key: word }),
    from: start + column,
    to: Math.max(offset, start + column + word.length),
    levels: [...new Set([...outline.levels, level])],
  };
}

/** A value on the caret's line; in brackets, the item that the caret is in. */
function valueContext(outline: Outline, raw: string, at: number, offset: number): CaretContext {
  const value = raw.replace(/\s+#.*$/, '').trimEnd();
  const path = outline.path;
  const { levels } = outline;
  if (!value.startsWith('[')) {
    const inside = offset >= at && offset <= at + value.length;
    const [from, to] = inside && value !== '' ? [at, at + value.length] : [offset, offset];
    return { path, role: value === '' || inside ? 'value' : 'none', from, to, levels };
  }
  const caret = offset - at;
  const before = value.slice(1, caret);
  if (caret < 1 || caret > value.length || /[[\]{}]/.test(before))
    return { path, role: 'none', from: offset, to: offset, levels };
  const own = before.lastIndexOf(',') + 1;
  const lead = /^\s*/.exec(before.slice(own))?.[0].length ?? 0;
  const from = at + 1 + own + lead;
  const length = /^(?:"[^"]*"?|'[^']*'?|[^,\]]*)/.exec(value.slice(from - at))?.[0].trimEnd().length ?? 0;
  return {
    path: [...path, before.split(',').length - 1],
    role: 'value',
    from: Math.min(from, offset),
    to: Math.max(offset, from + length),
    levels,
  };
}
