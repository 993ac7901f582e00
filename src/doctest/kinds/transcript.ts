/** Shell transcripts: the commands run in this process, in order, in one scratch folder a fence. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nearest } from '../../contracts/near.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { unusedMasks } from '../classify.ts';
import { compareLines, linesOf } from '../compare.ts';
import type { Finding } from '../finding.ts';
import { attributeFinding, finding, type Kind, listOf, type Proof, proofOf } from '../kind.ts';
import { steady } from '../masks.ts';
import { attributePlace, type Fence, placeIn } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';
import { RULES } from '../rules.ts';
import { HELPERS, type Program } from '../shell/programs.ts';
import { printsStatus, type Ran, runStep, type Shell, ShellFault } from '../shell/run.ts';
import { parseTranscript, type Step } from '../shell/transcript.ts';
import type { RunCommand, World } from '../world.ts';
import { type Chained, chainsOf, continues } from './chain.ts';

/** `cavra`, and `npx cavra`, which is the same. */
function cavraPrograms(cavra: RunCommand): Record<string, Program> {
  return {
    cavra,
    npx: (args, world) => {
      if (args[0] !== 'cavra') throw new ShellFault('unknown-command', `npx ${args[0] ?? ''}`.trim());
      return cavra(args.slice(1), world);
    },
  };
}

/** What a step is compared by; differences of a kind of their own are handled before it. */
export interface StepCheck {
  readonly finding?: Finding;
  /** The output lines as they would be true. */
  readonly update: readonly string[];
}

export type CheckStep = (fence: Fence, step: Step, ran: Ran, masks: readonly string[]) => StepCheck;

const checkOutput: CheckStep = (fence, step, { output }, masks) => {
  const expected = fence.lines.slice(step.outputStart, step.outputEnd);
  const difference = compareLines(expected, output, masks);
  if (difference === undefined) return { update: expected };
  // A line that is missing at the end is shown at the last line that is there.
  const index = Math.min(step.outputStart + difference.index, step.outputEnd - 1);
  const { found, expected: wanted } = difference;
  const message = 'The command prints something else.';
  return {
    finding: finding(fence, 'stale-output', placeIn(fence, index), message, { found, expected: wanted }),
    update: linesOf(steady(output, masks)),
  };
};

/** The exit code that a fence states for each step; a text when the attribute is wrong. */
function statedExits(fence: Fence, steps: readonly Step[]): (number | undefined)[] | string {
  const given = listOf(fence, 'exit');
  if (given.some((code) => !/^\d{1,3}$/.test(code))) return 'exit= takes a number, or one for each command.';
  if (given.length > 1 && given.length !== steps.length) {
    return `exit= names ${given.length} codes for ${steps.length} commands.`;
  }
  return steps.map((_, index) => {
    if (given.length > 1) return Number(given[index]);
    if (index === steps.length - 1) return Number(given[0] ?? 0);
    return printsStatus(steps[index + 1]?.pipelines ?? []) ? undefined : 0;
  });
}

function exitFinding(fence: Fence, step: Step, status: number, stated: number): Finding {
  const attribute = fence.attributes.list.find(({ name }) => name === 'exit');
  const place = attribute === undefined ? placeIn(fence, step.start) : attributePlace(fence, attribute);
  return finding(fence, 'unstated-exit', place, `The command ends with exit code ${status}, not ${stated}.`, {
    found: `${status}`,
    expected: `${stated}`,
  });
}

function faultFinding(fence: Fence, step: Step, fault: ShellFault, names: readonly string[]): Finding {
  const place = placeIn(fence, step.start);
  const message = collapseSamples(fault.message);
  if (fault.rule !== 'unknown-command') return finding(fence, fault.rule, place, message);
  const near = nearest(message, names);
  const fix = near === undefined ? `There are: ${names.join(', ')}.` : `Did you mean ${near}?`;
  return finding(fence, 'unknown-command', place, `A transcript has no command ${message}.`, { fix });
}

