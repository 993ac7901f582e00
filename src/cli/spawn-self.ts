/** The CLI as a person starts it: through its own door, in a process of its own. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Spawned } from '../doctest/world.ts';
import { type Entry, isGroup } from './command.ts';

const DOOR = fileURLToPath(new URL('../../bin/cavra.mjs', import.meta.url));
const FAILED = 2;

/** The words that name a command, such as `contracts show`; undefined when they name none. */
function nameOf(entries: readonly Entry[], argv: readonly string[]): string | undefined {
  const entry = entries.find(({ name }) => name === argv[0]);
  if (entry === undefined) return undefined;
  if (!isGroup(entry)) return entry.name;
  const inner = nameOf(entry.commands, argv.slice(1));
  return inner === undefined ? undefined : `${entry.name} ${inner}`;
}

/** Starts `bin/cavra.mjs` under the Node that runs this. Nothing of the environment reaches it. */
export function spawnedCli(entries: readonly Entry[]): Spawned {
  return {
    subcommand: (argv) => nameOf(entries, argv),
    run: (argv, { cwd, stdin, signal, out, err }) =>
      new Promise((settle) => {
        const child = spawn(process.execPath, [DOOR, ...argv], { cwd, env: {}, signal, stdio: 'pipe' });
        let errors = '';
        child.stdout.setEncoding('utf8').on('data', out);
        // Two pipes have no order between them: what goes to standard error is given last.
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          errors += text;
        });
        child.on('error', () => settle(FAILED));
        child.on('close', (code) => {
          err(errors);
          settle(code ?? FAILED);
        });
        child.stdin.on('error', () => {});
        child.stdin.end(stdin);
      }),
  };
}
