import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, pieces } from './lines.ts';

async function linesFrom(chunks: readonly Uint8Array[], most: number): Promise<string[]> {
  async function* source() {
    yield* chunks;
  }
  const lines: string[] = [];
  const keep = (line: string | Uint8Array) =>
    lines.push(typeof line === 'string' ? line : Buffer.from(line).toString());
  for await (const piece of pieces(source(), most)) {
    if ('line' in piece) keep(piece.line);
    else for (const line of linesOf(piece.block)) keep(line);
  }
  return lines;
}

function cut(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const ends = [...at.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

describe('lines of a stream', () => {
  test('are the same however the bytes are cut into chunks', async () => {
    const unit = fc.constantFrom('a', 'é', '😀', '\n', '\r\n', '\r', '"', '\uFEFF', '');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, maxLength: 60 }), fc.array(fc.nat()), async (text, at) => {
        const expected = text.split('\n');
        if (expected.at(-1) === '') expected.pop();
        const lines = await linesFrom(cut(Buffer.from(text), at), 10_000);
        expect(lines).toEqual(expected.map((line) => line.replace(/\r$/, '')));
      }),
      { numRuns: 1000 },
    );
  });

  test('a line that is not UTF-8 keeps its bytes and does not harm its neighbours', () => {
    const block = Buffer.concat([Buffer.from('é\r\n'), Buffer.from([0xe9, 10]), Buffer.from('b\n')]);
    const lines = [...linesOf(block)].map((line) => [...Buffer.from(line)]);
    expect(lines).toEqual([[0xc3, 0xa9], [0xe9], [0x62]]);
  });

  test('an over-long line is cut to a little more than the limit, however long it is', async () => {
    const chunk = Buffer.alloc(1000, 'a');
    const lines = await linesFrom([...Array(50).fill(chunk), Buffer.from('\nb\n')], 64);
    expect(lines.map(({ length }) => length)).toEqual([66, 1]);
  });

  test('a line of exactly the limit keeps it when it ends in CRLF', async () => {
    const lines = await linesFrom([Buffer.alloc(64, 'a'), Buffer.from('\r'), Buffer.from('\n')], 64);
    expect(lines.map(({ length }) => length)).toEqual([64]);
  });
});
