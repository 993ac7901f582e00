import { describe, expect, test } from 'vitest';
import { findContract } from '../contracts/registry.ts';
import { expandSamples } from '../contracts/samples.ts';
import { validateText } from '../runtime/validate-text.ts';
import { READER_GONE } from './io.ts';
import { judgeLines } from './stream.ts';
import { run, testIo, type World } from './test-io.ts';

const ID = 'saas_operating_automation.request';
const contract = findContract(ID);
if (contract === undefined) throw new Error(`no contract ${ID}`);
const GOOD = JSON.stringify(JSON.parse(contract.presets[0]?.text ?? ''));
const BAD = GOOD.replace('tenant-demo', 'tenant demo');
const SECRET = GOOD.replace('daily', expandSamples('{{github_token}}'));

const stream = (stdin: World['stdin'], more: readonly string[] = [], world: World = {}) =>
  run(['validate', ID, '-', '--ndjson', ...more], { ...world, stdin: stdin ?? '' });
const outcomes = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).outcome);

describe('validate --ndjson', () => {
  test('answers each line with the verdict of a single validate, in order', async () => {
    const lines = [GOOD, BAD, '{', '', '[]', SECRET, `\uFEFF${GOOD}`, '{"a":1,"a":2}', '"', GOOD];
    const { exit, out, err } = await stream(`${lines.join('\n')}\n`);
    const expected = lines.map((line) => JSON.stringify(validateText(contract, line).verdict));
    expect(out.trimEnd().split('\n')).toEqual(expected);
    expect({ exit, err }).toEqual({ exit: 2, err: '' });
    expect(out).not.toContain(expandSamples('{{github_token}}'));
  });

  test.each([
    ['only good lines', `${GOOD}\n${GOOD}`, 0, ['yes', 'yes']],
    ['CRLF line ends', `${GOOD}\r\n${BAD}\r\n`, 1, ['yes', 'no']],
    ['a last line without its end', `${BAD}\n${GOOD}`, 1, ['no', 'yes']],
    ['an unusable line among refused ones', `${BAD}\n{\n${BAD}`, 2, ['no', 'unusable', 'no']],
    ['an empty line in the middle', `${GOOD}\n\n${GOOD}\n`, 2, ['yes', 'unusable', 'yes']],
  ])('%s', async (_, input, code, expected) => {
    const { exit, out } = await stream(input);
    expect(outcomes(out)).toEqual(expected);
    expect(exit).toBe(code);
  });

  test('no line at all is no answer at all', async () => {
    expect(await stream('')).toEqual({ exit: 0, out: '', err: '' });
  });

  test('an over-long line is refused as too large, and the next line is judged', async () => {
    function* chunks() {
      for (let index = 0; index < 400; index += 1) yield Buffer.alloc(1 << 16, 'a');
      yield Buffer.from(`\n${GOOD}\n`);
    }
    const { exit, out } = await stream(chunks());
    const [first = '', second] = out.split('\n');
    expect(JSON.parse(first)).toMatchObject({
      outcome: 'unusable',
      issues: [{ code: 'too-large', line: 1 }],
    });
    expect(second).toContain('"yes"');
    expect(exit).toBe(2);
  });

  test('a line that is not UTF-8 is refused as such', async () => {
    const { out } = await stream([Buffer.from(`${GOOD}\n`), Buffer.from([0x22, 0xe9, 0x22, 10])]);
    expect(outcomes(out)).toEqual(['yes', 'unusable']);
    expect(out).toContain('"bad-encoding"');
  });

  test('as text: the number of the line, the outcome, the first issue', async () => {
    const { out } = await stream(`${GOOD}\n${BAD}\n`, ['--format', 'text']);
    const [first, second] = out.split('\n');
    expect(first).toBe('1: yes');
    expect(second).toMatch(/^2: no bad-format 1:\d+ tenant_id must start with a letter/);
  });

  test('--request does not go with it, and says what does', async () => {
    const { exit, err } = await stream('', ['--request', 'x.json']);
    expect(exit).toBe(2);
    expect(err).toContain('contract of the pair');
  });

  test('a reader that is slow is waited for', async () => {
    const lines = `${BAD}\n`.repeat(2000);
    let waiting = false;
    let written = 0;
    const { exit } = await stream(lines, [], {
      stdout: {
        async write(text) {
          expect(waiting).toBe(false);
          waiting = true;
          await new Promise((resume) => setImmediate(resume));
          waiting = false;
          written += text.split('\n').length - 1;
        },
      },
    });
    expect({ exit, written }).toEqual({ exit: 1, written: 2000 });
  });

  test('interrupted, it ends with the lines judged so far and says so', async () => {
    const stop = new AbortController();
    async function* endless() {
      yield Buffer.from(`${GOOD}\n${GOOD}\n`);
      setImmediate(() => stop.abort());
      await new Promise(() => {});
    }
    const { exit, out, err } = await stream(endless(), [], { signal: stop.signal });
    expect({ exit, lines: outcomes(out) }).toEqual({ exit: 2, lines: ['yes', 'yes'] });
    expect(err).toBe('interrupted: 2 lines were judged, the rest was not read\n');
  });

  test('when nobody reads the answers any more, it ends without a word', async () => {
    const stop = new AbortController();
    const world = {
      signal: stop.signal,
      stdout: { write: () => stop.abort(READER_GONE) },
    };
    expect(await stream(`${GOOD}\n`, [], world)).toEqual({ exit: 0, out: '', err: '' });
  });

  test('only a terminal sees the progress, and the line is wiped at the end', async () => {
    let err = '';
    const write = (text: string) => {
      err += text;
    };
    const late = testIo({ stderrIsTerminal: true, stderr: { write } });
    async function* slow() {
      yield Buffer.from('a\n');
      await new Promise((resume) => setTimeout(resume, 300));
      yield Buffer.from('b\n');
    }
    const judge = { most: 100, judge: () => ({ text: '', outcome: 'person' as const }) };
    expect(await judgeLines(slow(), judge, late)).toBe(3);
    expect(err).toBe('\r2 lines\r       \r');
  });
});
