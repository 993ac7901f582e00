import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../contracts/registry.ts';
import { expandSamples, SAMPLE_NAMES } from '../contracts/samples.ts';
import { isGroup } from './command.ts';
import { ENTRIES } from './main.ts';
import { run } from './test-io.ts';

const COMMANDS = ENTRIES.flatMap((entry) =>
  isGroup(entry) ? entry.commands.map(({ name }) => [entry.name, name]) : [[entry.name]],
);

describe('help', () => {
  test('the version names the tool and the Node it runs under', async () => {
    const { exit, out } = await run(['--version']);
    expect(exit).toBe(0);
    expect(out).toMatch(/^cavra \d+\.\d+\.\d+ /);
    expect(out.endsWith(` (node ${process.version})\n`)).toBe(true);
  });

  test('the whole CLI: every command, and the four exit codes', async () => {
    const { exit, out, err } = await run(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const { name, summary } of ENTRIES) {
      expect(out).toContain(`\n  ${name} `);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary);
    }
    for (const code of ['0  yes', '1  no', '2  unusable', '3  person']) expect(out).toContain(code);
    expect((await run(['help'])).out).toBe(out);
  });

  test('without a command the help goes to standard error, and nothing counts as done', async () => {
    const { exit, out, err } = await run([]);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Usage: cavra COMMAND');
  });

  test('a group lists its commands', async () => {
    const { exit, out } = await run(['help', 'contracts']);
    expect(exit).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "Usage: cavra contracts COMMAND

      Lists and shows the contracts of this book.

      Commands:
        list  Lists the contracts, with what each is for.
        show  Shows one contract: purpose, limits, fields and presets; or its JSON
              Schema; or one preset.

      Example:
        cavra contracts list

      For one command: cavra contracts COMMAND --help
      "
    `);
    expect((await run(['contracts', '--help'])).out).toBe(out);
  });

  test.each(COMMANDS)(
    '%s %s: usage, flags, an example of its own and the exit codes, within the width',
    async (...words) => {
      const path = words.filter((word) => typeof word === 'string');
      const { exit, out } = await run([...path, '--help'], { columns: 60 });
      expect(exit).toBe(0);
      expect(out.startsWith(`Usage: cavra ${path.join(' ')}`)).toBe(true);
      expect(out).toContain(`Example:\n  cavra ${path.join(' ')}`);
      expect(out).toContain('Exit codes:');
      // The example is one line, to be copied.
      const long = out.split('\n').filter((line) => line.length > 60 && !line.startsWith('  cavra '));
      expect(long.filter((line) => line.trim().includes(' ') && !line.startsWith('Usage:'))).toEqual([]);
    },
  );
});

describe('what is not understood', () => {
  test.each([
    [['validte'], 'cavra has no command "validte"', 'Did you mean cavra validate?'],
    [['saas', 'operating-automatio'], 'has no command', 'Did you mean cavra saas operating-automation?'],
    [
      ['saas', 'worker-handoff', 't', '--worker-mod', 'live'],
      'there is no flag',
      'Did you mean --worker-mode?',
    ],
    [
      ['validate', 'saas_operating_automation.reqest', '-'],
      'no contract',
      'saas_operating_automation.request?',
    ],
    [['contracts', 'list', '--format', 'jsn'], '--format takes one of: text, json', 'Did you mean json?'],
    [['saas', 'worker-handoff', 't', '--blocker'], '--blocker needs a value', 'For help run'],
    [['saas', 'worker-handoff', 't', '--blocker', '--help-me'], '--blocker needs a value', 'For help run'],
    [['saas', 'worker-handoff'], 'TENANT_ID is missing', 'For example: cavra saas worker-handoff'],
    [['saas', 'worker-handoff', 'a', 'b'], 'the argument "b" is one too many', 'For help run'],
    [['saas', 'contract', '-x'], 'there is no flag "-x"', 'For help run: cavra saas contract --help'],
    [['validate', 'x', 'y', '--ndjson=1'], '--ndjson takes no value', 'For help run'],
    [['saas', 'worker-handoff', 't', '--worker-mode=live', '--worker-mode=live'], 'given twice', ''],
    [
      ['contracts', 'show', 'saas_control_plane.contract', '--preset', 'exampel'],
      'no preset',
      'Did you mean example?',
    ],
    [['serve', '--port', 'http'], '--port must be a number', 'For help run: cavra serve --help'],
    [['__proto__'], 'has no command', 'For help run: cavra --help'],
    [['saas', 'contract', '--__proto__', 'x'], 'there is no flag', 'For help run'],
  ])('%j: exit 2, a line with the code, the way out', async (argv, what, hint) => {
    const { exit, out, err } = await run(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^(bad-usage|unknown-contract): /);
    expect(err).toContain(what);
    expect(err).toContain(hint);
    expect(err).not.toContain('    at ');
  });

  test('a secret in the wrong place is not repeated, nor what could move the cursor', async () => {
    const token = expandSamples('{{github_token}}');
    for (const argv of [
      [token],
      ['saas', 'contract', token],
      ['validate', token, '-'],
      ['saas', 'contract', `--${token}`],
    ]) {
      const { exit, err } = await run(argv);
      expect(exit).toBe(2);
      expect(err).not.toContain(token);
    }
    const { err } = await run(['\u001b[2Jclear\u202e']);
    expect(err).toContain('\\u{001b}[2Jclear\\u{202e}');
  });

  test('the port of the environment is checked too', async () => {
    const { exit, err } = await run(['serve'], { env: { PORT: '70000' } });
    expect(exit).toBe(2);
    expect(err).toContain('PORT must be a number');
  });
});

test('any words at all: an exit code from 0 to 3, no throw, no stack trace, no secret', async () => {
  const known = [
    ...ENTRIES.map(({ name }) => name),
    ...COMMANDS.flat(),
    ...ENTRIES.flatMap((entry) => (isGroup(entry) ? entry.commands : [entry])).flatMap(({ flags }) =>
      flags.map(({ name }) => `--${name}`),
    ),
    ...CONTRACTS.slice(0, 6).map(({ id }) => id),
    ...['help', '--help', '-h', '--version', '-', '--', '=', 'tenant-demo', 'text', 'json', 'example', '0'],
    ...['constructor', '__proto__', '--=', '---', '--ndjson=', '\u0000', '.', '/dev/null'],
  ];
  const secrets = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...secrets) },
  );
  const signal = AbortSignal.abort();
  // Empty, so that no word can send a command through the files of this machine.
  const cwd = mkdtempSync(join(tmpdir(), 'cavra-words-'));
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 8 }), fc.string(), async (argv, stdin) => {
      // Whatever serves, stops at once and takes any free port.
      const { exit, out, err } = await run(argv, { stdin, signal, cwd, env: { PORT: '0' } });
      expect([0, 1, 2, 3]).toContain(exit);
      expect(out + err).not.toMatch(/^\s+at .*:\d+:\d+/m);
      expect(err).not.toContain('internal error');
      if (argv[0] !== 'contracts') for (const secret of secrets) expect(out + err).not.toContain(secret);
    }),
    { numRuns: 1000 },
  );
  rmSync(cwd, { recursive: true });
});
