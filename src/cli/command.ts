/** What a command is, as data: parsing, help and "did you mean" are derived from it. One file a command group. */
import type { Io } from './io.ts';

export interface FlagSpec {
  /** Without the two dashes. */
  readonly name: string;
  readonly description: string;
  /** Placeholder of the value in the help; absent for a switch. */
  readonly value?: string;
  readonly repeatable?: true;
  /** Values that are taken; anything else is a usage error with the nearest one offered. */
  readonly choices?: readonly string[];
  /** The default, as the help says it. */
  readonly initial?: string;
}

export interface ArgumentSpec {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
  /** Takes all that is left. Only the last argument may. */
  readonly repeatable?: true;
}

/** The flags of one call. */
export interface Flags {
  has(name: string): boolean;
  /** The last value given. */
  one(name: string): string | undefined;
  /** Every value given, in order. */
  all(name: string): readonly string[];
}

/** One call of a command, parsed and checked against its spec. */
export interface Invocation {
  readonly io: Io;
  readonly args: readonly string[];
  readonly flags: Flags;
}

export interface Command {
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** Further paragraphs of the help. */
  readonly details?: readonly string[];
  readonly args: readonly ArgumentSpec[];
  readonly flags: readonly FlagSpec[];
  /** A whole command line that works, without the prompt. */
  readonly example: string;
  /** Returns the exit code: a number of OUTCOMES. Throws UsageError for what the spec cannot say. */
  run(invocation: Invocation): number | Promise<number>;
}

export interface Group {
  readonly name: string;
  readonly summary: string;
  readonly commands: readonly Command[];
}

export type Entry = Command | Group;

export function isGroup(entry: Entry): entry is Group {
  return 'commands' in entry;
}
