/**
 * Presets of the four contracts of an operation, valid and refused, derived from its one example. What may be
 * broken is found by asking the fields themselves, never by their names.
 */
import { altered, toText } from '../alter.ts';
import type { IssueCode } from '../codes.ts';
import type { Preset } from '../contract.ts';
import { jsonPointer, type Path } from '../issue.ts';
import { buildRequest, buildResponse, type Pair } from './build.ts';
import type { Field, Fields, Operation } from './operation.ts';

const exampleId = () => 'saas-example';

/** The example as a pair. `summary` holds what the documented response says otherwise than its request. */
export function examplePair(operation: Operation): Pair {
  const { input, summary } = operation.example;
  const request = buildRequest(operation, input, exampleId);
  return { request, response: buildResponse(operation, request, { ...input, ...summary }, exampleId) };
}

type Document = Readonly<Record<string, unknown>>;

/** Makes presets that differ from a valid document in one place. `at` is where the issue stands, if elsewhere. */
function breaker(document: unknown) {
  return (id: string, title: string, code: IssueCode, path: Path, value: unknown, at = path): Preset => ({
    id,
    title,
    text: toText(altered(document, path, value)),
    refused: { code, pointer: jsonPointer(at) },
  });
}

const takes = ({ schema }: Field, value: unknown): boolean => schema.safeParse(value).success;

type Probe = (field: Field, example: unknown) => boolean;

const isText: Probe = (field, example) => typeof example === 'string' && takes(field, 'probe');
const isClosedWord: Probe = (field, example) => typeof example === 'string' && !takes(field, 'probe');
const isMap: Probe = (field, example) =>
  typeof example === 'object' && example !== null && !Array.isArray(example) && takes(field, { probe: 'a' });
const needsItem: Probe = (field, example) => Array.isArray(example) && !takes(field, []);
const isCount: Probe = (field, example) => typeof example === 'number' && !takes(field, -1);

/** Name and title of the first field that can be broken in some way; fixed fields apart. */
function first(fields: Fields, values: Document, probe: Probe): { name: string; title: string } | undefined {
  const found = Object.entries(fields).find(([name, field]) => !field.fixed && probe(field, values[name]));
  return found && { name: found[0], title: found[1].schema.meta()?.title?.toLowerCase() ?? found[0] };
}

/** The text of the example, broken off before its last bracket. */
function truncated(document: unknown): Preset {
  const text = toText(document);
  return {
    id: 'truncated',
    title: 'The text breaks off',
    text: text.slice(0, text.length - 2),
    refused: { code: 'json-syntax', pointer: '' },
  };
}

/** `__proto__` cannot be set by assignment, so it is written into the text. */
function withProto(document: unknown): Preset {
  return {
    id: 'forbidden-key',
    title: 'A key that reaches for the prototype',
    text: toText(altered(document, ['payload', 'PROTO'], {})).replace('"PROTO"', '"__proto__"'),
    refused: { code: 'forbidden-key', pointer: '/payload/__proto__' },
  };
}

export function requestPresets(operation: Operation): Preset[] {
  const { request } = examplePair(operation);
  const { payload } = request;
  const broken = breaker(request);
  const presets: Preset[] = [{ id: 'example', title: operation.example.title, text: toText(request) }];

  const list = first(operation.request, payload, needsItem);
  if (list !== undefined) {
    const id = operation.checks.length > 0 ? 'empty-checks' : 'empty-list';
    presets.push(broken(id, `No ${list.title}`, 'empty-list', ['payload', list.name], []));
  }
  if (operation.checks.length > 0 && list !== undefined) {
    const path = ['payload', list.name, 0];
    presets.push(broken('unknown-check', 'A check nobody knows', 'not-allowed-value', path, 'coffee_refill'));
  }
  const closed = first(operation.request, payload, isClosedWord);
  if (closed !== undefined) {
    const path = ['payload', closed.name];
    presets.push(
      broken('unknown-word', `An unknown ${closed.title}`, 'not-allowed-value', path, 'public_demo'),
    );
  }
  const map = first(operation.request, payload, isMap);
  if (map !== undefined) {
    const path = ['payload', map.name, 'api_token'];
    presets.push(
      broken('sensitive-key', `A secret's name in ${map.title}`, 'sensitive-key', path, 'placeholder'),
    );
  }
  const text = first(operation.request, payload, isText);
  const label = text === undefined ? ['requested_by'] : ['payload', text.name];
  const note = { note: '{{jwt}}' };
  const noteAt = ['payload', 'extra', 'note'];
  const version = 'cavra.saas_control_plane.request.v2';
  return [
    ...presets,
    broken('token', 'A GitHub token in a label', 'sensitive-value', label, '{{github_token}}'),
    broken('jwt', 'A JSON Web Token in a nested value', 'sensitive-value', noteAt.slice(0, 2), note, noteAt),
    broken(
      'unknown-field',
      'A field the contract does not have',
      'unknown-field',
      ['payload', 'priority'],
      'high',
    ),
    broken('wrong-version', 'Another schema version', 'constant-mismatch', ['schema_version'], version),
    withProto(request),
    truncated(request),
  ];
}

