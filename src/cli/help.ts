/** Help texts, derived from the commands. */
import { OUTCOMES } from '../contracts/issue.ts';
import type { Command, Entry, Group } from './command.ts';
import { flagsOf } from './parse.ts';
import { rows, wrap } from './text.ts';

const EXIT_CODES: Record<keyof typeof OUTCOMES, string> = {
  yes: 'accepted',
  no: 'refused: the document was read and breaks a rule',
  unusable: 'nothing was judged: bad flag, unreadable text, unknown contract',
  person: 'a person must decide',
};

function exitCodes(columns: number): string {
  const table = Object.entries(OUTCOMES).map(
    ([outcome, code]) => [`${code}`, `${outcome}: ${EXIT_CODES[outcome as keyof typeof OUTCOMES]}`] as const,
  );
  return `Exit codes:\n${rows(table, columns)}`;
}

const block = (title: string, table: readonly (readonly [string, string])[], columns: number): string[] =>
  table.length === 0 ? [] : [`${title}:\n${rows(table, columns)}`];

const summaries = (entries: readonly Entry[]) => entries.map(({ name, summary }) => [name, summary] as const);

const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

/** How a command is called. `path` is its name with its group in front. */
export const usageOf = (path: string, { args }: Pick<Command, 'args'>): string =>
  [
    path,
    ...args.map(({ name, optional, repeatable }) => {
      const word = repeatable ? `${name}...` : name;
      return optional ? `[${word}]` : word;
    }),
    '[flags]',
  ].join(' ');

/** The flags of a command, each as it is written and what it does. */
export const flagRows = (command: Pick<Command, 'flags'>): (readonly [string, string])[] =>
  flagsOf(command).map(
    ({ name, value, description, choices, initial, repeatable }) =>
      [
        value === undefined ? `--${name}` : `--${name} ${value}`,
        sentences(
          description,
          choices && `One of: ${choices.join(', ')}.`,
          repeatable && 'May be given more than once.',
          initial && `Default: ${initial}.`,
        ),
      ] as const,
  );

/** Help of one command. `path` is its name with its group in front. */
export function commandHelp(path: string, command: Command, columns: number): string {
  const args = command.args.map(({ name, description }) => [name, description] as const);
  const parts = [
    `Usage: ${usageOf(path, command)}`,
    wrap(command.summary, columns),
    ...(command.details ?? []).map((paragraph) => wrap(paragraph, columns)),
    ...block('Arguments', args, columns),
    ...block('Flags', flagRows(command), columns),
    `Example:\n  ${command.example}`,
    exitCodes(columns),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Help of a group. */
export function groupHelp(path: string, group: Group, columns: number): string {
  const parts = [
    `Usage: ${path} COMMAND`,
    wrap(group.summary, columns),
    ...block('Commands', summaries(group.commands), columns),
    `Example:\n  ${group.commands[0]?.example ?? path}`,
    `For one command: ${path} COMMAND --help`,
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Help of the whole CLI. */
export function rootHelp(entries: readonly Entry[], columns: number): string {
  const parts = [
    'Usage: cavra COMMAND',
    wrap(
      'Builds, shows and judges the contracts of "Before the Agent Acts". Nothing is sent anywhere but to an address that you name.',
      columns,
    ),
    ...block('Commands', summaries(entries), columns),
    ...block(
      'Flags',
      [
        ['--help', 'Shows help; also: cavra help COMMAND.'],
        ['--version', 'Shows the version, and of Node.'],
      ],
      columns,
    ),
    'Example:\n  cavra saas operating-automation tenant-demo --requested-by console',
    exitCodes(columns),
  ];
  return `${parts.join('\n\n')}\n`;
}
