/** The contracts of the SaaS control-plane family: the description, and four for each operation. */
import { type Contract, defineContract, defineLater } from '../contract.ts';
import { describeContract, descriptionSchema } from './description.ts';
import { inputSchema, pairPrecheck, pairSchema, requestSchema, responseSchema } from './envelope.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';
import { inputPresets, pairPresets, requestPresets, responsePresets } from './presets.ts';

const FAMILY = 'SaaS control plane';

/** The page of an operation, relative to the site. */
export function pageOf({ name }: Pick<Operation, 'name'>): string {
  return `/reference/${name.replaceAll('_', '-')}/`;
}

export const SAAS_DESCRIPTION = defineContract({
  id: 'saas_control_plane.contract',
  title: 'SaaS control-plane contract description',
  purpose: 'Says in words which operations exist and what the public repository does not contain.',
  family: FAMILY,
  schema: descriptionSchema,
  page: '/reference/saas-control-plane/',
  presets: [
    { id: 'example', title: 'The description', text: JSON.stringify(describeContract(), null, 2) },
    {
      id: 'claims-a-backend',
      title: 'A description that claims a backend',
      text: JSON.stringify(describeContract(), null, 2).replace(
        '"contains_saas_backend": false',
        '"contains_saas_backend": true',
      ),
      refused: { code: 'constant-mismatch', pointer: '/public_repository_boundary/contains_saas_backend' },
    },
  ],
});

/** The four contracts of one operation. */
export interface OperationContracts {
  readonly request: Contract;
  readonly response: Contract;
  readonly pair: Contract;
  readonly input: Contract;
}

function contractsOf(operation: Operation): OperationContracts {
  const { name, title } = operation;
  const common = { family: FAMILY, page: pageOf(operation) };
  return {
    request: defineLater(
      {
        ...common,
        id: `${name}.request`,
        title: `${title}: request`,
        purpose: `Request envelope. ${operation.purpose}`,
      },
      { schema: () => requestSchema(operation), presets: () => requestPresets(operation) },
    ),
    response: defineLater(
      {
        ...common,
        id: `${name}.response`,
        title: `${title}: response`,
        purpose: 'Response envelope. Public code always says that a private service is required.',
      },
      { schema: () => responseSchema(operation), presets: () => responsePresets(operation) },
    ),
    pair: defineLater(
      {
        ...common,
        id: `${name}.pair`,
        title: `${title}: request and response`,
        purpose: 'Both envelopes, checked against each other as well as each by itself.',
        precheck: pairPrecheck(operation),
      },
      { schema: () => pairSchema(operation), presets: () => pairPresets(operation) },
    ),
    input: defineLater(
      {
        ...common,
        id: `${name}.input`,
        title: `${title}: builder input`,
        purpose: operation.surface
          ? `The flat body of POST ${operation.surface.route}, from which request and response are built.`
          : 'What the builder takes to make request and response. Upstream has no route for it.',
      },
      { schema: () => inputSchema(operation), presets: () => inputPresets(operation) },
    ),
  };
}

const BY_OPERATION = new Map(OPERATIONS.map((operation) => [operation.name, contractsOf(operation)]));

/** The contracts of an operation of the list. */
export function contractsFor({ name }: Pick<Operation, 'name'>): OperationContracts {
  const contracts = BY_OPERATION.get(name);
  if (contracts === undefined) throw new RangeError(`no operation ${name}`);
  return contracts;
}

export const SAAS_CONTRACTS: readonly Contract[] = [
  SAAS_DESCRIPTION,
  ...OPERATIONS.flatMap((operation) => Object.values(contractsFor(operation)) as Contract[]),
];
