import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShell } from '../../text/shell/parse.ts';
import { parseCurl, SHOWN_ORIGIN } from './curl.ts';

const RUNS = { numRuns: 1000 };
const URL_SHOWN = `${SHOWN_ORIGIN}/contracts`;

/** A word as a careful author writes it. */
const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

/** The words of a command line, by the shell of the transcripts. */
function wordsOf(line: string): string[] {
  const parsed = parseShell(line);
  if (parsed.kind !== 'script') throw new Error(`${parsed.kind}: ${line}`);
  return (parsed.pipelines[0]?.commands[0]?.words ?? []).map((word) =>
    word.map((part) => (typeof part === 'string' ? part : '$?')).join(''),
  );
}

describe('a curl command', () => {
  test('reads like curl: joined short options, data that make a POST, a form by default', () => {
    expect(parseCurl(['-sSi', '-d', 'a=1', '-db=2', URL_SHOWN])).toEqual({
      method: 'POST',
      url: URL_SHOWN,
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      data: [{ text: 'a=1' }, { text: 'b=2' }],
      include: true,
    });
  });

  test('--json sets both headers unless they are given', () => {
    const read = parseCurl(['--json', '@-', '-H', 'accept: */*', URL_SHOWN]);
    expect(read).toMatchObject({
      headers: [
        ['Content-Type', 'application/json'],
        ['accept', '*/*'],
      ],
      data: [{ file: '-', binary: true }],
    });
  });

  test.each([
    [['--silnt', URL_SHOWN], '--silnt', 'Did you mean --silent?'],
    [['-sk', URL_SHOWN], '-k', undefined],
    [['-d'], 'needs a value', undefined],
    [[], 'exactly one address', undefined],
    [['http://example.invalid/'], 'not on', undefined],
    [[`${SHOWN_ORIGIN}9/`], 'not on', undefined],
  ])('%j is refused', (words, message, fix) => {
    const read = parseCurl(words);
    if (!('message' in read)) throw new Error('was accepted');
    expect(read.message).toContain(message);
    if (fix !== undefined) expect(read.fix).toBe(fix);
  });

  test('comes back the same through the shell, whatever stands in its texts', () => {
    const text = fc.string().filter((value) => !value.startsWith('@'));
    const value = fc.stringMatching(/^[!-~]([ -~]{0,9}[!-~])?$/);
    const name = fc.stringMatching(/^X-[A-Za-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), fc.array(text, { minLength: 1 }), (headers, data) => {
        const line = [
          'curl -s -X PUT',
          ...headers.map(([key, one]) => `-H ${quote(`${key}: ${one}`)}`),
          ...data.map((one) => `--data ${quote(one)}`),
          quote(URL_SHOWN),
        ].join(' \\\n  ');
        const [program, ...words] = wordsOf(line);
        expect(program).toBe('curl');
        expect(parseCurl(words)).toEqual({
          method: 'PUT',
          url: URL_SHOWN,
          headers: [['Content-Type', 'application/x-www-form-urlencoded'], ...headers],
          data: data.map((one) => ({ text: one })),
          include: false,
        });
      }),
      RUNS,
    );
  });

  test('never makes the reader throw', () => {
    const words = fc.constantFrom('-X', '-d', '-', '--', '--json', '@-', URL_SHOWN, '-H', ':');
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string())), (list) => {
        const read = parseCurl(list);
        expect('message' in read || read.url.startsWith(SHOWN_ORIGIN)).toBe(true);
      }),
      RUNS,
    );
  });
});
