/** Words and here-documents of the small shell. */

/** Text, and places where the last exit code goes in. */
export type Word = readonly (string | { readonly status: true })[];

/** Thrown while parsing, caught by `parseShell`. */
export class ShellProblem extends Error {
  readonly kind: 'incomplete' | 'problem';
  readonly at: number;
  constructor(kind: ShellProblem['kind'], at: number, message: string) {
    super(message);
    this.kind = kind;
    this.at = at;
  }
}

const ENDS = new Set([' ', '\t', '\n', '|', '&', ';', '<', '>']);
const REFUSED: Readonly<Record<string, string>> = {
  '*': 'a glob: quote it',
  '?': 'a glob: quote it',
  '[': 'a glob: quote it',
  '(': 'a subshell: quote it',
  ')': 'a subshell: quote it',
  '`': 'a subshell: quote it',
  '&': 'a background job',
};
const ESCAPABLE = new Set(['"', '\\', '$', '`']);

const refuse = (at: number, what: string): never => {
  throw new ShellProblem('problem', at, `the small shell does not have this: ${what}`);
};

/** Reads one word. In: the text and where the word begins. Out: the word and where it ends. */
export function readWord(text: string, start: number): { word: Word; end: number } {
  const parts: (string | { status: true })[] = [];
  let plain = '';
  let at = start;

  const dollar = (): void => {
    if (text[at + 1] !== '?') {
      // A dollar sign before nothing that could be a name is only a dollar sign.
      if (/[\w({]/.test(text[at + 1] ?? '')) refuse(at, 'a variable: quote it in single quotes');
      plain += '$';
      at += 1;
      return;
    }
    parts.push(plain, { status: true });
    plain = '';
    at += 2;
  };

  const single = (): void => {
    const end = text.indexOf("'", at + 1);
    if (end === -1) throw new ShellProblem('incomplete', at, '');
    plain += text.slice(at + 1, end);
    at = end + 1;
  };

  const double = (): void => {
    const open = at;
    at += 1;
    while (text[at] !== '"') {
      const unit = text[at];
      if (unit === undefined) throw new ShellProblem('incomplete', open, '');
      if (unit === '\\') {
        const next = text[at + 1] ?? '';
        if (next === '') throw new ShellProblem('incomplete', open, '');
        if (next !== '\n') plain += ESCAPABLE.has(next) ? next : `\\${next}`;
        at += 2;
      } else if (unit === '$') dollar();
      else if (unit === '`') refuse(at, 'a subshell: quote it in single quotes');
      else {
        plain += unit;
        at += 1;
      }
    }
    at += 1;
  };

  while (at < text.length) {
    const unit = text[at] ?? '';
    if (unit === '&' && text[at + 1] !== '&') refuse(at, REFUSED['&'] ?? '');
    if (ENDS.has(unit)) break;
    if (unit === "'") single();
    else if (unit === '"') double();
    else if (unit === '$') dollar();
    else if (unit === '\\') {
      if (at + 1 >= text.length) throw new ShellProblem('incomplete', at, '');
      if (text[at + 1] !== '\n') plain += text[at + 1];
      at += 2;
    } else if (unit === '~' && at === start) refuse(at, 'a home folder');
    else if (Object.hasOwn(REFUSED, unit)) refuse(at, REFUSED[unit] ?? '');
    else {
      plain += unit;
      at += 1;
    }
  }
  return { word: [...parts, plain], end: at };
}

/** Reads the text of a here-document from the line after its command. `raw` when its delimiter was quoted. */
export function readHereDocument(
  text: string,
  start: number,
  delimiter: string,
  raw: boolean,
): { body: string; end: number } {
  for (let at = start; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (text.slice(at, end) === delimiter) {
      const body = text.slice(start, at);
      if (!raw && /[$`\\]/.test(body))
        refuse(start, `${delimiter} without quotes, and a $ in the text: write '${delimiter}'`);
      return { body, end };
    }
    at = end + 1;
  }
  throw new ShellProblem('incomplete', start, '');
}
