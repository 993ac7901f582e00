/** The reference of the commands, read from the commands themselves, with what their examples print. */
import { OUTCOMES, type Outcome } from '../contracts/issue.ts';
import { type Command, type Entry, isGroup } from './command.ts';
import { docsWorld } from './docs-world.ts';
import { ENDLESS, exampleFiles, OF_A_DAEMON } from './example-files.ts';
import { flagRows, usageOf } from './help.ts';
import { ENTRIES } from './main.ts';
import { runExample } from './run-example.ts';

export interface ShownExample {
  readonly line: string;
  /** What it printed and how it ended; absent where it was not run. */
  readonly ran?: {
    readonly outcome: Outcome;
    readonly exit: number;
    readonly lines: readonly string[];
    readonly more: number;
  };
  /** Why it was not run. */
  readonly unrun?: string;
}

export interface ShownCommand {
  /** As it is typed: `cavra evidence verify`. */
  readonly path: string;
  readonly anchor: string;
  readonly usage: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly args: readonly (readonly [string, string])[];
  readonly flags: readonly (readonly [string, string])[];
  readonly example: ShownExample;
}

export interface ShownGroup {
  /** The first word after `cavra`, and its address below `/reference/cli/`. */
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly ShownCommand[];
}

/** A page shows the beginning of a long answer. */
const MOST_LINES = 16;

type RunOne = (name: string, example: string) => Promise<Pick<ShownExample, 'ran' | 'unrun'>>;

const outcomeOf = (exit: number): Outcome =>
  (Object.keys(OUTCOMES) as Outcome[]).find((outcome) => OUTCOMES[outcome] === exit) ?? 'unusable';

/** Runs what ends. `root`: the folder of this project. */
async function runner(root: string): Promise<RunOne> {
  const files = await exampleFiles();
  const { cavra } = docsWorld(root);
  return async (name, example) => {
    if (ENDLESS.has(name)) return { unrun: 'It goes on until it is stopped, so no output stands here.' };
    if (OF_A_DAEMON.test(name))
      return { unrun: 'It needs a running daemon; a test starts, asks and stops one.' };
    const { exit, stdout, stderr } = await runExample(cavra, { name, example }, files, root);
    const lines = `${stdout}${stderr}`.trimEnd().split('\n');
    const shown = lines.slice(0, MOST_LINES);
    return { ran: { exit, outcome: outcomeOf(exit), lines: shown, more: lines.length - shown.length } };
  };
}

async function shownCommand(words: string, command: Command, runOne: RunOne): Promise<ShownCommand> {
  const path = `cavra ${words}`;
  return {
    path,
    anchor: words.replaceAll(' ', '-'),
    usage: usageOf(path, command),
    summary: command.summary,
    details: command.details ?? [],
    args: command.args.map(({ name, description }) => [name, description]),
    flags: flagRows(command),
    example: { line: command.example, ...(await runOne(words, command.example)) },
  };
}

async function shownGroup(entry: Entry, runOne: RunOne): Promise<ShownGroup> {
  const { name, summary } = entry;
  const commands = isGroup(entry)
    ? entry.commands.map((command) => shownCommand(`${name} ${command.name}`, command, runOne))
    : [shownCommand(name, entry, runOne)];
  return { name, summary, commands: await Promise.all(commands) };
}

/** Every group. Without `root` the examples are shown and not run. */
export async function cliReference(root?: string): Promise<readonly ShownGroup[]> {
  const runOne: RunOne =
    root === undefined
      ? async () => ({ unrun: 'Examples are run when the site is built.' })
      : await runner(root);
  return Promise.all(ENTRIES.map((entry) => shownGroup(entry, runOne)));
}
