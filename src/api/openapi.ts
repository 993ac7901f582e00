/** The OpenAPI 3.1 document, made from the routes, the registry and the API's own shapes. */
import * as z from 'zod';
import { CODES, ISSUE_CODES } from '../contracts/codes.ts';
import { jsonSchemaOf } from '../contracts/contract.ts';
import { findContract } from '../contracts/registry.ts';
import type { Endpoint, Route } from './route.ts';
import { API_SCHEMAS } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;

const REF = '#/components/schemas/';
const ref = (name: string): Json => ({ $ref: `${REF}${name}` });
const content = (type: string, schema: Json): Json => ({ [type]: { schema } });

/** Without the keyword that the document states once for all. */
function withoutDialect({ $schema: _, ...schema }: Json): Json {
  return schema;
}

/** The API's own shapes, referring to each other by name. */
function apiSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(API_SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${REF}${id}`, io: 'input' });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _, ...schema }]) => [id, withoutDialect(schema)]),
  );
}

/** The contracts that routes take and give. */
function contractSchemas(routes: readonly Route[]): Record<string, Json> {
  const names = routes
    .flatMap(({ get, post }) => [get, post])
    .flatMap((endpoint) => (endpoint === undefined ? [] : [endpoint.body, endpoint.answers]));
  const contracts = names.flatMap((name) => findContract(name ?? '') ?? []);
  return Object.fromEntries(
    contracts.map((contract) => [contract.id, withoutDialect(jsonSchemaOf(contract))]),
  );
}

/** What a status means here; where one code alone has it, its title. */
const STATUS_WORDS: Readonly<Record<number, string>> = {
  400: 'The body breaks a rule of the contract',
  404: 'Nothing has that id',
  422: 'The body is not a JSON object in UTF-8',
};

function statusWords(status: number): string {
  const only = ISSUE_CODES.filter((code) => CODES[code].http === status);
  const [first] = only;
  return STATUS_WORDS[status] ?? (first === undefined ? `Status ${status}` : CODES[first].title);
}

const schemaNamed = (name: string): Json => (name === 'any' ? {} : ref(name));

function operation(endpoint: Endpoint, { parameters = [] }: Route): Json {
  const problems = endpoint.problems.map((status) => [
    String(status),
    { description: statusWords(status), content: content('application/problem+json', ref('Problem')) },
  ]);
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    ...(parameters.length === 0
      ? {}
      : {
          parameters: parameters.map(({ name, in: place = 'path', description, values }) => ({
            name,
            in: place,
            required: place === 'path',
            description,
            schema: { type: 'string', ...(values === undefined ? {} : { enum: values }) },
          })),
        }),
    ...(endpoint.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: content('application/json', schemaNamed(endpoint.body)) },
        }),
    responses: {
      200: { description: 'The answer', content: content('application/json', schemaNamed(endpoint.answers)) },
      ...Object.fromEntries(problems),
    },
  };
}

function pathItem(route: Route): Json {
  const { get, post } = route;
  return {
    ...(get === undefined ? {} : { get: operation(get, route) }),
    ...(post === undefined ? {} : { post: operation(post, route) }),
  };
}

/** The document. `server` is the address of the API; without one it is the address that serves the document. */
export function openApiDocument(routes: readonly Route[], server: string): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'CAVRA API',
      version: '0.1.0',
      description:
        'Public contracts of CAVRA: shapes, checks and builders, and decisions on actions. Nothing is stored, and no answer claims that a private service ran.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: server }],
    paths: Object.fromEntries(routes.map((route) => [route.path, pathItem(route)])),
    components: { schemas: { ...apiSchemas(), ...contractSchemas(routes) } },
  };
}
