/** The envelopes around every operation, and the four contracts' schemas of one operation. */
import * as z from 'zod';
import type { IssueCode } from '../codes.ts';
import type { Finding } from '../issue.ts';
import { constant, fixedList, identifier, oneOf } from './fields.ts';
import type { Fields, Operation } from './operation.ts';

export const REQUEST_VERSION = 'cavra.saas_control_plane.request.v1';
export const RESPONSE_VERSION = 'cavra.saas_control_plane.response.v1';

const version = <const V extends string>(value: V) =>
  constant(value, {
    title: 'Schema version',
    description: 'Names the shape of the envelope.',
    note: 'Upstream writes it and never reads it back; checking it is ours (S3).',
  });

const tenantId = identifier(
  { title: 'Tenant', description: 'Public alias of the tenant. Resolving it to a customer is private.' },
  'tenant-demo',
);
const requestedBy = identifier(
  { title: 'Requested by', description: 'Who asks: a role, a team or a tool, not a person.' },
  'console',
);
const correlationId = identifier(
  {
    title: 'Correlation id',
    description: 'Ties the response to its request.',
    note: 'Upstream generates it and checks nothing. A request read here may lack it, a response may not (S3).',
  },
  'saas-example',
);
const isPrivate = constant(true, {
  title: 'Private implementation required',
  description: 'Always true: the work behind this shape is done by a private service.',
  note: 'Upstream writes it and never reads it back; checking it is ours (S3).',
});
const operationName = (name: string) =>
  constant(name, { title: 'Operation', description: 'Which of the twelve operations this is.' });

const ENVELOPE_STATUSES = ['accepted', 'unavailable', 'requires_private_service'] as const;

/** Schemas of some fields, as the envelope states them: all required, defaults belong to the builder. */
function stated(fields: Fields): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]));
}

export function requestSchema(operation: Operation) {
  return z.strictObject({
    schema_version: version(REQUEST_VERSION),
    operation: operationName(operation.name),
    tenant_id: tenantId,
    requested_by: requestedBy,
    correlation_id: correlationId.optional().meta({ ...correlationId.meta() }),
    private_implementation_required: isPrivate,
    payload: z.strictObject(stated(operation.request)).meta({
      title: 'Payload',
      description: 'What is asked.',
    }),
  });
}

function responsePayload({ response }: Operation) {
  const nextStep = constant(response.nextStep, {
    title: 'Next step',
    description: "Where upstream documents the operation. A wire string; the path is upstream's.",
  });
  const modules =
    response.modules === undefined
      ? {}
      : {
          private_modules_required: fixedList(response.modules, {
            title: 'Private modules required',
            description: 'What the private side needs before it can answer.',
          }),
        };
  const about: Record<string, z.ZodType> =
    response.summary === undefined
      ? { tenant_id: tenantId }
      : {
          summary: z
            .strictObject({ tenant_id: tenantId, ...stated(response.summary) })
            .meta({ title: 'Summary', description: 'What is reported. Nobody in public verified it.' }),
        };
  return z
    .strictObject({ ...about, ...modules, next_step: nextStep })
    .meta({ title: 'Payload', description: 'What is answered.' });
}

export function responseSchema(operation: Operation) {
  return z.strictObject({
    schema_version: version(RESPONSE_VERSION),
    operation: operationName(operation.name),
    status: oneOf(ENVELOPE_STATUSES, {
      title: 'Status',
      description:
        'Public code always answers requires_private_service; the other two are for private services.',
    }),
    message: constant(operation.response.message, {
      title: 'Message',
      description: 'Says in words which private work is needed. Fixed for each operation.',
    }),
    correlation_id: correlationId,
    private_implementation_required: isPrivate,
    payload: responsePayload(operation),
  });
}

