import { describe, expect, test } from 'vitest';
import { parseCommand } from './parse.ts';
import { policyLint } from './policy-lint.ts';
import { testIo } from './test-io.ts';

/** Runs the command with these words; `stdin` is what it reads. */
async function lint(words: readonly string[], stdin = '') {
  const out: string[] = [];
  const err: string[] = [];
  const into = (lines: string[]) => ({
    write: (text: string) => {
      lines.push(text);
    },
  });
  const io = testIo({ stdin, stdout: into(out), stderr: into(err) });
  const exit = await policyLint.run({ io, ...parseCommand(policyLint, words) });
  return { exit, out: out.join(''), err: err.join('') };
}

const CLEAN = 'metadata: { id: cavra-example, title: Example, description: Clean., version: 1.0.0 }\n';

describe('cavra policy lint', () => {
  test('findings have a place, a code, an action and a change; they are warnings', async () => {
    const { exit, out } = await lint(
      ['-'],
      `${CLEAN}filesystem:\n  block_read:\n    - '**/id_rsa'\n    - '**/*.pem'\n`,
    );
    expect(exit).toBe(0);
    expect(out).toMatch(/:4:7 warning lint-root-file filesystem\.block_read\[0\]/);
    expect(out).toContain('Reading "id_rsa" gets allow, where block is meant. Add "id_rsa"');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('also at line 5.');
    expect(out).toMatch(/: 4 findings in 8 places\.\n$/);
  });

  test('a policy without findings says so', async () => {
    expect(await lint(['-', '--strict'], CLEAN)).toMatchObject({
      exit: 0,
      out: '(standard input): no findings.\n',
    });
  });

  test('with --strict a finding ends with 1', async () => {
    expect((await lint(['cavra-ai-agent-baseline', '--strict'])).exit).toBe(1);
    expect((await lint(['cavra-ai-agent-baseline'])).exit).toBe(0);
  });

  test('as JSON every place has its own action', async () => {
    const { out } = await lint(['cavra-ai-agent-baseline', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      policy: 'cavra-ai-agent-baseline',
      complete: true,
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: 'lint-root-file',
          spots: expect.arrayContaining([
            expect.objectContaining({
              pattern: '**/main.tf',
              counterexample: expect.objectContaining({ decision: 'allow', expected: 'block' }),
            }),
          ]),
        }),
      ]),
    });
  });

  test('a policy that cannot be read ends with 2 and says why', async () => {
    const { exit, out, err } = await lint(['-'], 'metadata:\n\tid: x\n');
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('yaml-syntax');
  });

  test('a line end in a pattern does not break a line of the answer', async () => {
    const { out } = await lint(['-'], `${CLEAN}commands: { block: ["rm\\u001b[31m*"] }\n`);
    expect(out).not.toContain('\u001b');
  });
});
