/** `cavra saas`: the contract description, and a command for each operation that has a public surface. */
import { jsonSchemaOf } from '../contracts/contract.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { buildPair } from '../contracts/saas/build.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { describeContract } from '../contracts/saas/description.ts';
import type { Operation } from '../contracts/saas/operation.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { toIssues, validateValue } from '../contracts/validate.ts';
import type { Command, FlagSpec, Flags, Group } from './command.ts';
import { printable } from './errors.ts';
import { type FlagField, flagFields, valueFrom } from './flag-fields.ts';
import type { Io } from './io.ts';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const contractCommand: Command = {
  name: 'contract',
  summary: 'Prints what the public SaaS contract covers, as JSON.',
  args: [],
  flags: [],
  example: 'cavra saas contract',
  async run({ io }) {
    await io.stdout.write(toJson(describeContract()));
    return OUTCOMES.yes;
  },
};

const TENANT = 'tenant_id';

const specOf = ({ flag, description, placeholder, repeatable, initial }: FlagField): FlagSpec => ({
  name: flag,
  description,
  value: placeholder,
  ...(repeatable ? { repeatable } : {}),
  ...(initial === undefined ? {} : { initial }),
});

/** The builder's input: the tenant, and what the flags say. What is left out is the builder's default. */
function inputOf(fields: readonly FlagField[], tenant: string, flags: Flags): Record<string, unknown> {
  const given = fields.filter(({ flag }) => flags.has(flag));
  return {
    [TENANT]: tenant,
    ...Object.fromEntries(given.map((field) => [field.name, valueFrom(field, flags.all(field.flag))])),
  };
}

async function build(operation: Operation, input: Record<string, unknown>, io: Io): Promise<number> {
  const contract = contractsFor(operation).input;
  const judged = validateValue(contract, input);
  if (judged.outcome !== 'yes') {
    const issues = toIssues(contract, judged.findings);
    const lines = issues.map(({ message, docs }) => `${printable(message)} (${docs})\n`);
    await io.stderr.write(lines.join(''));
    return OUTCOMES[judged.outcome];
  }
  await io.stdout.write(toJson(buildPair(operation, judged.value as Record<string, unknown>, io.newId)));
  return OUTCOMES.yes;
}

function operationCommand(operation: Operation, command: string): Command {
  const schema = jsonSchemaOf(contractsFor(operation).input);
  const fields = flagFields(schema).filter(({ name }) => name !== TENANT);
  return {
    name: command,
    summary: operation.purpose,
    details: [
      'Prints a request and the public response to it as one JSON object. The response always says that a private service is required: nothing is run, nothing is sent.',
      'Statuses are what you say they are. A value that the contract refuses gives one line for each issue on standard error, and exit code 1.',
    ],
    args: [{ name: 'TENANT_ID', description: 'Public alias of the tenant, such as tenant-demo.' }],
    flags: fields.map(specOf),
    example: `cavra saas ${command} tenant-demo --requested-by console`,
    run: ({ io, args, flags }) => build(operation, inputOf(fields, args[0] ?? '', flags), io),
  };
}

/** The group, from the operations that have a surface. */
export function saasGroup(operations: readonly Operation[] = OPERATIONS): Group {
  const commands = operations.flatMap((operation) =>
    operation.surface === undefined ? [] : [operationCommand(operation, operation.surface.command)],
  );
  return {
    name: 'saas',
    summary: 'Public-safe SaaS Control Plane contract commands.',
    commands: [contractCommand, ...commands],
  };
}
