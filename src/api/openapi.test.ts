import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { ISSUE_CODES } from '../contracts/codes.ts';
import { CONTRACTS } from '../contracts/registry.ts';
import { expandSamples } from '../contracts/samples.ts';
import { createApp, openApiText } from './app.ts';
import { schemaText } from './documents.ts';

// Field facts of ours that travel in the schemas.
const OURS = ['origin', 'originNote', 'flag', 'number', 'since'];
const compiler = () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
  ajv.addVocabulary(OURS);
  return ajv;
};

/** What the test looks into; the validator judges the rest. */
interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: { readonly ErrorCode: { readonly enum: readonly string[] } } };
  readonly servers: readonly unknown[];
}

describe('the OpenAPI document', () => {
  const app = createApp();
  let document: OpenApi;
  beforeAll(async () => {
    document = await (await app.request('/openapi.json')).json();
  });

  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate({ ...structuredClone(document) });
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  test('lists exactly the routes of the app, with their methods', () => {
    const routed = app.routes
      .filter(({ method }) => method === 'GET' || method === 'POST')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)(\{[^}]*(\.\w+)\})?/, '{$1}$3')}`);
    const listed = Object.entries<object>(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(routed.map((route) => route.replace('\\', '')).sort());
  });

  test('names every error code once', () => {
    expect(document.components.schemas.ErrorCode.enum).toEqual(ISSUE_CODES);
    expect(JSON.stringify(document).split('"too-many-nodes"')).toHaveLength(2);
  });

  test('refers to nothing that it does not hold', () => {
    const refs = new Set(JSON.stringify(document).match(/#\/components\/schemas\/[\w.]+/g));
    for (const ref of refs) expect(document.components.schemas).toHaveProperty([ref.split('/').at(-1) ?? '']);
    expect(refs.size).toBeGreaterThan(8);
  });

  test('has operation ids that differ', () => {
    const ids = JSON.stringify(document).match(/"operationId":"\w+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says where the API is, when it is elsewhere', () => {
    expect(JSON.parse(openApiText('https://api.example')).servers).toEqual([{ url: 'https://api.example' }]);
    expect(document.servers).toEqual([{ url: '/' }]);
  });
});

describe('the JSON Schemas', () => {
  test.each(CONTRACTS.map((contract) => [contract.id, contract] as const))(
    '%s compiles and takes its valid presets',
    (_, contract) => {
      const validate = compiler().compile(JSON.parse(schemaText(contract)));
      for (const preset of contract.presets) {
        if (preset.refused !== undefined) continue;
        validate(JSON.parse(expandSamples(preset.text)));
        expect(validate.errors, preset.id).toBeNull();
      }
    },
  );

  // What a JSON Schema can see: the rest is text form, comparison and screening.
  const VISIBLE = new Set([
    'unknown-field',
    'not-allowed-value',
    'constant-mismatch',
    'empty-list',
    'required-field',
    'wrong-type',
  ]);
  // One of three fields must be there, which the schema does not say.
  const UNSEEN = new Set(['enforcement.mcp_registry: no-name']);
  const seen = CONTRACTS.flatMap((contract) =>
    contract.presets.flatMap(({ id, text, refused }) =>
      refused !== undefined && VISIBLE.has(refused.code) && !UNSEEN.has(`${contract.id}: ${id}`)
        ? [[`${contract.id}: ${id}`, contract, text] as const]
        : [],
    ),
  );
  test.each(seen)('%s is refused by the schema too', (_, contract, text) => {
    expect(compiler().compile(JSON.parse(schemaText(contract)))(JSON.parse(expandSamples(text)))).toBe(false);
  });
});
