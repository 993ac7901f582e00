/** The tokens of a JSON text, one at a time, with their places. Quick: a page walks a megabyte between two keystrokes. */

/** A sign stands for itself; `string`, `scalar` (a number, true, false, null), `comment`, `end`, or `unknown`. */
export type Token = '{' | '}' | '[' | ']' | ',' | ':' | 'string' | 'scalar' | 'comment' | 'unknown' | 'end';

const SIGNS = new Set(['{', '}', '[', ']', ',', ':']);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /["\\/bfnrt]/;
const HEX = /[0-9a-fA-F]{4}/y;
const WORD = /[^\s,[\]{}:"/]+/y;
const WORDS = new Set(['true', 'false', 'null']);

const QUOTE = 34;
const BACKSLASH = 92;
/** Below it a character is a control character, which a text may not hold. */
const SPACE = 32;

export class JsonScanner {
  readonly #text: string;
  /** Of the token that was read last. */
  offset = 0;
  end = 0;
  /** What is wrong inside it; never a piece of the text, which could be a secret. */
  problem: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  next(): Token {
    const text = this.#text;
    let at = this.end;
    for (let unit = text.charCodeAt(at); unit === 32 || unit === 10 || unit === 13 || unit === 9; ) {
      at += 1;
      unit = text.charCodeAt(at);
    }
    this.offset = at;
    this.end = at + 1;
    this.problem = undefined;
    const sign = text[at];
    if (sign === undefined) {
      this.end = at;
      return 'end';
    }
    if (sign === '"') return this.#string();
    if (SIGNS.has(sign)) return sign as Token;
    if (sign === '/' && (text[at + 1] === '/' || text[at + 1] === '*')) return 'comment';
    if (sign === '-' || (sign >= '0' && sign <= '9')) return this.#number();
    WORD.lastIndex = at;
    const word = WORD.exec(text)?.[0] ?? sign;
    this.end = at + word.length;
    return WORDS.has(word) ? 'scalar' : 'unknown';
  }

  /** The text that the last token stands for, when it is a string without a problem. */
  get string(): string {
    const raw = this.#text.slice(this.offset + 1, this.end - 1);
    return raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw;
  }

  #number(): Token {
    NUMBER.lastIndex = this.offset;
    const length = NUMBER.exec(this.#text)?.[0].length ?? 0;
    this.end = this.offset + length;
    if (length === 0 || /[.eE]/.test(this.#text[this.end] ?? ''))
      this.problem = 'this number is not complete';
    return 'scalar';
  }

  #string(): Token {
    const text = this.#text;
    let at = this.offset + 1;
    for (;;) {
      const unit = text.charCodeAt(at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        this.#escape(at + 1);
        at += 2;
      } else if (unit >= SPACE) at += 1;
      else {
        // The end of the text (NaN) or of the line, or a control character.
        if (Number.isNaN(unit) || unit === 10 || unit === 13) {
          this.problem = 'this text has no closing quote on its line';
          this.end = at;
          return 'string';
        }
        this.problem ??= 'a control character must be escaped inside a text';
        at += 1;
      }
    }
    this.end = at + 1;
    return 'string';
  }

  #escape(at: number): void {
    const sign = this.#text[at] ?? '';
    if (ESCAPE.test(sign)) return;
    HEX.lastIndex = at + 1;
    if (sign === 'u' && HEX.test(this.#text)) return;
    this.problem ??=
      sign === 'u' ? 'a \\u escape needs four hexadecimal digits' : 'this escape is not part of JSON';
  }
}
