/** The CLI: finds the command, parses, runs, and turns every failure into a line and an exit code. */
import { readFileSync } from 'node:fs';
import { OUTCOMES } from '../contracts/issue.ts';
import { nearest } from '../contracts/near.ts';
import { aispmGroup } from './aispm.ts';
import { closeoutGroup } from './closeout.ts';
import { type Command, type Entry, isGroup } from './command.ts';
import { conformanceCommand } from './conformance.ts';
import { contractsGroup } from './contracts.ts';
import { daemonGroup } from './daemon.ts';
import { docsCommand } from './docs.ts';
import { printable, quoted, UsageError, usageLines } from './errors.ts';
import { evaluateCommand } from './evaluate.ts';
import { evidenceGroup } from './evidence.ts';
import { commandHelp, groupHelp, rootHelp } from './help.ts';
import type { Io } from './io.ts';
import { labGroup } from './lab.ts';
import { lifecycleGroup } from './lifecycle.ts';
import { parseCommand } from './parse.ts';
import { policyGroup } from './policy.ts';
import { saasGroup } from './saas.ts';
import { serveCommand } from './serve.ts';
import { siteGroup } from './site.ts';
import { widthOf } from './text.ts';
import { validateCommand } from './validate.ts';

/** Every command. A group is one file and one line here. */
export const ENTRIES: readonly Entry[] = [
  saasGroup(),
  closeoutGroup,
  lifecycleGroup,
  contractsGroup,
  evaluateCommand,
  policyGroup,
  evidenceGroup,
  aispmGroup,
  daemonGroup,
  validateCommand,
  labGroup,
  conformanceCommand,
  serveCommand,
  siteGroup,
  docsCommand,
];

const HELP = new Set(['--help', '-h']);

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const number =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest
      ? String(manifest.version)
      : 'unknown';
  return `cavra ${number} (node ${process.version})\n`;
}

interface Found {
  /** The words that were understood, such as `cavra saas`. */
  readonly path: string;
  readonly entry?: Entry;
  readonly rest: readonly string[];
}

/** Follows the words down the tree of commands. Throws UsageError at the first that names nothing. */
function find(words: readonly string[]): Found {
  let found: Found = { path: 'cavra', rest: words };
  let entries: readonly Entry[] = ENTRIES;
  for (;;) {
    const [word, ...rest] = found.rest;
    if (word === undefined || HELP.has(word)) return found;
    const entry = entries.find(({ name }) => name === word);
    if (entry === undefined) {
      const near = nearest(
        word,
        entries.map(({ name }) => name),
      );
      const what = word.startsWith('-') ? 'flag' : 'command';
      throw new UsageError(
        `${found.path} has no ${what} ${quoted(word)}.`,
        near === undefined ? {} : { hint: `Did you mean ${found.path} ${near}?` },
      );
    }
    found = { path: `${found.path} ${entry.name}`, entry, rest };
    if (!isGroup(entry)) return found;
    entries = entry.commands;
  }
}

function helpOf({ path, entry }: Found, columns: number): string {
  if (entry === undefined) return rootHelp(ENTRIES, columns);
  return isGroup(entry) ? groupHelp(path, entry, columns) : commandHelp(path, entry, columns);
}

async function runCommand(path: string, command: Command, words: readonly string[], io: Io): Promise<number> {
  const { args, flags } = parseCommand(command, words);
  if (flags.has('help')) {
    await io.stdout.write(commandHelp(path, command, widthOf(io.columns)));
    return OUTCOMES.yes;
  }
  return command.run({ io, args, flags });
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...others] = argv;
  if (first === '--version' && others.length === 0) {
    await io.stdout.write(version());
    return OUTCOMES.yes;
  }
  const asksHelp = first === 'help';
  const found = find(asksHelp ? others : argv);
  if (found.entry !== undefined && !isGroup(found.entry) && !asksHelp) {
    return runCommand(found.path, found.entry, found.rest, io);
  }
  const text = helpOf(found, widthOf(io.columns));
  if (asksHelp || found.rest.length > 0) {
    await io.stdout.write(text);
    return OUTCOMES.yes;
  }
  // A group without a command did nothing: the help goes where errors go.
  await io.stderr.write(text);
  return OUTCOMES.unusable;
}

/** The command that explains, for the last line of an error. */
function helpFor(argv: readonly string[]): string {
  const words = argv[0] === 'help' ? argv.slice(1) : argv;
  for (let length = words.length; length > 0; length -= 1) {
    try {
      const { entry, path } = find(words.slice(0, length));
      if (entry !== undefined) return `${path} --help`;
    } catch {
      // Too many words: try fewer.
    }
  }
  return 'cavra --help';
}

/**
 * Runs one command line. In: the words after `cavra`, and the world. Out: the exit code.
 * Never throws, never exits the process, writes only to `io`.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    const lines =
      error instanceof UsageError
        ? usageLines(error, helpFor(argv))
        : // Its own text is kept back: it could repeat a piece of the input.
          `internal error: ${printable(error instanceof Error ? error.name : 'unknown')}. This is a fault of cavra; please report the command.\n`;
    try {
      await io.stderr.write(lines);
    } catch {
      // Nobody is listening.
    }
    return OUTCOMES.unusable;
  }
}
