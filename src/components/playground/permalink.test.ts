import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeLink, encodeLink } from './permalink.ts';

const ID = 'saas_operating_automation.request';
const knows = (id: string) => id === ID;

/** Made once by version 1. It must open for as long as this site stands. */
const FROZEN = `#v1.${ID}.q1YqSa0oUbJSqlaIUSpJzUvMK4nPTIlRsoJzdVNSc_NjlBRqY_KUdJQKEotKipWsqpWKSxJLSotTi0Faa5VqawE`;

async function packed(json: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
}

describe('a permalink', () => {
  test('of version 1 still opens', async () => {
    expect(await decodeLink(FROZEN, knows)).toEqual({
      kind: 'link',
      contract: ID,
      payload: { text: '{ "tenant_id": "tenant-demo" }\n', parts: { statuses: '{}' } },
    });
  });

  test('carries any text there and back, valid or not', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    const parts = fc.option(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 4, noNullPrototype: true }),
      { nil: undefined },
    );
    await fc.assert(
      fc.asyncProperty(
        text,
        parts,
        fc.option(fc.constant('2026-06-01T00:00:00Z'), { nil: undefined }),
        async (body, more, asOf) => {
          const payload = { text: body, ...(more && { parts: more }), ...(asOf && { asOf }) };
          const link = await encodeLink(ID, payload);
          expect(await decodeLink(link ?? '', knows)).toEqual({ kind: 'link', contract: ID, payload });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('of any other kind of fragment is left alone', async () => {
    for (const fragment of ['', '#', '#fields', '#version.1', '#v', '#v1']) {
      expect(await decodeLink(fragment, knows)).toEqual({ kind: 'none' });
    }
  });

  test('that was cut off, changed or made by a newer site says so with a code', async () => {
    const unreadable = { kind: 'problem', code: 'unreadable-link' };
    expect(await decodeLink(FROZEN.slice(0, -9), knows)).toMatchObject(unreadable);
    expect(await decodeLink(FROZEN.replace('v1', 'v2'), knows)).toMatchObject(unreadable);
    expect(await decodeLink(`${FROZEN}%20`, knows)).toMatchObject(unreadable);
    expect(await decodeLink(`#v1.${ID}.`, knows)).toMatchObject(unreadable);
    expect(await decodeLink(`#v1.${ID}.AAAA`, knows)).toMatchObject(unreadable);
    for (const payload of [
      'null',
      '[]',
      '{}',
      '{"text":1}',
      '{"text":"a","more":1}',
      '{"text":"a","parts":{"A":"b"}}',
    ]) {
      expect(await decodeLink(`#v1.${ID}.${await packed(payload)}`, knows)).toMatchObject(unreadable);
    }
  });

  test('for an unknown contract says so and does not repeat the name', async () => {
    const reading = await decodeLink(FROZEN.replace('saas_operating', 'coffee'), knows);
    expect(reading).toMatchObject({ kind: 'problem', code: 'unknown-contract' });
    expect(JSON.stringify(reading)).not.toContain('coffee');
  });

  test('that would unpack to a huge text is stopped on the way', async () => {
    const bomb = await packed(new Uint8Array(200_000_000));
    expect(bomb.length).toBeGreaterThan(200_000);
    expect(await decodeLink(`#v1.${ID}.${bomb}`, knows)).toMatchObject({ code: 'too-large' });
    const smaller = await packed(new Uint8Array(50_000_000));
    expect(smaller.length).toBeLessThan(200_000);
    expect(await decodeLink(`#v1.${ID}.${smaller}`, knows)).toMatchObject({ code: 'too-large' });
  });

  test('never throws, whatever stands in the address', async () => {
    const fragment = fc.oneof(
      fc.string(),
      fc.base64String().map((packedText) => `#v1.${ID}.${packedText}`),
      fc.string({ unit: 'binary' }).map((rest) => `#v1.${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(fragment, async (text) => {
        expect(['link', 'none', 'problem']).toContain((await decodeLink(text, knows)).kind);
      }),
      { numRuns: 1000 },
    );
  });

  test('is not made for a text that is too long for one', async () => {
    expect(await encodeLink(ID, { text: 'x'.repeat(70_000) })).toBeUndefined();
  });
});
