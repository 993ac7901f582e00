/** Builders: a request, the public response to it, or both from one flat input, with upstream's defaults. */
import type { Finding } from '../issue.ts';
import { REQUEST_VERSION, RESPONSE_VERSION } from './envelope.ts';
import type { Fields, Operation } from './operation.ts';

export interface RequestEnvelope {
  readonly schema_version: string;
  readonly operation: string;
  readonly tenant_id: string;
  readonly requested_by: string;
  readonly correlation_id: string;
  readonly private_implementation_required: true;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ResponseEnvelope {
  readonly schema_version: string;
  readonly operation: string;
  readonly status: 'requires_private_service';
  readonly message: string;
  readonly correlation_id: string;
  readonly private_implementation_required: true;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Pair {
  readonly request: RequestEnvelope;
  readonly response: ResponseEnvelope;
}

/** Makes a correlation id. A parameter everywhere, so that documentation can print `saas-example` (S10). */
export type NewId = () => string;

const ID_BYTES = 6;

/** `saas-` and 12 hexadecimal digits. `getRandomValues` exists where `randomUUID` does not: on plain HTTP pages. */
export const randomId: NewId = () => {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(ID_BYTES));
  return `saas-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

/** Thrown when a response is asked for another operation's request; carries the finding. */
export class OperationMismatch extends Error {
  readonly finding: Finding;
  constructor(message: string) {
    super(message);
    this.name = 'OperationMismatch';
    this.finding = { code: 'pair-operation', at: ['operation'], message };
  }
}

type Values = Readonly<Record<string, unknown>>;

/** Each field from the first source that has it, else its default. Results share nothing with the definition. */
function fill(fields: Fields, ...sources: readonly Values[]): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const source = field.fixed ? undefined : sources.find((values) => Object.hasOwn(values, name));
    filled[name] = structuredClone(source === undefined ? field.initial : source[name]);
  }
  return filled;
}

/** The request envelope. `input` has been validated by the operation's input contract. */
export function buildRequest(operation: Operation, input: Values, newId: NewId): RequestEnvelope {
  return {
    schema_version: REQUEST_VERSION,
    operation: operation.name,
    tenant_id: String(input.tenant_id),
    requested_by: String(input.requested_by ?? 'community'),
    correlation_id: newId(),
    private_implementation_required: true,
    payload: fill(operation.request, input),
  };
}

type AnyRequest = Omit<
  RequestEnvelope,
  'correlation_id' | 'schema_version' | 'private_implementation_required'
> & {
  readonly correlation_id?: string | undefined;
};

/**
 * The public response to a request: always `requires_private_service`, with the request's own correlation id.
 * A summary field is taken from `summary`, else from the request's payload, else from its default.
 * Throws OperationMismatch when the request is of another operation.
 */
export function buildResponse(
  operation: Operation,
  request: AnyRequest,
  summary: Values,
  newId: NewId,
): ResponseEnvelope {
  const { response } = operation;
  if (request.operation !== operation.name) throw new OperationMismatch(response.mismatch);
  const about =
    response.summary === undefined
      ? { tenant_id: request.tenant_id }
      : { summary: { tenant_id: request.tenant_id, ...fill(response.summary, summary, request.payload) } };
  return {
    schema_version: RESPONSE_VERSION,
    operation: operation.name,
    status: 'requires_private_service',
    message: response.message,
    correlation_id: request.correlation_id ?? newId(),
    private_implementation_required: true,
    payload: {
      ...about,
      ...(response.modules === undefined ? {} : { private_modules_required: [...response.modules] }),
      next_step: response.nextStep,
    },
  };
}

/** Request and response from one flat input, as the CLI and the HTTP route answer. */
export function buildPair(operation: Operation, input: Values, newId: NewId = randomId): Pair {
  const request = buildRequest(operation, input, newId);
  return { request, response: buildResponse(operation, request, input, newId) };
}
