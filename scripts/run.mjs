// @ts-check
/** Running other programs: output kept aside and shown when wanted, a time limit, no process left behind. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} RunOptions
 * @property {boolean} [show] give the program this terminal, instead of keeping its output; it then has no time limit
 * @property {number} [limit] seconds after which the program is ended and counted as failed
 * @property {string} [slow] what to say, once, when the program takes long
 * @property {string} [cwd] the folder that the program is started in; the project's own unless told
 * @property {Record<string, string>} [env] added to this process's environment
 *
 * @typedef {object} RunResult
 * @property {number} code exit code; 124 when the time limit ended it, 127 when it could not be started
 * @property {string} output both streams in the order they came
 * @property {number} seconds
 */

const SLOW_AFTER = 15_000;

/**
 * Ends a program, and what it started when it has a process group of its own.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {boolean} grouped
 */
function end(child, signal, grouped) {
  if (child.pid === undefined) return;
  try {
    if (grouped) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

/**
 * Runs a program to its end. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { show = false, limit, slow, env, cwd = ROOT } = {}) {
  const started = performance.now();
  return new Promise((resolve) => {
    const grouped = !show && process.platform !== 'win32';
    const child = spawn(command, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      detached: grouped,
    });
    let output = '';
    let timedOut = false;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      // Ctrl-C in a terminal reaches a shown program by itself; it then ends in its own way and so do we.
      if (show && signal === 'SIGINT' && process.stdin.isTTY) return;
      end(child, 'SIGTERM', grouped);
      if (!show) process.exit(130);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
    const slowTimer = slow === undefined ? undefined : setTimeout(() => console.error(slow), SLOW_AFTER);
    const limitTimer =
      limit === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            end(child, 'SIGTERM', grouped);
            setTimeout(() => end(child, 'SIGKILL', grouped), 5_000).unref();
          }, limit * 1_000);

    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(slowTimer);
      clearTimeout(limitTimer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      if (timedOut) output += `\nEnded after its time limit of ${limit} s.\n`;
      resolve({ code: timedOut ? 124 : code, output, seconds: (performance.now() - started) / 1_000 });
    };
    child.once('error', (error) => {
      output += `${command} could not be started: ${error.message}\n`;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * The JavaScript file behind a tool of node_modules, to be run by a Node of our choice on any system.
 * @param {string} packageName
 * @param {string} [binName]
 */
export function toolFile(packageName, binName = packageName.split('/').at(-1) ?? packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[binName];
  if (typeof file !== 'string') throw new Error(`${packageName} has no program ${binName}`);
  return join(folder, file);
}
