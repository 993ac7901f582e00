import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findContract } from '../contracts/registry.ts';
import { type Part, partOf, validatePair } from './validate-pair.ts';
import { validateText } from './validate-text.ts';

const contract = findContract('saas_operating_automation.pair');
if (contract === undefined) throw new Error('no pair contract');
const pair = JSON.parse(contract.presets[0]?.text ?? '') as Record<Part, Record<string, unknown>>;
const bytes = (text: string) => new TextEncoder().encode(text);
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const judged = (request: string, response: string) =>
  validatePair(contract, { request: bytes(request), response: bytes(response) });

describe('a pair in two texts', () => {
  test('the example is accepted, byte-order marks and line ends apart', () => {
    const yes = { contract: contract.id, outcome: 'yes', issues: [] };
    expect(judged(pretty(pair.request), pretty(pair.response))).toEqual(yes);
    expect(judged(`\uFEFF${pretty(pair.request)}\r`, `\r\n${pretty(pair.response)}\n\n`)).toEqual(yes);
  });

  test('has the issues of the pair contract, each in the text that it is about', () => {
    const request = pretty({ ...pair.request, tenant_id: 'tenant demo' });
    const response = pretty({ ...pair.response, status: 'done' });
    const { outcome, issues } = judged(request, response);
    expect(outcome).toBe('no');
    expect(issues.map(({ code, path, line, column }) => ({ code, path, line, column }))).toEqual([
      { code: 'bad-format', path: 'request.tenant_id', line: 4, column: 16 },
      { code: 'not-allowed-value', path: 'response.status', line: 4, column: 13 },
    ]);
    expect(issues.map(partOf)).toEqual(['request', 'response']);
  });

  test('a tenant or correlation id that differs is found at the response', () => {
    const { issues } = judged(pretty(pair.request), pretty({ ...pair.response, correlation_id: 'other' }));
    expect(issues[0]).toMatchObject({
      code: 'pair-correlation',
      pointer: '/response/correlation_id',
      line: 6,
    });
  });

  test('a text that is not JSON cannot change how the other is read', () => {
    for (const [request, response] of [
      ['{}, "response": {}', pretty(pair.response)],
      ['{', pretty(pair.response)],
    ] as const) {
      const { outcome, issues } = judged(request, response);
      expect(outcome).toBe('unusable');
      expect(issues).toHaveLength(1);
      expect(issues[0]).toMatchObject({ code: 'json-syntax', path: 'request', pointer: '/request', line: 1 });
      expect(issues[0]?.message.startsWith('request is not JSON')).toBe(true);
    }
  });

  test('both texts are reported when both are broken', () => {
    const latin = Uint8Array.from([0x22, 0xe9, 0x22]);
    const { issues } = validatePair(contract, { request: latin, response: new Uint8Array(70_000) });
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ['bad-encoding', 'request'],
      ['too-large', 'response'],
    ]);
  });

  test('judges as the pair in one text does, wherever the lines break', () => {
    const space = fc.constantFrom('', ' ', '\n', '\r\n', '\r', '\n\n  ');
    const change = fc.constantFrom('tenant_id', 'operation', 'correlation_id', 'extra', 'payload');
    fc.assert(
      fc.property(fc.tuple(space, space, space, space), change, change, ([a, b, c, d], one, other) => {
        const request = `${a}${pretty({ ...pair.request, [one]: 'x y' })}${b}`;
        const response = `${c}${pretty({ ...pair.response, [other]: 5 })}${d}`;
        const strip = ({ line, column, ...rest }: { line?: number; column?: number }) => rest;
        const whole = validateText(contract, `{"request":${request},"response":${response}}`).verdict;
        const parts = judged(request, response);
        expect(parts.issues.map(strip)).toEqual(whole.issues.map(strip));
        for (const { pointer, line } of parts.issues) {
          const text = pointer.startsWith('/request') ? request : response;
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
