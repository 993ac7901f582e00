/** `cavra contracts`: what contracts there are, and what one of them says. */
import { type Contract, jsonSchemaOf } from '../contracts/contract.ts';
import { type FieldRow, fieldRows } from '../contracts/field-rows.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { nearest } from '../contracts/near.ts';
import { CONTRACTS, findContract, nearestContract } from '../contracts/registry.ts';
import { expandSamples } from '../contracts/samples.ts';
import type { Command, FlagSpec, Group } from './command.ts';
import { quoted, UsageError } from './errors.ts';
import { rows, widthOf, wrap } from './text.ts';

export const FORMAT: FlagSpec = {
  name: 'format',
  value: 'FORMAT',
  description: 'How the answer is printed.',
  choices: ['text', 'json'],
  initial: 'text',
};

/** The contract with an id. Throws UsageError with the nearest id. */
export function contractOf(id: string): Contract {
  const contract = findContract(id);
  if (contract !== undefined) return contract;
  const near = nearestContract(id);
  throw new UsageError(`no contract has the id ${quoted(id)}.`, {
    code: 'unknown-contract',
    hint: near === undefined ? 'For the list run: cavra contracts list' : `Did you mean ${near}?`,
  });
}

const list: Command = {
  name: 'list',
  summary: 'Lists the contracts, with what each is for.',
  args: [],
  flags: [FORMAT],
  example: 'cavra contracts list',
  async run({ io, flags }) {
    const entries = CONTRACTS.map(({ id, title, purpose, family, page }) => ({
      id,
      title,
      purpose,
      family,
      page,
    }));
    const text =
      flags.one('format') === 'json'
        ? JSON.stringify(entries, null, 2)
        : entries.map(({ id, purpose }) => `${id}\n${wrap(purpose, widthOf(io.columns), '    ')}`).join('\n');
    await io.stdout.write(`${text}\n`);
    return OUTCOMES.yes;
  },
};

function fieldLine(row: FieldRow): readonly [string, string] {
  const facts = [
    row.values.length > 0 ? `${row.type} ${row.values.join(' | ')}` : row.type,
    row.required ? 'required' : 'optional',
    ...(row.initial === undefined ? [] : [`default ${row.initial}`]),
  ];
  return [row.path, `${facts.join(', ')}. ${row.description}`];
}

/** The page of a contract as text. */
function contractText(contract: Contract, columns: number): string {
  const { limits, presets } = contract;
  const valid = presets.filter(({ refused }) => refused === undefined);
  const bad = presets.flatMap(({ id, title, refused }) =>
    refused === undefined
      ? []
      : [[id, `${title}: ${refused.code} at ${refused.pointer || 'the document'}`] as const],
  );
  const bounds = [
    ['bytes', `${limits.bytes}`],
    ['depth', `${limits.depth} levels`],
    ['values', `${limits.nodes}`],
    ['one text', `${limits.text} characters`],
    ['issues shown', `${limits.issues}`],
  ] as const;
  const parts = [
    `${contract.id}\n${contract.title}`,
    wrap(contract.purpose, columns),
    `Page: ${contract.page}`,
    `Limits:\n${rows(bounds, columns)}`,
    `Fields:\n${rows(fieldRows(contract).map(fieldLine), columns)}`,
    `Presets that are accepted:\n${rows(
      valid.map(({ id, title }) => [id, title] as const),
      columns,
    )}`,
    `Presets that are refused, with code and place:\n${rows(bad, columns)}`,
    `Judge a file: cavra validate ${contract.id} FILE`,
  ];
  return parts.join('\n\n');
}

/** A preset with its samples in place of the placeholders. */
function presetText(contract: Contract, id: string): string {
  const preset = contract.presets.find((one) => one.id === id);
  if (preset !== undefined) return expandSamples(preset.text);
  const ids = contract.presets.map((one) => one.id);
  const near = nearest(id, ids);
  throw new UsageError(`${contract.id} has no preset ${quoted(id)}.`, {
    hint: near === undefined ? `It has: ${ids.join(', ')}.` : `Did you mean ${near}?`,
  });
}

const show: Command = {
  name: 'show',
  summary: 'Shows one contract: purpose, limits, fields and presets; or its JSON Schema; or one preset.',
  details: ['A preset that must be refused holds made-up samples in place of secrets. They open nothing.'],
  args: [{ name: 'ID', description: 'A contract id; see: cavra contracts list.' }],
  flags: [
    { name: 'json-schema', description: 'Prints the JSON Schema (2020-12) instead.' },
    { name: 'preset', value: 'ID', description: 'Prints the document of that preset instead.' },
  ],
  example: 'cavra contracts show saas_operating_automation.request --preset example',
  async run({ io, args, flags }) {
    const contract = contractOf(args[0] ?? '');
    const preset = flags.one('preset');
    if (preset !== undefined && flags.has('json-schema')) {
      throw new UsageError('--json-schema and --preset ask for two different things; give one.');
    }
    const text = flags.has('json-schema')
      ? JSON.stringify(jsonSchemaOf(contract), null, 2)
      : preset === undefined
        ? contractText(contract, widthOf(io.columns))
        : presetText(contract, preset);
    await io.stdout.write(`${text}\n`);
    return OUTCOMES.yes;
  },
};

export const contractsGroup: Group = {
  name: 'contracts',
  summary: 'Lists and shows the contracts of this book.',
  commands: [list, show],
};
