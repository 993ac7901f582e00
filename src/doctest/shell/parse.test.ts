import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShell } from '../../text/shell/parse.ts';
import { parseTranscript } from './transcript.ts';

const RUNS = { numRuns: 1000 };

function script(text: string) {
  const parsed = parseShell(text);
  if (parsed.kind !== 'script') throw new Error(JSON.stringify(parsed));
  return parsed.pipelines;
}

const words = (text: string) =>
  script(text).flatMap(({ commands }) => commands.map((one) => one.words.map((word) => word.join(''))));

describe('the small shell', () => {
  test.each([
    [`echo 'a b' "c \\"d\\"" e\\ f`, [['echo', 'a b', 'c "d"', 'e f']]],
    ['a | b && c; d', [['a'], ['b'], ['c'], ['d']]],
    ['a one \\\n  two', [['a', 'one', 'two']]],
    ['a # the rest', [['a']]],
    [`echo ''`, [['echo', '']]],
    [`echo a"b"'c'`, [['echo', 'abc']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('reads a here-document up to its delimiter', () => {
    const [pipeline] = script('cat <<\'EOF\' > file.json\n{"a": "$b"}\nEOF\n');
    expect(pipeline?.commands[0]?.redirects).toEqual([
      { kind: 'out', target: ['file.json'] },
      { kind: 'here', target: ['{"a": "$b"}\n'] },
    ]);
  });

  test.each([["echo 'a"], ['echo "a'], ['echo a \\'], ["cat <<'EOF'\nb"]])('%j wants more lines', (text) => {
    expect(parseShell(text).kind).toBe('incomplete');
  });

  test.each([
    ['echo $HOME', 'a variable'],
    ['echo "$(id)"', 'a variable'],
    ['echo `id`', 'a subshell'],
    ['(a)', 'a subshell'],
    ['cat *.json', 'a glob'],
    ['a &', 'a background job'],
    ['cat ~/x', 'a home folder'],
    ['a |', 'a command is missing'],
    ['a &&', 'a command is missing'],
    ['a >', 'a file name is missing'],
    ['', 'no command'],
    ['cat <<EOF\n$b\nEOF', 'without quotes'],
  ])('%j is refused, never run as something else', (text, message) => {
    const parsed = parseShell(text);
    if (parsed.kind !== 'problem') throw new Error(parsed.kind);
    expect(parsed.message).toContain(message);
  });

  test('never throws, whatever stands after the prompt', () => {
    const units = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '"', "'", '\\', '|', '&', ';', '>', '<', '$', '?', '2', '#', 'E'),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), units), (text) => {
        expect(['script', 'incomplete', 'problem']).toContain(parseShell(text).kind);
        const steps = parseTranscript(`$ ${text}`.split('\n'));
        if (!Array.isArray(steps)) expect(steps.index).toBeLessThanOrEqual(text.split('\n').length);
      }),
      RUNS,
    );
  });
});
