/** `cavra evaluate`: the decision on an action, before it is done. */
import { RUNTIME_REQUEST } from '../contracts/enforcement/contracts.ts';
import { POLICY_MODES, type PolicyMode } from '../contracts/enforcement/vocabulary.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { AMBIENT } from '../runtime/enforcement/ambient.ts';
import { type EvaluateOptions, evaluate, evaluationJson } from '../runtime/enforcement/evaluate.ts';
import {
  type EvaluateJudgement,
  type JudgeOptions,
  judgeEvaluate,
  judgeEvaluateBytes,
} from '../runtime/enforcement/judge.ts';
import type { ModeInput } from '../runtime/enforcement/modes.ts';
import type { Command, FlagSpec, Flags, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { printable, UsageError } from './errors.ts';
import { evaluationText } from './evaluate-text.ts';
import { nameOf, readBounded, readChunks } from './input.ts';
import type { Io } from './io.ts';
import { givenFile, givenPack, issuesText, readRegistryFile, UNUSABLE, usable } from './policy-input.ts';
import { judgeLines, type LineJudge } from './stream.ts';

/** The mode of the flags. Throws UsageError for flags of a mode that was not asked for. */
function modeOf(flags: Flags): ModeInput | undefined {
  const mode = POLICY_MODES.find((word) => word === flags.one('mode'));
  const actor = flags.one('break-glass-actor');
  const reason = flags.one('break-glass-reason');
  const glass: PolicyMode = 'break_glass';
  if ((actor !== undefined || reason !== undefined) && mode !== glass)
    throw new UsageError(`--break-glass-actor and --break-glass-reason go with --mode ${glass}.`);
  return mode === undefined ? undefined : { mode, actor, reason };
}

/** What decides, from the flags; undefined when a file of it is refused, which was then said. */
async function contextOf(
  flags: Flags,
  io: Io,
): Promise<{ judge: JudgeOptions; evaluate: EvaluateOptions } | undefined> {
  const pack = flags.one('policy-pack');
  const file = flags.one('policy');
  const registryFile = flags.one('registry');
  if (pack !== undefined && file !== undefined)
    throw new UsageError('--policy-pack and --policy do not go together: one policy decides.');
  const mode = modeOf(flags);
  const given = file === undefined ? pack && givenPack(pack) : await givenFile(file, io);
  const loaded = given ? await usable(given, io) : undefined;
  const registry = registryFile === undefined ? undefined : await readRegistryFile(registryFile, io);
  if (loaded === UNUSABLE || registry === UNUSABLE) return undefined;
  return {
    judge: { policy: loaded?.policy, wire: flags.has('wire'), strict: flags.has('strict') },
    evaluate: { ...AMBIENT, registry, mode, explain: flags.has('explain') },
  };
}

type Context = NonNullable<Awaited<ReturnType<typeof contextOf>>>;

async function one(path: string, context: Context, format: string | undefined, io: Io): Promise<number> {
  const bytes = await readBounded(path, RUNTIME_REQUEST.limits.bytes, io);
  const judged = judgeEvaluateBytes(bytes, context.judge);
  if (judged.issues.length > 0) {
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
    await io.stderr.write(issuesText(RUNTIME_REQUEST.id, nameOf(path), text, judged.issues));
  }
  if (judged.outcome !== 'yes') {
    await io.stderr.write(`${printable(nameOf(path))}: nothing was decided\n`);
    return OUTCOMES.unusable;
  }
  const evaluation = evaluate(judged, context.evaluate);
  await io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(evaluationJson(evaluation), null, 2)}\n`
      : evaluationText(evaluation),
  );
  return OUTCOMES[evaluation.outcome];
}

function refusedLine(judged: EvaluateJudgement, format: string | undefined, number: number): string {
  const [issue] = judged.issues.filter(({ severity }) => severity === 'error');
  if (format !== 'text') return JSON.stringify({ outcome: 'unusable', issues: judged.issues });
  return `${number}: unusable ${issue?.code ?? ''} ${printable(issue?.message ?? '')}`;
}

/** Decides a line. Warnings have no place of their own in a stream, so they stand in the line of JSON. */
function lineJudge(context: Context, format: string | undefined): LineJudge {
  return {
    most: RUNTIME_REQUEST.limits.bytes,
    judge(line, number) {
      const judged =
        typeof line === 'string'
          ? judgeEvaluate({ text: line }, context.judge)
          : judgeEvaluateBytes(line, context.judge);
      if (judged.outcome !== 'yes') return { outcome: 'unusable', text: refusedLine(judged, format, number) };
      const evaluation = evaluate(judged, context.evaluate);
      const { outcome, effective, decision, warnings } = evaluation;
      if (format === 'text')
        return { outcome, text: printable(`${number}: ${effective} ${decision.rule_id} ${decision.target}`) };
      const more = warnings.length === 0 ? {} : { warnings };
      return { outcome, text: JSON.stringify({ ...evaluationJson(evaluation), ...more }) };
    },
  };
}

async function run({ io, args, flags }: Invocation): Promise<number> {
  const [path = ''] = args;
  const format = flags.one('format');
  const inputs = [path, flags.one('policy'), flags.one('registry')].filter((name) => name === '-');
  if (inputs.length > 1) throw new UsageError('standard input can be read once only.');
  const context = await contextOf(flags, io);
  if (context === undefined) return OUTCOMES.unusable;
  if (flags.has('ndjson')) return judgeLines(readChunks(path, io), lineJudge(context, format), io);
  return one(path, context, format, io);
}

/** Flags that name the policy, for every command that decides. */
const POLICY_FLAGS: readonly FlagSpec[] = [
  {
    name: 'policy-pack',
    value: 'ID',
    description: 'The pack that decides, whatever the request asks for.',
    initial: 'the pack of the request, or the baseline',
  },
  { name: 'policy', value: 'FILE', description: 'A policy of your own, YAML or JSON, that decides.' },
  { name: 'registry', value: 'FILE', description: 'A trust registry, which then decides all MCP calls.' },
];

export const evaluateCommand: Command = {
  name: 'evaluate',
  summary: 'Decides on an action before it is done: allow, block, or ask a person.',
  details: [
    'The exit code is that of the decision: 0 for allow, warn, audit_only and allow_with_attestation, 1 for block, 3 for require_approval; 2 means that nothing was decided. Under --mode the effective decision counts.',
    'The JSON answer is the whole decision. Under --mode its field decision is still the policy’s own; base_decision and effective_decision stand beside it, and the last one is what counts.',
    'Warnings about the request go to standard error. With --ndjson each line is a request and gets a line of answer, in which its warnings stand; the exit code is that of the worst line: unusable (2) before no (1) before person (3) before yes (0).',
  ],
  args: [{ name: 'REQUEST', description: 'The request as JSON; a single dash reads standard input.' }],
  flags: [
    ...POLICY_FLAGS,
    { name: 'mode', value: 'MODE', description: 'The policy mode.', choices: [...POLICY_MODES] },
    { name: 'break-glass-actor', value: 'NAME', description: 'Who breaks the glass.' },
    { name: 'break-glass-reason', value: 'TEXT', description: 'Why the glass is broken.' },
    { name: 'strict', description: 'Refuses unknown and repeated keys instead of warning of them.' },
    { name: 'wire', description: 'Takes the fields of the wire contract only, no legacy keys.' },
    { name: 'explain', description: 'Shows every list, pattern and question that was looked at.' },
    { name: 'ndjson', description: 'Reads a request a line and answers a line each.' },
    { ...FORMAT, initial: 'text, or json with --ndjson' },
  ],
  example: 'cavra evaluate request.json --policy-pack cavra-ai-agent-baseline --explain',
  run,
};
