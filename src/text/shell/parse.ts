/**
 * The small shell of transcripts and labs: quotes, pipes, lists, redirections, here-documents, `$?`. What it does not
 * have (variables, globs, subshells, jobs) is refused, never passed on as plain text: a reader's shell would act on it.
 */
import { readHereDocument, readWord, ShellProblem, type Word } from './words.ts';

export interface Redirect {
  readonly kind: 'in' | 'out' | 'append' | 'error' | 'error-append' | 'here';
  /** A file, or the text of a here-document. */
  readonly target: Word;
}

export interface ShellCommand {
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  /** `2>&1` */
  readonly errorsToOutput: boolean;
}

export interface Pipeline {
  /** When it runs, seen from the exit code of the one before. */
  readonly when: 'always' | 'zero' | 'nonzero';
  readonly commands: readonly ShellCommand[];
}

export type ShellParse =
  | { readonly kind: 'script'; readonly pipelines: readonly Pipeline[] }
  /** More lines are needed: an open quote, a here-document, a backslash at the end. */
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'problem'; readonly at: number; readonly message: string };

const OPERATORS = ['2>&1', '2>>', '2>', '<<', '>>', '>', '<', '&&', '||', '|', ';', '\n'] as const;
type Operator = (typeof OPERATORS)[number];

const REDIRECTS: Partial<Record<Operator, Redirect['kind']>> = {
  '2>>': 'error-append',
  '2>': 'error',
  '>>': 'append',
  '>': 'out',
  '<': 'in',
};

const JOINS: Partial<Record<Operator, Pipeline['when']>> = {
  '&&': 'zero',
  '||': 'nonzero',
  ';': 'always',
  '\n': 'always',
};

interface Draft {
  words: Word[];
  redirects: Redirect[];
  errorsToOutput: boolean;
}

class Reader {
  readonly #text: string;
  #at = 0;
  readonly #pipelines: Pipeline[] = [];
  #when: Pipeline['when'] = 'always';
  #commands: ShellCommand[] = [];
  #draft: Draft = { words: [], redirects: [], errorsToOutput: false };
  /** Here-documents whose text begins after the current line. */
  #pending: { delimiter: string; raw: boolean; draft: Draft }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly Pipeline[] {
    while (this.#skip()) {
      const operator = OPERATORS.find((one) => this.#text.startsWith(one, this.#at));
      if (operator === undefined) this.#draft.words.push(this.#word());
      else this.#operate(operator);
    }
    if (this.#pending.length > 0) throw new ShellProblem('incomplete', this.#at, '');
    this.#endPipeline('always');
    if (this.#pipelines.length === 0) throw new ShellProblem('problem', 0, 'there is no command here');
    return this.#pipelines;
  }

  /** Skips spaces, joined lines and comments; false at the end. */
  #skip(): boolean {
    for (;;) {
      const unit = this.#text[this.#at];
      if (unit === undefined) return false;
      if (unit === ' ' || unit === '\t') this.#at += 1;
      else if (this.#text.startsWith('\\\n', this.#at)) this.#at += 2;
      else if (unit === '#') {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.#text.length : end;
      } else return true;
    }
  }

  #word(): Word {
    const { word, end } = readWord(this.#text, this.#at);
    this.#at = end;
    return word;
  }

  #operate(operator: Operator): void {
    const start = this.#at;
    this.#at += operator.length;
    const redirect = REDIRECTS[operator];
    if (operator === '2>&1') this.#draft.errorsToOutput = true;
    else if (redirect !== undefined)
      this.#draft.redirects.push({ kind: redirect, target: this.#target(start) });
    else if (operator === '<<') this.#here(start);
    else if (operator === '|') this.#endCommand(start);
    else {
      if (operator === '\n') this.#readPending();
      const isBlank = operator === '\n' && this.#draft.words.length === 0 && this.#commands.length === 0;
      if (!isBlank) this.#endPipeline(JOINS[operator] ?? 'always', start);
    }
  }

  #target(start: number): Word {
    if (!this.#skip() || OPERATORS.some((one) => this.#text.startsWith(one, this.#at))) {
      throw new ShellProblem('problem', start, 'a file name is missing after this');
    }
    return this.#word();
  }

  #here(start: number): void {
    if (this.#text[this.#at] === '-' || this.#text[this.#at] === '<') {
      throw new ShellProblem('problem', start, 'only << is known');
    }
    this.#skip();
    const raw = this.#text[this.#at] === "'" || this.#text[this.#at] === '"';
    const delimiter = this.#target(start)
      .map((part) => (typeof part === 'string' ? part : ''))
      .join('');
    this.#pending.push({ delimiter, raw, draft: this.#draft });
  }

  #readPending(): void {
    for (const { delimiter, raw, draft } of this.#pending) {
      const { body, end } = readHereDocument(this.#text, this.#at, delimiter, raw);
      draft.redirects.push({ kind: 'here', target: [body] });
      this.#at = end;
    }
    this.#pending = [];
  }

  #endCommand(at = this.#at): void {
    if (this.#draft.words.length === 0) throw new ShellProblem('problem', at, 'a command is missing here');
    this.#commands.push(this.#draft);
    this.#draft = { words: [], redirects: [], errorsToOutput: false };
  }

  #endPipeline(next: Pipeline['when'], at?: number): void {
    const isEmpty = this.#draft.words.length === 0 && this.#draft.redirects.length === 0;
    // Nothing after a final `;` or line end is no fault; after `&&` or `|` it is.
    if (isEmpty && this.#commands.length === 0 && this.#when === 'always' && at === undefined) return;
    this.#endCommand(at);
    this.#pipelines.push({ when: this.#when, commands: this.#commands });
    this.#commands = [];
    this.#when = next;
  }
}

/** Parses a command, perhaps of several lines. Never throws. */
export function parseShell(text: string): ShellParse {
  try {
    return { kind: 'script', pipelines: new Reader(text).read() };
  } catch (error) {
    if (!(error instanceof ShellProblem)) throw error;
    if (error.kind === 'incomplete') return { kind: 'incomplete' };
    return { kind: 'problem', at: error.at, message: error.message };
  }
}
