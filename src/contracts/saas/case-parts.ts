/** What the tests of upstream's cases share: requests and pairs that say what they are told. */
import { expandSamples } from '../samples.ts';
import { buildRequest, buildResponse } from './build.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

export type Values = Readonly<Record<string, unknown>>;

export const id = () => 'saas-example';
export const GITHUB = expandSamples('{{github_token}}');

export function operation(name: string): Operation {
  const found = OPERATIONS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no operation ${name}`);
  return found;
}

export const requestOf = (name: string, input: Values = {}) =>
  buildRequest(operation(name), { tenant_id: 'tenant-demo', requested_by: 'console', ...input }, id);

/** A pair whose summary says what it is told, whatever the request asked. */
export function pairOf(name: string, input: Values, summary: Values) {
  const request = requestOf(name, input);
  return { request, response: buildResponse(operation(name), request, summary, id) };
}
