/** Scripts as a shell with `-e` would run them: what stops, what goes on, what a pipe hides. */
import { describe, expect, test } from 'vitest';
import { ENTRIES } from '../../cli/main.ts';
import { EVIDENCE_FLAGS } from './evidence-jobs.ts';
import { readScript, runScript } from './script.ts';

async function ran(text: string, pipefail = false) {
  const script = readScript(text);
  if (!script.ok) return script.says;
  const done: string[] = [];
  const { status } = await runScript(
    script.pipelines,
    ([program = '']) => {
      done.push(program);
      return program === 'no' ? 4 : 0;
    },
    pipefail,
  );
  return [done.join(' '), status];
}

describe('a script', () => {
  test.each([
    ['yes\nno\nyes', ['yes no', 4]],
    ['no || yes\nyes', ['no yes yes', 0]],
    ['no && yes\nyes', ['no yes', 0]],
    ['yes && no\nyes', ['yes no', 4]],
    ['no || no\nyes', ['no no', 4]],
    ['no | yes\nyes', ['no yes yes', 0]],
    ['! no\nyes', ['no yes', 0]],
    ['! yes\nyes', ['yes yes', 0]],
    ['set +e\nno\nyes', ['no yes', 0]],
    ['set +e\nno\nset -e\nno\nyes', ['no no', 4]],
    ['set -euo pipefail\nno | yes\nyes', ['no yes', 4]],
    ['no || exit 7\nyes', ['no', 7]],
    ['yes\nexit\nyes', ['yes', 0]],
    ['# nothing but\nyes # a comment', ['yes', 0]],
  ])('%j', async (text, expected) => {
    expect(await ran(text)).toEqual(expected);
  });

  test('is started with pipefail where the step names its shell', async () => {
    expect(await ran('no | yes\nyes', true)).toEqual(['no yes', 4]);
  });

  test('says what it cannot read, and where', async () => {
    expect(await ran('yes\nif no; then yes; fi > $FILE')).toContain(
      'Line 2: the small shell does not have this',
    );
    expect(await ran('echo "a')).toBe('A quote or a line is not ended.');
  });
});

test('the flags of the evidence commands are those of the command line', () => {
  const group = ENTRIES.find(({ name }) => name === 'evidence');
  for (const [verb, flags] of Object.entries(EVIDENCE_FLAGS)) {
    const command =
      group !== undefined && 'commands' in group && group.commands.find(({ name }) => name === verb);
    const specs = command ? command.flags : [];
    expect(flags).toEqual(Object.fromEntries(specs.map(({ name, value }) => [name, value !== undefined])));
  }
});
