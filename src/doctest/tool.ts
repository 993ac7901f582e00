/** Starting a program of the machine, bounded in time and output. */
import { spawn } from 'node:child_process';
import type { Tool } from './world.ts';

const LIMIT_MS = 30_000;
const MOST = 4_000_000;

/** Runs a program with a text on its standard input. Undefined when it cannot be started or does not end in time. */
export const startTool: Tool = (command, args, stdin) =>
  new Promise((settle) => {
    const child = spawn(command, args, { stdio: 'pipe' });
    // Not spawn's own limit: that one goes on ticking, and holds this process, when the program does not exist.
    const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
    const out = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        if (out[name].length < MOST) out[name] += text;
      });
    }
    child.on('error', () => {
      clearTimeout(limit);
      settle(undefined);
    });
    child.on('close', (code) => {
      clearTimeout(limit);
      settle(code === null ? undefined : { code, ...out });
    });
    // A program that is gone before it has read everything says so by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
  });