const summaryOf = (payload: Document): Document | undefined => payload.summary as Document | undefined;

const tenantPath = (payload: Document): Path =>
  summaryOf(payload) === undefined ? ['payload', 'tenant_id'] : ['payload', 'summary', 'tenant_id'];

export function responsePresets(operation: Operation): Preset[] {
  const { response } = examplePair(operation);
  const broken = breaker(response);
  const presets: Preset[] = [{ id: 'example', title: operation.example.title, text: toText(response) }];

  const fields = operation.response.summary ?? {};
  const summary = summaryOf(response.payload) ?? {};
  const closed = first(fields, summary, isClosedWord);
  if (closed !== undefined) {
    const path = ['payload', 'summary', closed.name];
    presets.push(
      broken('wrong-case', 'A status in the wrong letter case', 'not-allowed-value', path, 'Ready'),
    );
  }
  const count = first(fields, summary, isCount);
  if (count !== undefined) {
    const path = ['payload', 'summary', count.name];
    presets.push(broken('negative', `A ${count.title} below zero`, 'number-out-of-range', path, -1));
  }
  if ('blockers' in summary) {
    const path = ['payload', 'summary', 'blockers'];
    const value = ['rotate {{github_token}}'];
    presets.push(
      broken('token-in-blocker', 'A GitHub token in a blocker', 'sensitive-value', path, value, [...path, 0]),
    );
  }
  const tenant = tenantPath(response.payload);
  return [
    ...presets,
    broken(
      'envelope-status',
      'An envelope status that does not exist',
      'not-allowed-value',
      ['status'],
      'done',
    ),
    broken(
      'changed-message',
      'A message in other words',
      'constant-mismatch',
      ['message'],
      'All checks passed.',
    ),
    broken('aws-key', 'An AWS key id where the tenant stands', 'sensitive-value', tenant, '{{aws_key_id}}'),
    truncated(response),
  ];
}

export function pairPresets(operation: Operation): Preset[] {
  const pair = examplePair(operation);
  const { name, same = [], within = [] } = operation;
  const broken = breaker(pair);
  const presets: Preset[] = [{ id: 'example', title: operation.example.title, text: toText(pair) }];
  const answered: Path = ['response', 'payload', 'summary'];

  const [repeated] = same;
  if (repeated !== undefined) {
    const path = [...answered, repeated];
    presets.push(
      broken('other-field', 'An answer about something else', 'pair-field', path, 'something-else'),
    );
  }
  const [part] = within;
  const asked = part === undefined ? [] : pair.request.payload[part];
  const extra = operation.checks.find((check) => Array.isArray(asked) && !asked.includes(check.name))?.name;
  if (part !== undefined && extra !== undefined) {
    const path = [...answered, part];
    presets.push(
      broken('not-asked', 'An answer to more than was asked', 'pair-subset', path, [extra], [...path, 0]),
    );
  }
  const correlation = ['response', 'correlation_id'];
  const tenant = ['response', ...tenantPath(pair.response.payload)];
  const other = `another_${name}`;
  return [
    ...presets,
    broken(
      'other-correlation',
      'A response to another request',
      'pair-correlation',
      correlation,
      'saas-other',
    ),
    broken('other-tenant', 'A response about another tenant', 'pair-tenant', tenant, 'tenant-other'),
    broken(
      'other-operation',
      'A response to another operation',
      'pair-operation',
      ['response', 'operation'],
      other,
    ),
  ];
}

export function inputPresets(operation: Operation): Preset[] {
  const { input, summary, title } = operation.example;
  const example = { ...input, ...summary };
  const broken = breaker(example);
  const presets: Preset[] = [{ id: 'example', title, text: toText(example) }];

  const demanded = Object.entries(operation.request).find(
    ([, field]) => !Object.hasOwn(field, 'initial'),
  )?.[0];
  if (demanded !== undefined) {
    // An undefined member is left out of the text.
    presets.push(broken('missing', `No ${demanded}`, 'required-field', [demanded], undefined));
  }
  return [
    ...presets,
    broken('no-tenant', 'An empty tenant', 'empty-text', ['tenant_id'], ' '),
    broken('envelope', 'The envelope in place of the flat body', 'unknown-field', ['payload'], {}),
    broken(
      'pem',
      'A private key where a name belongs',
      'sensitive-value',
      ['requested_by'],
      '{{pem_header}}',
    ),
  ];
}
