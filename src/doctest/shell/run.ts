/** Running the commands of a transcript in this process, in a scratch folder. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pipeline, Redirect, ShellCommand } from '../../text/shell/parse.ts';
import type { Word } from '../../text/shell/words.ts';
import type { RuleId } from '../rules.ts';
import { inside, type Program } from './programs.ts';

/** Thrown when a command cannot be run at all: the transcript itself is at fault. */
export class ShellFault extends Error {
  readonly rule: RuleId;
  constructor(rule: RuleId, message: string) {
    super(message);
    this.rule = rule;
  }
}

export interface Shell {
  readonly cwd: string;
  readonly programs: Readonly<Record<string, Program>>;
  /** Most time for one command. */
  readonly limitMs: number;
  /** Exit code of the last command. */
  status: number;
}

export interface Ran {
  /** Standard output and standard error as they were written. */
  readonly output: string;
  readonly status: number;
}

const wordText = (word: Word, status: number): string =>
  word.map((part) => (typeof part === 'string' ? part : `${status}`)).join('');

const NOWHERE = '/dev/null';

function fileOf(shell: Shell, { target }: Redirect): string | undefined {
  const path = wordText(target, shell.status);
  if (path === NOWHERE) return undefined;
  try {
    return inside(shell.cwd, path);
  } catch {
    throw new ShellFault('shell-syntax', `${path} lies outside the folder of the transcript`);
  }
}

/** A sink that a redirection opens; the file is emptied at once, as a shell does. */
function sinkOf(shell: Shell, redirect: Redirect): (text: string) => void {
  const path = fileOf(shell, redirect);
  if (path === undefined) return () => {};
  try {
    if (redirect.kind === 'out' || redirect.kind === 'error') writeFileSync(path, '');
  } catch {
    throw new ShellFault('shell-syntax', 'a redirection leads to a folder that is not there');
  }
  return (text) => appendFileSync(path, text);
}

function inputOf(shell: Shell, command: ShellCommand, piped: string): string {
  const redirect = command.redirects.findLast(({ kind }) => kind === 'in' || kind === 'here');
  if (redirect === undefined) return piped;
  if (redirect.kind === 'here') return wordText(redirect.target, shell.status);
  const path = fileOf(shell, redirect);
  try {
    return path === undefined ? '' : readFileSync(path, 'utf8');
  } catch {
    throw new ShellFault('shell-syntax', 'a redirection reads a file that is not there');
  }
}

/** Waits for a program, but not for ever: at the limit it is asked to stop, and is not waited for. */
async function bounded(
  shell: Shell,
  program: (signal: AbortSignal) => Promise<number> | number,
): Promise<number> {
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      stop.abort('time limit');
      refuse(new ShellFault('endless-command', `The command did not end within ${shell.limitMs} ms.`));
    }, shell.limitMs);
  });
  try {
    return await Promise.race([program(stop.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function runCommand(
  shell: Shell,
  command: ShellCommand,
  piped: string,
  pipe: (text: string) => void,
  terminal: (text: string) => void,
): Promise<number> {
  const [name = '', ...args] = command.words.map((word) => wordText(word, shell.status));
  const program = Object.hasOwn(shell.programs, name) ? shell.programs[name] : undefined;
  if (program === undefined) throw new ShellFault('unknown-command', name);
  const to = command.redirects.findLast(({ kind }) => kind === 'out' || kind === 'append');
  const errorsTo = command.redirects.findLast(({ kind }) => kind === 'error' || kind === 'error-append');
  const out = to === undefined ? pipe : sinkOf(shell, to);
  const err = command.errorsToOutput ? out : errorsTo === undefined ? terminal : sinkOf(shell, errorsTo);
  const stdin = inputOf(shell, command, piped);
  return bounded(shell, (signal) => program(args, { cwd: shell.cwd, stdin, signal, out, err }));
}

async function runPipeline(
  shell: Shell,
  { commands }: Pipeline,
  terminal: (text: string) => void,
): Promise<number> {
  let piped = '';
  let status = 0;
  for (const [index, command] of commands.entries()) {
    let output = '';
    const isLast = index === commands.length - 1;
    const pipe = (text: string): void => {
      output += text;
    };
    status = await runCommand(shell, command, piped, isLast ? terminal : pipe, terminal);
    piped = output;
  }
  return status;
}

/** Runs one step. Throws ShellFault when it cannot be run. */
export async function runStep(shell: Shell, pipelines: readonly Pipeline[]): Promise<Ran> {
  let output = '';
  const terminal = (text: string): void => {
    output += text;
  };
  for (const pipeline of pipelines) {
    const { when } = pipeline;
    if ((when === 'zero' && shell.status !== 0) || (when === 'nonzero' && shell.status === 0)) continue;
    shell.status = await runPipeline(shell, pipeline, terminal);
  }
  return { output, status: shell.status };
}

/** Whether a step only prints the exit code of the one before: then that code is stated. */
export function printsStatus(pipelines: readonly Pipeline[]): boolean {
  const [first, ...others] = pipelines[0]?.commands ?? [];
  const words = first?.words ?? [];
  return others.length === 0 && wordText(words[0] ?? [], 0) === 'echo' && words.some(hasStatus);
}

const hasStatus = (word: Word): boolean => word.some((part) => typeof part !== 'string');
