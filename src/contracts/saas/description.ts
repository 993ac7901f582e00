/** The contract description: prose about the operations, the same object on every surface. */
import * as z from 'zod';
import { constant } from './fields.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

const VERSION = 'cavra.saas_control_plane.contract.v1';
const PURPOSE = 'Public-safe client request and response contracts for future private services.';

/** A fresh copy each time. Takes nothing, never fails. */
export function describeContract() {
  return {
    schema_version: VERSION,
    product: 'CAVRA',
    public_repository_boundary: {
      contains_saas_backend: false,
      contains_license_service: false,
      contains_customer_records: false,
      purpose: PURPOSE,
    },
    operations: OPERATIONS.map(({ name, describes }) => ({
      name,
      request: describes.request,
      response: describes.response,
    })),
  };
}

const fact = <const V extends string>(value: V, title: string, description: string) =>
  constant(value, { title, description });
const absent = (title: string, description: string) =>
  z.literal(false).meta({ title, description, examples: [false], origin: 'upstream' });

const rowOf = ({ name, describes }: Operation) =>
  z
    .strictObject({
      name: fact(name, 'Name', 'The operation, as envelopes spell it.'),
      request: fact(describes.request, 'Request', 'What a request carries, in words.'),
      response: fact(describes.response, 'Response', 'What a response carries, in words.'),
    })
    .meta({ title: name, description: 'One operation.' });

/** The rows of some operations, in order; the added ones may be missing. Throws when one of them is not at the end. */
export function rowsOf(operations: readonly Operation[]) {
  const end = operations.findIndex(({ added }) => added === true);
  const [first, ...others] = operations.slice(0, end === -1 ? undefined : end).map(rowOf);
  const added = end === -1 ? [] : operations.slice(end);
  if (first === undefined || added.some((one) => one.added !== true))
    throw new TypeError('an added operation stands after those of upstream');
  return z
    .tuple([first, ...others, ...added.map((one) => rowOf(one).optional())])
    .meta({ title: 'Operations', description: 'The operations in contract order.' });
}

export const descriptionSchema = z.strictObject({
  schema_version: fact(VERSION, 'Schema version', 'Names the shape of the description.'),
  product: fact('CAVRA', 'Product', 'The product that the contract belongs to.'),
  public_repository_boundary: z
    .strictObject({
      contains_saas_backend: absent('Contains the SaaS backend', 'The public repository does not.'),
      contains_license_service: absent('Contains the license service', 'The public repository does not.'),
      contains_customer_records: absent('Contains customer records', 'The public repository does not.'),
      purpose: fact(PURPOSE, 'Purpose', 'What the public repository is for.'),
    })
    .meta({
      title: 'Public repository boundary',
      description: 'What the public side says it does not hold.',
    }),
  operations: rowsOf(OPERATIONS),
});
