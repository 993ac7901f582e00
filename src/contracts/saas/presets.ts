/** Presets of the four contracts of an operation, valid and refused, derived from its one example. */
import { altered, toText } from '../alter.ts';
import type { IssueCode } from '../codes.ts';
import type { Preset } from '../contract.ts';
import { buildRequest, buildResponse, type Pair } from './build.ts';
import type { Operation } from './operation.ts';

const EXAMPLE_ID = 'saas-example';
const exampleId = () => EXAMPLE_ID;

/** The example as a pair. `summary` holds what the documented response says otherwise than its request. */
export function examplePair(operation: Operation): Pair {
  const { input, summary } = operation.example;
  const request = buildRequest(operation, { ...defaultsOf(operation), ...input }, exampleId);
  return { request, response: buildResponse(operation, request, { ...input, ...summary }, exampleId) };
}

/** What the builder fills in for the fields that have a default. */
function defaultsOf({ request }: Operation): Record<string, unknown> {
  const entries = Object.entries(request).filter(
    ([, field]) => Object.hasOwn(field, 'initial') && !field.fixed,
  );
  return Object.fromEntries(entries.map(([name, { initial }]) => [name, initial]));
}

type Document = Readonly<Record<string, unknown>>;
type Key = string | number;

const pointer = (path: readonly Key[]): string => path.map((key) => `/${key}`).join('');

/** A preset that differs from a valid document in one place. */
function refused(
  id: string,
  title: string,
  code: IssueCode,
  document: unknown,
  path: readonly Key[],
  value: unknown,
  at = path,
): Preset {
  return { id, title, text: toText(altered(document, path, value)), refused: { code, pointer: pointer(at) } };
}

/** Names of the fields of some payload that hold a list, a closed set of words, or free text. */
function fieldOf(payload: Document, want: (value: unknown, name: string) => boolean): string | undefined {
  return Object.entries(payload).find(([name, value]) => want(value, name))?.[0];
}

function truncated(document: unknown): Preset {
  const text = toText(document);
  return {
    id: 'truncated',
    title: 'The text breaks off',
    text: text.slice(0, text.length - 2),
    refused: { code: 'json-syntax', pointer: '' },
  };
}

const isFreeText = (value: unknown, name: string) =>
  typeof value === 'string' && /scope|cadence|environment|profile|window|region|ref$/.test(name);

export function requestPresets(operation: Operation): Preset[] {
  const { request } = examplePair(operation);
  const list = fieldOf(request.payload, (value) => Array.isArray(value) && value.length > 0);
  const words = fieldOf(request.payload, isFreeText);
  const presets: Preset[] = [{ id: 'example', title: operation.example.title, text: toText(request) }];
  if (list !== undefined && list === 'required_checks') {
    presets.push(
      refused('empty-checks', 'No checks', 'empty-list', request, ['payload', list], []),
      refused(
        'unknown-check',
        'A check nobody knows',
        'not-allowed-value',
        request,
        ['payload', list, 0],
        'coffee_refill',
      ),
    );
  }
  if (words !== undefined) {
    presets.push(
      refused(
        'token',
        'A GitHub token in a label',
        'sensitive-value',
        request,
        ['payload', words],
        '{{github_token}}',
      ),
    );
  }
  return [
    ...presets,
    refused(
      'jwt',
      'A JSON Web Token in a nested value',
      'sensitive-value',
      request,
      ['payload', 'extra'],
      { note: '{{jwt}}' },
      ['payload', 'extra', 'note'],
    ),
    refused(
      'unknown-field',
      'A field the contract does not have',
      'unknown-field',
      request,
      ['payload', 'priority'],
      'high',
    ),
    refused(
      'wrong-version',
      'Another schema version',
      'constant-mismatch',
      request,
      ['schema_version'],
      'cavra.saas_control_plane.request.v2',
    ),
    {
      ...refused(
        'forbidden-key',
        'A key that reaches for the prototype',
        'forbidden-key',
        request,
        ['payload', 'PROTO'],
        {},
        ['payload', '__proto__'],
      ),
    },
    truncated(request),
  ].map((preset) => ({ ...preset, text: preset.text.replace('"PROTO"', '"__proto__"') }));
}

/** The first status-like member of a response's summary or payload. */
function statusPath(payload: Document): readonly Key[] | undefined {
  const summary = payload.summary as Document | undefined;
  const name = summary && fieldOf(summary, (_, key) => key.endsWith('_status'));
  return name === undefined ? undefined : ['payload', 'summary', name];
}

const tenantPath = (payload: Document): Key[] =>
  'summary' in payload ? ['payload', 'summary', 'tenant_id'] : ['payload', 'tenant_id'];

export function responsePresets(operation: Operation): Preset[] {
  const { response } = examplePair(operation);
  const status = statusPath(response.payload);
  const summary = response.payload.summary as Document | undefined;
  const presets: Preset[] = [{ id: 'example', title: operation.example.title, text: toText(response) }];
  if (status !== undefined)
    presets.push(
      refused(
        'wrong-case',
        'A status in the wrong letter case',
        'not-allowed-value',
        response,
        status,
        'Ready',
      ),
    );
  if (summary !== undefined && 'blockers' in summary) {
    presets.push(
      refused(
        'token-in-blocker',
        'A GitHub token in a blocker',
        'sensitive-value',
        response,
        ['payload', 'summary', 'blockers'],
        ['rotate {{github_token}}'],
        ['payload', 'summary', 'blockers', 0],
      ),
    );
  }
  return [
    ...presets,
    refused(
      'envelope-status',
      'An envelope status that does not exist',
      'not-allowed-value',
      response,
      ['status'],
      'done',
    ),
    refused(
      'aws-key',
      'An AWS key id where the tenant stands',
      'sensitive-value',
      response,
      tenantPath(response.payload),
      '{{aws_key_id}}',
    ),
    truncated(response),
  ];
}

export function pairPresets(operation: Operation): Preset[] {
  const pair = examplePair(operation);
  const tenant = ['response', ...tenantPath(pair.response.payload)];
  return [
    { id: 'example', title: operation.example.title, text: toText(pair) },
    refused(
      'other-correlation',
      'A response to another request',
      'pair-correlation',
      pair,
      ['response', 'correlation_id'],
      'saas-other',
    ),
    refused('other-tenant', 'A response about another tenant', 'pair-tenant', pair, tenant, 'tenant-other'),
    refused(
      'other-operation',
      'A response to another operation',
      'pair-operation',
      pair,
      ['response', 'operation'],
      'another_operation',
    ),
  ];
}

export function inputPresets(operation: Operation): Preset[] {
  const { input, summary } = operation.example;
  const example = { ...input, ...summary };
  return [
    { id: 'example', title: operation.example.title, text: toText(example) },
    refused('no-tenant', 'An empty tenant', 'empty-text', example, ['tenant_id'], ' '),
    refused('envelope', 'The envelope in place of the flat body', 'unknown-field', example, ['payload'], {}),
    refused(
      'pem',
      'A private key where a name belongs',
      'sensitive-value',
      example,
      ['requested_by'],
      '{{pem_header}}',
    ),
  ];
}