async function runSteps(
  fence: Fence,
  steps: readonly Step[],
  shell: Shell,
  check: CheckStep,
): Promise<Proof> {
  const stated = statedExits(fence, steps);
  if (typeof stated === 'string')
    return proofOf(fence, [attributeFinding(fence, 'exit', 'bad-attribute', stated)]);
  const masks = listOf(fence, 'mask');
  const findings: Finding[] = [];
  const update: string[] = [];
  let all = '';
  for (const [index, step] of steps.entries()) {
    let ran: Ran;
    try {
      ran = await runStep(shell, step.pipelines);
    } catch (error) {
      if (!(error instanceof ShellFault)) throw error;
      // What comes after depends on it, so it is the last thing said about this fence.
      return proofOf(fence, [...findings, faultFinding(fence, step, error, Object.keys(shell.programs))]);
    }
    const output = collapseSamples(ran.output);
    all += output;
    const checked = check(fence, step, { ...ran, output }, masks);
    if (checked.finding !== undefined) findings.push(checked.finding);
    update.push(...fence.lines.slice(step.start, step.outputStart), ...checked.update);
    const wanted = stated[index];
    if (wanted !== undefined && ran.status !== wanted)
      findings.push(exitFinding(fence, step, ran.status, wanted));
  }
  return proofOf(fence, [...findings, ...unusedMasks(fence, all)], update);
}

/** Runs again what a fence continues, for the files that it leaves. What is wrong there is said there. */
async function replay(before: readonly Fence[], shell: Shell): Promise<void> {
  for (const fence of before) {
    const steps = parseTranscript(fence.lines.map(expandSamples));
    for (const { pipelines } of Array.isArray(steps) ? steps : []) await runStep(shell, pipelines);
  }
}

/** Runs a fence of commands with some programs beside the file helpers, after the fences that it continues. */
export async function proveTranscript(
  { fence, before }: Chained,
  world: World,
  programs: Readonly<Record<string, Program>>,
  check: CheckStep,
): Promise<Proof> {
  if (continues(fence) && before.length === 0) {
    const message = 'No transcript stands before this one on the page.';
    return proofOf(fence, [attributeFinding(fence, 'continues', 'bad-attribute', message)]);
  }
  const steps = parseTranscript(fence.lines.map(expandSamples));
  if (!Array.isArray(steps)) {
    const place = placeIn(fence, steps.index, steps.column);
    return proofOf(fence, [
      finding(fence, 'shell-syntax', place, `The transcript cannot be run: ${steps.message}.`),
    ]);
  }
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'cavra-docs-')));
  try {
    const shell = { cwd, programs: { ...programs, ...HELPERS }, limitMs: world.limitMs, status: 0 };
    await replay(before, shell);
    return await runSteps(fence, steps, shell, check);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** The CLI in this process, and the subcommands that it was asked for and that were never really started. */
function watched({ cavra, spawned }: World, started: ReadonlySet<string>) {
  const fresh = new Set<string>();
  const run: RunCommand = (argv, world) => {
    const name = spawned?.subcommand(argv);
    if (name !== undefined && !started.has(name)) fresh.add(name);
    return cavra(argv, world);
  };
  return { run, fresh };
}

/** Each run takes a start of Node for every command. */
const MOST_SPAWNED = 60;

/** Runs a transcript again as a person would, when it is the first that uses some subcommand. */
async function proveSpawned(
  proof: Proof,
  before: readonly Fence[],
  world: World,
  fresh: ReadonlySet<string>,
  started: Set<string>,
): Promise<Proof> {
  const { spawned } = world;
  if (spawned === undefined || fresh.size === 0 || started.size + fresh.size > MOST_SPAWNED) return proof;
  for (const name of fresh) started.add(name);
  const again = await proveTranscript(
    { fence: proof.fence, before },
    world,
    cavraPrograms(spawned.run),
    checkOutput,
  );
  const findings = again.findings.map((one) => ({
    ...one,
    rule: 'spawned-output' as const,
    message: `Really started, it differs: ${one.message}`,
    fix: RULES['spawned-output'].fix,
  }));
  return { ...proofOf(proof.fence, findings), spawned: [...fresh] };
}

export const transcript: Kind = {
  name: 'transcript',
  langs: ['sh', 'bash', 'console'],
  markers: ['run'],
  valued: ['exit', 'mask'],
  takes: ['exit', 'mask', 'continues'],
  form: 'sh run [continues] [exit=N] [mask=<name>,…]',
  async prove(fences, world) {
    const started = new Set<string>();
    const proofs: Proof[] = [];
    const failed = new Set<Fence>();
    for (const chained of chainsOf(fences)) {
      const { fence, before } = chained;
      // What it builds on is wrong, which is said there.
      if (before.some((earlier) => failed.has(earlier))) {
        failed.add(fence);
        proofs.push({ fence, result: 'not run', findings: [] });
        continue;
      }
      const { run, fresh } = watched(world, started);
      const proof = await proveTranscript(chained, world, cavraPrograms(run), checkOutput);
      if (proof.result !== 'proven') failed.add(fence);
      proofs.push(
        proof.result === 'proven' ? await proveSpawned(proof, before, world, fresh, started) : proof,
      );
    }
    return proofs;
  },
};
