/** A browser engine other than Chromium, as far as tests here need one: open an address, ask the page something. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Page {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, which may be a promise; it must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Why it cannot be started here; undefined when it can. */
  readonly missing: string | undefined;
  start(): Promise<Page>;
}

/** Where a program stands, or undefined. */
export function programNamed(name: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const START_MS = 30_000;
const END_MS = 5_000;

export interface Program {
  /** What the pattern found in the output. */
  readonly said: string;
  end(): Promise<void>;
}

/** Starts a program with its helpers and waits until it says something. Ends them all together. */
export function startedProgram(file: string, args: readonly string[], says: RegExp): Promise<Program> {
  // A group of its own: a browser starts further processes, and none may stay behind.
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  const signal = (name: NodeJS.Signals): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, name);
    } catch {
      // It is gone already.
    }
  };
  const end = async (): Promise<void> => {
    signal('SIGTERM');
    const force = setTimeout(() => signal('SIGKILL'), END_MS);
    await ended;
    clearTimeout(force);
    signal('SIGKILL');
  };
  return new Promise((settle, fail) => {
    let output = '';
    const timer = setTimeout(() => {
      void end();
      fail(new Error(`${file} did not start in time: ${output.slice(-400)}`));
    }, START_MS);
    const look = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = says.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      settle({ said: found[1] ?? found[0], end });
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`${file} ended with ${code}: ${output.slice(-400)}`));
    });
  });
}
