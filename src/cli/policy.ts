/** `cavra policy`: the packs, and what a policy says, compiled and compared. */
import { stringify } from 'yaml';
import { COMPILED_POLICY, POLICY_PACK } from '../contracts/enforcement/contracts.ts';
import type { PolicyDocument } from '../contracts/enforcement/policy-pack.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { AMBIENT } from '../runtime/enforcement/ambient.ts';
import { diffPolicies } from '../runtime/enforcement/diff.ts';
import { evaluate, evaluationJson } from '../runtime/enforcement/evaluate.ts';
import { judgeEvaluate, judgeEvaluateBytes } from '../runtime/enforcement/judge.ts';
import { compileStandalone, parentsOf } from '../runtime/enforcement/merge.ts';
import { PACKS } from '../runtime/enforcement/packs.ts';
import type { Command, Flags, Group } from './command.ts';
import { FORMAT } from './contracts.ts';
import { UsageError } from './errors.ts';
import { evaluationText } from './evaluate-text.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';
import { givenPolicy, issuesText, readRegistryFile, UNUSABLE, usable } from './policy-input.ts';
import { policyLint } from './policy-lint.ts';
import { policyTest } from './policy-test.ts';
import { rows, widthOf } from './text.ts';
import { verdictText } from './verdict-text.ts';

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const POLICY = {
  name: 'POLICY',
  description: 'A file in YAML or JSON, or the id of a pack; - for standard input.',
};

const list: Command = {
  name: 'list',
  summary: 'Lists the policy packs.',
  args: [],
  flags: [FORMAT],
  example: 'cavra policy list',
  async run({ io, flags }) {
    const packs = PACKS.map(({ id, document }) => {
      const { title, description, version } = document.metadata;
      return { id, title, description, version, inherits: parentsOf(document) };
    });
    const table = packs.map(({ id, description }) => [id, description] as const);
    const text = flags.one('format') === 'json' ? toJson(packs) : `${rows(table, widthOf(io.columns))}\n`;
    await io.stdout.write(text);
    return OUTCOMES.yes;
  },
};

const validate: Command = {
  name: 'validate',
  summary: 'Judges a policy, its parents included, and says what is wrong, at which line.',
  details: [
    'Parents are looked for beside the file and then among the packs of this project. A policy with an error is refused here and decides nothing anywhere.',
  ],
  args: [POLICY],
  flags: [
    {
      name: 'partial',
      description: 'Asks for no metadata: anything that the engine can use is taken, even {}.',
    },
    FORMAT,
  ],
  example: 'cavra policy validate policy.yaml',
  async run({ io, args, flags }) {
    const pack = !flags.has('partial');
    const { name, text, loaded } = await givenPolicy(args[0] ?? '', io, { pack });
    const { outcome, issues } = loaded;
    const verdict = { contract: pack ? POLICY_PACK.id : COMPILED_POLICY.id, outcome, issues };
    await io.stdout.write(
      flags.one('format') === 'json' ? toJson(verdict) : verdictText(verdict, name, () => ({ name, text })),
    );
    return OUTCOMES[outcome];
  },
};

/** The request of `explain`: a file, or the flags. */
async function requestOf(path: string | undefined, flags: Flags, io: Io) {
  const given = {
    action_type: flags.one('action'),
    target: flags.one('target'),
    operation: flags.one('operation'),
  };
  const byFlags = Object.values(given).some((value) => value !== undefined);
  if (byFlags === (path !== undefined))
    throw new UsageError('the action is either a file or --action with --target, one of the two.', {
      hint: 'For example: cavra policy explain cavra-ai-agent-baseline --action read_file --target .env',
    });
  if (path === undefined) return { text: JSON.stringify(given, null, 2), name: 'the flags' };
  const bytes = await readBounded(path, COMPILED_POLICY.limits.bytes, io);
  return { bytes, text: new TextDecoder().decode(bytes), name: nameOf(path) };
}

