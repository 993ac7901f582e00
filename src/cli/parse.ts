/** From the words of a command line to flags and arguments, held against a command's spec. */
import { parseArgs } from 'node:util';
import { nearest } from '../contracts/near.ts';
import type { Command, FlagSpec, Flags } from './command.ts';
import { quoted, UsageError } from './errors.ts';

export interface Parsed {
  readonly args: readonly string[];
  readonly flags: Flags;
}

/** Flags that every command takes. */
const COMMON: readonly FlagSpec[] = [{ name: 'help', description: 'Shows this help and runs nothing.' }];

/** The flags of a command as its help lists them. */
export function flagsOf(command: Pick<Command, 'flags'>): readonly FlagSpec[] {
  return [...command.flags, ...COMMON];
}

function didYouMean(word: string, names: readonly string[], before = ''): { hint?: string } {
  const near = nearest(word, names);
  return near === undefined ? {} : { hint: `Did you mean ${before}${near}?` };
}

/** The value of a flag, checked; true for a switch. */
function checkedValue(spec: FlagSpec, value: string | undefined): string {
  if (spec.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${spec.name} takes no value.`);
    return '';
  }
  if (value === undefined) throw new UsageError(`--${spec.name} needs a value: ${spec.value}.`);
  if (spec.choices !== undefined && !spec.choices.includes(value)) {
    throw new UsageError(
      `--${spec.name} takes one of: ${spec.choices.join(', ')}.`,
      didYouMean(value, spec.choices),
    );
  }
  return value;
}

function checkArguments(command: Command, args: readonly string[]): void {
  const missing = command.args.find((argument, index) => !argument.optional && args.length <= index);
  if (missing !== undefined) {
    throw new UsageError(`${missing.name} is missing: ${missing.description}`, {
      hint: `For example: ${command.example}`,
    });
  }
  const extra = args[command.args.length];
  if (extra !== undefined && !command.args.at(-1)?.repeatable) {
    throw new UsageError(`the argument ${quoted(extra)} is one too many.`);
  }
}

/** Parses the words after a command's name. Throws UsageError. A `--help` among them leaves all else unchecked. */
export function parseCommand(command: Command, words: readonly string[]): Parsed {
  const specs = new Map(flagsOf(command).map((spec) => [spec.name, spec]));
  const options = Object.fromEntries(
    [...specs.values()].map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...options, help: { type: 'boolean', short: 'h', multiple: true } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const args: string[] = [];
  const given = new Map<string, string[]>();
  const flags: Flags = {
    has: (name) => given.has(name),
    one: (name) => given.get(name)?.at(-1),
    all: (name) => given.get(name) ?? [],
  };
  if (tokens.some((token) => token.kind === 'option' && token.name === 'help')) {
    given.set('help', ['']);
    return { args, flags };
  }
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = token.rawName.startsWith('--') ? specs.get(token.name) : undefined;
    if (spec === undefined) {
      const hint = didYouMean(token.name, [...specs.keys()], '--');
      throw new UsageError(`there is no flag ${quoted(token.rawName)}.`, hint);
    }
    // A flag in the place of a value is a forgotten value; one that truly starts with dashes is written after "=".
    const forgotten = !token.inlineValue && token.value?.startsWith('--') === true;
    const value = checkedValue(spec, forgotten ? undefined : token.value);
    const values = given.get(spec.name) ?? [];
    if (values.length > 0 && !spec.repeatable && spec.value !== undefined) {
      throw new UsageError(`--${spec.name} is given twice; it takes one value.`);
    }
    given.set(spec.name, [...values, value]);
  }
  checkArguments(command, args);
  return { args, flags };
}
