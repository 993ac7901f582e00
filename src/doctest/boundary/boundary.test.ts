/** Secret-like samples are expanded here in memory, so no file holds one. */
import { Buffer } from 'node:buffer';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { expandSamples, SAMPLE_NAMES } from '../../contracts/samples.ts';
import { libraryHits } from './library.ts';
import { scanText } from './pass.ts';

const sample = (name: string) => expandSamples(`{{${name}}}`);
const rules = async (text: string) => (await scanText('a.md', text)).map(({ rule }) => rule);

describe('a sample that looks like a secret', () => {
  test.each(SAMPLE_NAMES)('%s is found, at its line, and never repeated', async (name) => {
    const found = await scanText('a.md', `One line.\n\nThe value "${sample(name)}" stands here.\n`);
    expect(found).toMatchObject([{ rule: 'secret-value', file: 'a.md', line: 3 }]);
    expect(JSON.stringify(found)).not.toContain(sample(name));
  });

  test.each(SAMPLE_NAMES)('%s is found inside a permalink and a data address', async (name) => {
    const json = JSON.stringify({ text: `{"a": "${sample(name)}"}` });
    const link = `#v1.a.request.${deflateRawSync(json).toString('base64url')}`;
    const data = `data:application/json;base64,${Buffer.from(json).toString('base64')}`;
    expect(await rules(`<a href="/playground/${link}">a</a>`)).toEqual(['secret-value']);
    expect(await rules(`<a href="${data}">a</a>`)).toEqual(['secret-value']);
  });

  test('passes as a placeholder', async () => {
    expect(await rules(SAMPLE_NAMES.map((name) => `{{${name}}}`).join('\n'))).toEqual([]);
  });
});

describe('the library', () => {
  test('finds these of our samples; the others are found by our own kinds alone', async () => {
    const found: string[] = [];
    for (const name of SAMPLE_NAMES) {
      if ((await libraryHits('a.txt', `"${sample(name)}"`)).length > 0) found.push(name);
    }
    expect(found).toEqual(['gitlab_token', 'stripe_key']);
  });

  test('finds a kind that ours do not know', async () => {
    const token = `npm${'_'}${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    expect(await rules(`//host.invalid/:_authToken=${token}`)).toEqual(['secret-value']);
  });
});

test('synthetic examples pass', async () => {
  const text =
    'tenant-demo, developer@example.com, https://api.example.invalid/, http://127.0.0.1:4321/, localhost, zod@4.6.7, 2026-11-21';
  expect(await rules(text)).toEqual([]);
});

test('a broken permalink is no fault of the boundary', async () => {
  expect(await rules('/playground/#v1.a.request.AAAAAAAAAAAA')).toEqual([]);
});