const explain: Command = {
  name: 'explain',
  summary: 'Shows how a policy decides on an action: each list, each pattern, and the one that decided.',
  details: ['The exit code is that of the decision, as for cavra evaluate.'],
  args: [
    POLICY,
    { name: 'REQUEST', description: 'A request as JSON; or give the action by flags.', optional: true },
  ],
  flags: [
    { name: 'action', value: 'TYPE', description: 'The action type, such as execute_command.' },
    { name: 'target', value: 'TEXT', description: 'The path, command line, ref or server:tool.' },
    { name: 'operation', value: 'WORD', description: 'What is asked, such as push.' },
    { name: 'registry', value: 'FILE', description: 'A trust registry, which then decides all MCP calls.' },
    FORMAT,
  ],
  example: 'cavra policy explain cavra-ai-agent-baseline --action read_file --target .env',
  async run({ io, args, flags }) {
    const [word = '', path] = args;
    if (word === '-' && path === '-') throw new UsageError('standard input can be read once only.');
    const request = await requestOf(path, flags, io);
    const loaded = await usable(await givenPolicy(word, io), io);
    const file = flags.one('registry');
    const registry = file === undefined ? undefined : await readRegistryFile(file, io);
    if (loaded === UNUSABLE || registry === UNUSABLE) return OUTCOMES.unusable;
    const { policy } = loaded;
    const judged =
      request.bytes === undefined
        ? judgeEvaluate({ text: request.text }, { policy })
        : judgeEvaluateBytes(request.bytes, { policy });
    if (judged.issues.length > 0)
      await io.stderr.write(issuesText(COMPILED_POLICY.id, request.name, request.text, judged.issues));
    if (judged.outcome !== 'yes') return OUTCOMES.unusable;
    const evaluation = evaluate(judged, { ...AMBIENT, registry, explain: true });
    const json = flags.one('format') === 'json';
    await io.stdout.write(json ? toJson(evaluationJson(evaluation)) : evaluationText(evaluation));
    return OUTCOMES[evaluation.outcome];
  },
};

async function compiledOf(word: string, io: Io): Promise<PolicyDocument | undefined> {
  const loaded = await usable(await givenPolicy(word, io), io);
  return loaded === UNUSABLE ? undefined : compileStandalone(loaded.merged);
}

const diff: Command = {
  name: 'diff',
  summary: 'Compares two policies as they decide: keys added, removed and changed.',
  details: [
    'Both are compiled first, so that an inherited pattern counts and the order of a list does not. The exit code is 0 whether they differ or not.',
  ],
  args: [
    { ...POLICY, name: 'BEFORE' },
    { ...POLICY, name: 'AFTER' },
  ],
  flags: [FORMAT],
  example: 'cavra policy diff cavra-ai-agent-baseline policy.yaml',
  async run({ io, args, flags }) {
    const [left = '', right = ''] = args;
    if (left === '-' && right === '-') throw new UsageError('standard input can be read once only.');
    const before = await compiledOf(left, io);
    const after = await compiledOf(right, io);
    if (before === undefined || after === undefined) return OUTCOMES.unusable;
    const difference = diffPolicies(before, after);
    const lines = Object.entries(difference).flatMap(([kind, keys]: [string, readonly string[]]) =>
      keys.map((key) => `${kind.padEnd(8)} ${key}\n`),
    );
    const text = lines.length === 0 ? 'no difference\n' : lines.join('');
    await io.stdout.write(flags.one('format') === 'json' ? toJson(difference) : text);
    return OUTCOMES.yes;
  },
};

const compile: Command = {
  name: 'compile',
  summary: 'Prints a policy with its parents merged in and its lists sorted.',
  args: [POLICY],
  flags: [{ ...FORMAT, choices: ['json', 'yaml'], initial: 'json' }],
  example: 'cavra policy compile cavra-agentic-delivery --format yaml',
  async run({ io, args, flags }) {
    const document = await compiledOf(args[0] ?? '', io);
    if (document === undefined) return OUTCOMES.unusable;
    await io.stdout.write(flags.one('format') === 'yaml' ? stringify(document) : toJson(document));
    return OUTCOMES.yes;
  },
};

export const policyGroup: Group = {
  name: 'policy',
  summary: 'Lists, judges, explains, compares, compiles, tests and lints policies.',
  commands: [list, validate, policyLint, explain, diff, compile, policyTest],
};