/** What the builder takes: flat, everything optional that has a default. The body of the HTTP route, where there is one. */
export function inputSchema(operation: Operation) {
  const shape: Record<string, z.ZodType> = {
    tenant_id: tenantId,
    requested_by: withDefault(requestedBy, 'community'),
  };
  // The request's fields first; of a field that stands in both, the request's.
  const fields = { ...operation.request, ...operation.response.summary, ...operation.request };
  for (const [name, field] of Object.entries(fields)) {
    if (field.fixed) continue;
    shape[name] = Object.hasOwn(field, 'initial') ? withDefault(field.schema, field.initial) : field.schema;
  }
  return z.strictObject(shape);
}

function withDefault(schema: z.ZodType, initial: unknown): z.ZodType {
  const words = { ...schema.meta() };
  if (typeof initial !== 'object' || initial === null) return schema.default(initial).meta(words);
  // A factory, so that no two results share a list.
  return schema.default(() => structuredClone(initial)).meta(words);
}

interface PairValue {
  readonly request: {
    readonly operation: string;
    readonly tenant_id: string;
    readonly correlation_id?: string | undefined;
    readonly payload: Readonly<Record<string, unknown>>;
  };
  readonly response: { readonly correlation_id: string; readonly payload: Readonly<Record<string, unknown>> };
}

/** The comparisons of S7, as refusals with paths. */
function pairRefusals({ same = [], within = [] }: Operation, { request, response }: PairValue) {
  const refusals: { code: IssueCode; message: string; path: (string | number)[] }[] = [];
  const refuse = (code: IssueCode, path: (string | number)[], message: string) =>
    refusals.push({ code, path, message });
  if (request.correlation_id === undefined) {
    refuse(
      'required-field',
      ['request', 'correlation_id'],
      'is missing. In a pair the request states it, so that the response can match.',
    );
  } else if (request.correlation_id !== response.correlation_id) {
    refuse(
      'pair-correlation',
      ['response', 'correlation_id'],
      'must equal the correlation id of the request',
    );
  }
  const summary = response.payload.summary as Readonly<Record<string, unknown>> | undefined;
  const base = summary === undefined ? ['response', 'payload'] : ['response', 'payload', 'summary'];
  const answered = summary ?? response.payload;
  if (answered.tenant_id !== request.tenant_id) {
    refuse('pair-tenant', [...base, 'tenant_id'], 'must equal the tenant of the request');
  }
  for (const name of same) {
    if (answered[name] !== request.payload[name])
      refuse('pair-field', [...base, name], `must equal ${name} of the request`);
  }
  for (const name of within) {
    const asked = new Set(request.payload[name] as readonly unknown[]);
    (answered[name] as readonly unknown[]).forEach((item, index) => {
      if (!asked.has(item))
        refuse('pair-subset', [...base, name, index], `must be in ${name} of the request`);
    });
  }
  return refusals;
}

/** What of an unknown value can be read as its operation. */
function operationOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'operation' in value ? value.operation : undefined;
}

/** Upstream's one comparison: a response to another operation fits no field of this one, so nothing else is compared. */
export function pairPrecheck({ response }: Operation): (value: unknown) => Finding[] {
  return (value) => {
    if (typeof value !== 'object' || value === null || !('request' in value) || !('response' in value))
      return [];
    const [asked, answered] = [operationOf(value.request), operationOf(value.response)];
    if (typeof asked !== 'string' || typeof answered !== 'string' || asked === answered) return [];
    return [{ code: 'pair-operation', at: ['response', 'operation'], message: response.mismatch }];
  };
}

/** Request and response together. */
export function pairSchema(operation: Operation) {
  return z
    .strictObject({
      request: requestSchema(operation).meta({ title: 'Request', description: 'The question.' }),
      response: responseSchema(operation).meta({ title: 'Response', description: 'The answer to it.' }),
    })
    .check((context) => {
      for (const { code, path, message } of pairRefusals(operation, context.value as PairValue)) {
        context.issues.push({ code: 'custom', message, path, params: { code }, input: context.value });
      }
    });
}
