/** An implementation as a program: one question a line goes in, one answer a line comes out, in the same order. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Implementation, Reply } from '../../runtime/conformance/run.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import {
  ANSWER_MS,
  MOST_ANSWER_BYTES,
  NOT_JSON,
  noAnswer,
  parsed,
  readDeclaration,
  TOO_LARGE,
  TOO_LATE,
} from './reach.ts';

const DOOR = fileURLToPath(new URL('../../../bin/cavra.mjs', import.meta.url));
const GRACE_MS = 1_000;

/** The words of a command line; quotes keep spaces together. No shell reads it. Throws UsageError. */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s"']+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  const rest = line.replaceAll(/"[^"]*"|'[^']*'/g, '');
  if (words.length === 0 || /["']/.test(rest))
    throw new UsageError('--command takes a program and its arguments; a quote must be closed.');
  return words;
}

/** The program itself, or this project under its own name. */
function started(line: string, io: Io, signal: AbortSignal): ChildProcess {
  const [program = '', ...args] = wordsOf(line);
  const [file, given] = program === 'cavra' ? [process.execPath, [DOOR, ...args]] : [program, args];
  return spawn(file, given, { cwd: io.cwd, env: io.env, stdio: ['pipe', 'pipe', 'ignore'], signal });
}

/** Line ends of other alphabets. JSON lets them stand in a text, and some readers of lines stop at them. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** A question as one line, whatever the program takes for the end of one. */
function questionLine(question: object): string {
  const text = JSON.stringify(question).replaceAll(
    OTHER_LINE_ENDS,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

type Line = { readonly line: string } | { readonly unusable: string };

/** Lines of a stream, asked for one at a time. Beyond the bound, or when the stream ends, there is none any more. */
class Lines {
  private text = Buffer.alloc(0);
  private over: string | undefined;
  private waiting: (() => void) | undefined;

  constructor(child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => {
      if (this.over === undefined) this.text = Buffer.concat([this.text, chunk]);
      if (this.text.length > MOST_ANSWER_BYTES && !this.text.includes(10)) this.end(TOO_LARGE);
      this.waiting?.();
    });
    child.stdout?.on('end', () => this.end('the program ended'));
    child.on('error', (error: NodeJS.ErrnoException) =>
      this.end(
        error.name === 'AbortError'
          ? 'the time is up'
          : `the program cannot be run (${error.code ?? 'unknown'})`,
      ),
    );
  }

  private end(why: string): void {
    this.over ??= why;
    this.waiting?.();
  }

  private taken(): Line | undefined {
    const at = this.text.indexOf(10);
    if (at === -1) return this.over === undefined ? undefined : { unusable: this.over };
    const line = this.text.toString('utf8', 0, at);
    this.text = this.text.subarray(at + 1);
    return { line };
  }

  next(): Promise<Line> {
    return new Promise((settle) => {
      const timer = setTimeout(() => {
        this.end(TOO_LATE);
      }, ANSWER_MS);
      const look = (): void => {
        const found = this.taken();
        if (found === undefined) return;
        clearTimeout(timer);
        this.waiting = undefined;
        settle(found);
      };
      this.waiting = look;
      look();
    });
  }
}

/** Ends the program: first politely. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  await new Promise<void>((settle) => {
    const force = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(force);
      settle();
    });
    child.stdin?.end();
    child.kill('SIGTERM');
  });
}

export interface Piped extends Implementation {
  close(): Promise<void>;
}

/** Starts a program and asks what it offers. Throws UsageError when it says nothing. */
export async function overPipes(line: string, io: Io, signal: AbortSignal): Promise<Piped> {
  const child = started(line, io, signal);
  // A program that does not read any more is noticed by its silence.
  child.stdin?.on('error', () => {});
  const lines = new Lines(child);
  const ask = (question: object): Promise<Line> => {
    child.stdin?.write(questionLine(question));
    return lines.next();
  };
  const first = await ask({ id: 'describe', ask: 'describe' });
  try {
    if ('unusable' in first) throw noAnswer(first.unusable);
    return {
      declaration: readDeclaration(first.line),
      async ask(question): Promise<Reply & { lost?: true }> {
        const found = await ask(question);
        if ('unusable' in found) return { unusable: found.unusable, lost: true };
        const answer = parsed(found.line);
        if (typeof answer !== 'object' || answer === null) return { unusable: NOT_JSON };
        return { answer };
      },
      close: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}
