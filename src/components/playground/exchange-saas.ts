/** The SaaS family's exchange: from a request, or from the builder's input, to the response and the ways to get it. */
import { buildPair, buildResponse, type NewId, type RequestEnvelope } from '../../contracts/saas/build.ts';
import { contractsFor } from '../../contracts/saas/contracts.ts';
import type { Fields, Operation } from '../../contracts/saas/operation.ts';
import { OPERATIONS } from '../../contracts/saas/operations.ts';
import { toIssues, validateValue } from '../../contracts/validate.ts';
import { cavraCommand } from './commands.ts';
import type { Answer, Exchange } from './exchange.ts';
import { snippetsOf } from './snippets.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields of the summary that only the answering side knows: not fixed, and not repeated from the request. */
function addedFields({ request, response }: Operation): Fields {
  const entries = Object.entries(response.summary ?? {});
  return Object.fromEntries(entries.filter(([name, field]) => !field.fixed && !Object.hasOwn(request, name)));
}

const pick = (names: readonly string[], values: Values): Values =>
  Object.fromEntries(names.filter((name) => Object.hasOwn(values, name)).map((name) => [name, values[name]]));

/** The flat input that stands for a request envelope: what its payload holds, constants apart. */
function flatInput({ request: fields }: Operation, request: RequestEnvelope): Values {
  const own = Object.keys(fields).filter((name) => !fields[name]?.fixed);
  return { tenant_id: request.tenant_id, requested_by: request.requested_by, ...pick(own, request.payload) };
}

const SUMMARY = '/response/payload/summary';

function checked(operation: Operation, pair: { request: unknown; response: unknown }) {
  const contract = contractsFor(operation).pair;
  return toIssues(contract, validateValue(contract, pair).findings);
}

function outward(
  { surface, request, response }: Operation,
  input: Values,
): Pick<Answer, 'call' | 'commands'> {
  if (surface === undefined) return { commands: [] };
  const call = { method: 'POST', path: surface.route, body: JSON.stringify(input, null, 2) } as const;
  const fields = { ...response.summary, ...request };
  return { call, commands: snippetsOf(call, cavraCommand(['saas', surface.command], input, fields)) };
}

/** A newId that gives the same id each time, so that an answer does not change while nothing else does. */
function steadyId(makeId: NewId): NewId {
  let id: string | undefined;
  return () => {
    id ??= makeId();
    return id;
  };
}

function ofRequest(operation: Operation, makeId: NewId): Exchange {
  const fields = addedFields(operation);
  const names = Object.keys(fields);
  const newId = steadyId(makeId);
  const defaults = Object.fromEntries(names.map((name) => [name, fields[name]?.initial]));
  const { input, summary } = operation.example;
  return {
    title: 'The answer to this request',
    about:
      'Public code always answers that a private service is required. What it reports is only what is said here; nobody checked it.',
    added: { contract: contractsFor(operation).input.id, names },
    defaults,
    example: { ...defaults, ...pick(names, { ...input, ...summary }) },
    pair: contractsFor(operation).pair,
    ...(operation.surface && { route: operation.surface.route }),
    answer(document, added) {
      const request = document as RequestEnvelope;
      const response = buildResponse(operation, request, added, newId);
      const pair = { request: { ...request, correlation_id: response.correlation_id }, response };
      const issues = checked(operation, pair).map((issue) => ({
        ...issue,
        pointer: issue.pointer.replace(SUMMARY, ''),
      }));
      if (issues.length > 0) return { issues, commands: [] };
      const outside = outward(operation, { ...flatInput(operation, request), ...added });
      return { text: JSON.stringify(response, null, 2), issues, ...outside };
    },
  };
}

function ofInput(operation: Operation, makeId: NewId): Exchange {
  const newId = steadyId(makeId);
  return {
    title: 'The pair built from this input',
    about:
      'Request and response, as the builder, the command and the route make them. Left-out fields took their defaults.',
    added: { contract: contractsFor(operation).input.id, names: [] },
    defaults: {},
    example: {},
    ...(operation.surface && { route: operation.surface.route }),
    answer(document) {
      const input = document as Values;
      const pair = buildPair(operation, input, newId);
      const issues = checked(operation, pair);
      const text = JSON.stringify(pair, null, 2);
      return { ...(issues.length === 0 && { text }), issues, ...outward(operation, input) };
    },
  };
}

/** The exchange of an operation's request or input contract; undefined for every other contract. */
export function saasExchange(contractId: string, makeId: NewId): Exchange | undefined {
  for (const operation of OPERATIONS) {
    const { request, input } = contractsFor(operation);
    if (contractId === request.id) return ofRequest(operation, makeId);
    if (contractId === input.id) return ofInput(operation, makeId);
  }
  return undefined;
}
