/** The words after the language of a fence: `json contract=a.b refused="x@/y" title='…' {2-4}`. */

export interface Attribute {
  readonly name: string;
  /** Absent for a bare word. */
  readonly value?: string;
  /** Where it begins in the text that was parsed. */
  readonly at: number;
}

export interface AttributeProblem {
  readonly at: number;
  readonly message: string;
}

export interface Attributes {
  /** Words and pairs in order. Marks for the highlighter alone (`{2-4}`, `"text"`, `/pattern/`) are left out. */
  readonly list: readonly Attribute[];
  readonly problem?: AttributeProblem;
}

const NAME = /[A-Za-z_][\w-]*/y;
const SPACE = /\s*/y;
const BARE = /[^\s"'{}]+/y;
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '/': '/', '{': '}' };

/** Reads at a place; the text that matched, perhaps empty. */
function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads a delimited value; a backslash keeps the closing mark or another backslash from being read as such. */
function delimited(text: string, at: number): { value: string; end: number } | undefined {
  const close = CLOSERS[text[at] ?? ''];
  let value = '';
  for (let index = at + 1; index < text.length; index += 1) {
    const unit = text[index] ?? '';
    const next = text[index + 1] ?? '';
    if (unit === '\\' && (next === close || next === '\\')) {
      value += next;
      index += 1;
    } else if (unit === close) return { value, end: index + 1 };
    else value += unit;
  }
  return undefined;
}

/** Parses what follows the language. Never throws: what cannot be read is a problem with its place. */
export function parseAttributes(text: string): Attributes {
  const list: Attribute[] = [];
  let at = take(SPACE, text, 0).length;
  while (at < text.length) {
    const start = at;
    const name = take(NAME, text, at);
    at += name.length;
    const hasValue = name !== '' && text[at] === '=';
    if (hasValue) at += 1;
    if (name === '' || hasValue) {
      const opener = text[at] ?? '';
      if (opener !== '' && opener in CLOSERS && !(hasValue && opener === '/')) {
        const inner = delimited(text, at);
        if (inner === undefined) return { list, problem: { at, message: `this ${opener} is never closed` } };
        at = inner.end;
        if (hasValue) list.push({ name, value: inner.value, at: start });
      } else {
        const bare = hasValue ? take(BARE, text, at) : '';
        if (bare === '') {
          const message = hasValue ? `${name}= has no value` : 'this is neither a word nor name=value';
          return { list, problem: { at: start, message } };
        }
        at += bare.length;
        list.push({ name, value: bare, at: start });
      }
    } else list.push({ name, at: start });
    const gap = take(SPACE, text, at).length;
    if (gap === 0 && at < text.length) {
      return { list, problem: { at, message: 'a space is missing here' } };
    }
    at += gap;
  }
  return { list };
}

const PLAIN = /^[^\s"'{}]+$/;

/** Writes attributes so that `parseAttributes` reads the same. */
export function formatAttributes(list: readonly Omit<Attribute, 'at'>[]): string {
  return list
    .map(({ name, value }) => {
      if (value === undefined) return name;
      const quoted = `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
      return `${name}=${PLAIN.test(value) ? value : quoted}`;
    })
    .join(' ');
}

/** Attributes that only tell the highlighter how to show the block. */
export const PRESENTATION: ReadonlySet<string> = new Set([
  'title',
  'frame',
  'wrap',
  'preserveIndent',
  'hangingIndent',
  'ins',
  'del',
  'mark',
  'lang',
  'showLineNumbers',
  'startLineNumber',
  'collapse',
]);
