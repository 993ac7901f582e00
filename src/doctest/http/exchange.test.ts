import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exchange, formatExchange, parseExchange } from './exchange.ts';

const RUNS = { numRuns: 1000 };

const header = fc
  .record({
    name: fc.stringMatching(/^[A-Za-z][A-Za-z-]{0,9}$/),
    value: fc.stringMatching(/^[!-~]([ -~]{0,9}[!-~])?$/),
  })
  .map((one) => ({ ...one, index: 0 }));
// A line of a body may be anything but the beginning of a response.
const bodyLine = fc.string().map((line) => line.replaceAll(/[\r\n]/g, ' ').replace(/^HTTP/, 'http'));
const body = fc.array(bodyLine, { maxLength: 4 });

const exchange: fc.Arbitrary<Exchange> = fc.record({
  request: fc.record({
    method: fc.constantFrom('GET', 'POST', 'DELETE'),
    target: fc.stringMatching(/^\/[!-~]{0,12}$/),
    headers: fc.array(header, { maxLength: 3 }),
    body,
  }),
  response: fc.record({
    status: fc.integer({ min: 100, max: 599 }),
    reason: fc.stringMatching(/^([A-Z][a-z]{0,9})?$/),
    headers: fc.array(header, { maxLength: 3 }),
    body,
    index: fc.constant(0),
    bodyIndex: fc.constant(0),
  }),
});

/** Without the places, which depend on the text. */
const bare = ({ request, response }: Exchange) => ({
  request: { ...request, headers: request.headers.map(({ name, value }) => [name, value]) },
  response: {
    status: response.status,
    reason: response.reason,
    headers: response.headers.map(({ name, value }) => [name, value]),
    body: response.body,
  },
});

describe('an HTTP exchange', () => {
  test('comes back the same after writing and reading', () => {
    fc.assert(
      fc.property(exchange, (wanted) => {
        const read = parseExchange(formatExchange(wanted));
        if ('message' in read) throw new Error(read.message);
        expect(bare(read)).toEqual(bare(wanted));
      }),
      RUNS,
    );
  });

  test('never makes the reader throw; what is wrong has a line', () => {
    const words = fc.constantFrom('GET / HTTP/1.1', 'HTTP/1.1 200 OK', '', 'A: b', '{', 'no header');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (lines) => {
        const read = parseExchange(lines);
        if ('message' in read) expect(read.index).toBeLessThanOrEqual(lines.length);
      }),
      RUNS,
    );
  });

  test('keeps the blank lines inside a body', () => {
    const read = parseExchange([
      'POST /a HTTP/1.1',
      '',
      'one',
      '',
      'two',
      '',
      'HTTP/1.1 200 OK',
      '',
      'x',
      '',
      'y',
    ]);
    expect(read).toMatchObject({ request: { body: ['one', '', 'two'] }, response: { body: ['x', '', 'y'] } });
  });
});
