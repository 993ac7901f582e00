/** `cavra policy test`: does a policy decide what its author says it must? */
import { dirname, join } from 'node:path';
import { RUNTIME_REQUEST } from '../contracts/enforcement/contracts.ts';
import { POLICY_TESTS, type PolicyTests } from '../contracts/enforcement/policy-tests.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { findPack } from '../runtime/enforcement/packs.ts';
import { runTest, type TestResult, titleOf } from '../runtime/enforcement/policy-test.ts';
import { validateBytes } from '../runtime/validate-text.ts';
import type { Command, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { printable, UsageError } from './errors.ts';
import { nameOf, readBounded } from './input.ts';
import { givenPolicy, issuesText, readRegistryFile, UNUSABLE, usable } from './policy-input.ts';

interface Result {
  readonly name: string;
  readonly passed: boolean;
  /** One line for each field that differs, or for each issue of a request that is refused. */
  readonly problems: readonly string[];
}

const problemsOf = ({ differences, refused }: TestResult): string[] => [
  ...refused.map(({ code, message }) => `request refused: ${code}: ${message}`),
  ...differences.map(({ field, wanted, got }) => `${field}: expected ${wanted}, got ${got}`),
];

function textOf(results: readonly Result[], policy: string): string {
  const lines = results.flatMap(({ name, passed, problems }, index) => [
    `${passed ? 'ok  ' : 'FAIL'} ${index + 1} ${name}`,
    ...problems.map((problem) => `       ${problem}`),
  ]);
  const failed = results.filter(({ passed }) => !passed).length;
  const sum = `${results.length} tests of ${policy}: ${results.length - failed} passed, ${failed} failed`;
  return `${[...lines, sum].map(printable).join('\n')}\n`;
}

/** What the tests are of: the flag, or what the file names, from its own folder. */
function policyWord(path: string, { policy }: PolicyTests, flag: string | undefined): string {
  if (flag !== undefined) return flag;
  if (policy === undefined)
    throw new UsageError('no policy is named.', {
      hint: 'Give --policy, or a line `policy: FILE` in the file of tests.',
    });
  return path === '-' || findPack(policy) !== undefined ? policy : join(dirname(path), policy);
}

async function run({ io, args, flags }: Invocation): Promise<number> {
  const [path = ''] = args;
  const bytes = await readBounded(path, POLICY_TESTS.limits.bytes, io);
  const { verdict, value } = validateBytes(POLICY_TESTS, bytes);
  if (verdict.outcome !== 'yes') {
    const text = new TextDecoder().decode(bytes);
    await io.stderr.write(issuesText(POLICY_TESTS.id, nameOf(path), text, verdict.issues));
    return OUTCOMES.unusable;
  }
  // The contract's schema has accepted it.
  const tests = value as PolicyTests;
  const given = await givenPolicy(policyWord(path, tests, flags.one('policy')), io);
  const loaded = await usable(given, io);
  const file = flags.one('registry');
  const registry = file === undefined ? undefined : await readRegistryFile(file, io);
  if (loaded === UNUSABLE || registry === UNUSABLE) return OUTCOMES.unusable;
  const results = tests.tests.map((test): Result => {
    const problems = problemsOf(runTest(test, { policy: loaded.policy, registry }));
    return { name: titleOf(test), passed: problems.length === 0, problems };
  });
  const passed = results.every((result) => result.passed);
  await io.stdout.write(
    flags.one('format') === 'json'
      ? `${JSON.stringify({ policy: given.name, passed, results }, null, 2)}\n`
      : textOf(results, given.name),
  );
  return passed ? OUTCOMES.yes : OUTCOMES.no;
}

export const policyTest: Command = {
  name: 'test',
  summary: 'Runs a file of tests against a policy: requests, and what must be decided on them.',
  details: [
    `A file of tests is YAML or JSON: a list under tests, each with a request (${RUNTIME_REQUEST.id}), what to expect of the decision, and perhaps a name. A line policy: names the policy, from the folder of the file; the policy that is named is what is judged, and no other.`,
    'The exit code is 0 when every test passes, 1 when one fails, 2 when nothing could be run.',
  ],
  args: [{ name: 'TESTS', description: 'The file of tests; a single dash reads standard input.' }],
  flags: [
    {
      name: 'policy',
      value: 'POLICY',
      description: 'The file or the pack to test, instead of the named one.',
    },
    { name: 'registry', value: 'FILE', description: 'A trust registry, which then decides all MCP calls.' },
    FORMAT,
  ],
  example: 'cavra policy test policy-tests.yaml --policy policy.yaml',
  run,
};
