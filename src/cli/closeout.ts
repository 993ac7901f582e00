/** `cavra closeout`: the release decision and the records around it, one command for each operation. */
import { OUTCOMES } from '../contracts/issue.ts';
import {
  type CallOption,
  CLOSEOUT_OPERATIONS,
  type CloseoutOperation,
} from '../runtime/closeout/operations.ts';
import { BUNDLE_COMMANDS } from './closeout-bundle.ts';
import type { Command, FlagSpec, Flags, Group } from './command.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';
import { verdictText } from './verdict-text.ts';

const flagName = ({ name }: CallOption): string => name.replaceAll('_', '-');

const flagOf = (option: CallOption): FlagSpec => ({
  name: flagName(option),
  value: option.placeholder,
  description: option.description,
  initial: option.initial,
});

async function run(operation: CloseoutOperation, path: string, flags: Flags, io: Io): Promise<number> {
  const bytes = await readBounded(path, operation.takes.limits.bytes, io);
  const given = operation.options.map((option) => [option.name, flags.one(flagName(option))]);
  const called = await operation.call(bytes, Object.fromEntries(given));
  if (called.ok) {
    await io.stdout.write(`${JSON.stringify(called.record, null, 2)}\n`);
    return OUTCOMES[called.outcome];
  }
  const source = { name: nameOf(path), text: new TextDecoder().decode(bytes) };
  await io.stderr.write(verdictText(called.verdict, source.name, () => source));
  return OUTCOMES[called.verdict.outcome];
}

function commandOf(operation: CloseoutOperation): Command {
  const { name, summary, takes, gives, options, outcomes } = operation;
  return {
    name,
    summary,
    details: [
      `Takes a document of ${takes.id} and prints one of ${gives.id} as JSON. ${outcomes} A document that cannot be judged gives its issues on standard error.`,
      ...(options.length > 0
        ? ['Dates are held against the moment that is given, never against the clock of this machine.']
        : []),
    ],
    args: [{ name: 'FILE', description: 'The document; a single dash reads standard input.' }],
    flags: options.map(flagOf),
    example: `cavra closeout ${name} ${takes.id.replace('closeout.', '').replaceAll('_', '-')}.json`,
    run: ({ io, args, flags }) => run(operation, args[0] ?? '', flags, io),
  };
}

export const closeoutGroup: Group = {
  name: 'closeout',
  summary: 'Closes a release by its criteria: decision, retention health, retries.',
  commands: [...CLOSEOUT_OPERATIONS.map(commandOf), ...BUNDLE_COMMANDS],
};
