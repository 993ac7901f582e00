/** `cavra aispm`: posture from decisions, and what a readiness packet is worth. The same as in the page. */
import { READINESS_PACKET } from '../contracts/aispm/contracts.ts';
import type { ReadinessPacket } from '../contracts/aispm/readiness.ts';
import { DECISION_RECORD } from '../contracts/evidence/contracts.ts';
import type { DecisionRecord } from '../contracts/evidence/decision.ts';
import { type Issue, OUTCOMES } from '../contracts/issue.ts';
import { toIssues, validateValue } from '../contracts/validate.ts';
import { postureOf } from '../runtime/aispm/posture.ts';
import { judgeReadiness } from '../runtime/aispm/readiness.ts';
import { validateBytes } from '../runtime/validate-text.ts';
import type { Command, Group, Invocation } from './command.ts';
import { momentOf, readRecords } from './evidence-input.ts';
import { issueLine, toJson } from './evidence-output.ts';
import { nameOf, readBounded } from './input.ts';
import { verdictText } from './verdict-text.ts';

async function runPosture({ io, args, flags }: Invocation): Promise<number> {
  const values = await readRecords(args[0] ?? '', 'decisions', io);
  const judged = values.map((value) => validateValue(DECISION_RECORD, value));
  const issues: Issue[] = judged.flatMap(({ findings, outcome }) =>
    outcome === 'yes' ? [] : toIssues(DECISION_RECORD, findings),
  );
  if (issues.length > 0) {
    await io.stderr.write(issues.map(issueLine).join(''));
    return OUTCOMES.no;
  }
  // Each was accepted.
  const records = judged.map(({ value }) => value as DecisionRecord);
  await io.stdout.write(
    toJson(postureOf(records, flags.has('sample') ? 'sample_data' : 'local_activity_store')),
  );
  return OUTCOMES.yes;
}

async function runReadiness({ io, args, flags }: Invocation): Promise<number> {
  const [path = ''] = args;
  const asOf = momentOf(flags, 'as-of');
  const bytes = await readBounded(path, READINESS_PACKET.limits.bytes, io);
  const { verdict, value } = validateBytes(READINESS_PACKET, bytes);
  if (verdict.outcome !== 'yes') {
    const source = { name: nameOf(path), text: new TextDecoder().decode(bytes) };
    await io.stderr.write(verdictText(verdict, source.name, () => source));
    return OUTCOMES.unusable;
  }
  // The contract has accepted it.
  const { outcome, ...answer } = judgeReadiness(value as ReadinessPacket, asOf);
  await io.stdout.write(toJson(answer));
  return OUTCOMES[outcome];
}

const posture: Command = {
  name: 'posture',
  summary: 'Reads decisions together: the posture dashboard of those that it is given, and of no others.',
  details: [
    'The score is ours: of the kinds of action, the share that a control has stopped or held. Fingerprints stay empty, because baselines of behaviour are private upstream and are not made up here.',
  ],
  args: [
    {
      name: 'DECISIONS',
      description: 'The decisions, as for cavra evidence bundle; - reads standard input.',
    },
  ],
  flags: [{ name: 'sample', description: 'Says in the document that the decisions are a sample.' }],
  example: 'cavra aispm posture decisions.json',
  run: runPosture,
};

const readiness: Command = {
  name: 'readiness',
  summary: 'Says whether a readiness packet may carry production, by upstream’s rule and by what it shows.',
  details: [
    'The exit code is 0 when it is ready and the five things are proved, 3 when it says ready and shows nothing, 1 when it is not ready, 2 when it is no packet.',
  ],
  args: [{ name: 'FILE', description: 'The packet; a single dash reads standard input.' }],
  flags: [
    {
      name: 'as-of',
      value: 'TIME',
      description: 'The moment that proofs are held against.',
      initial: 'decided_at of the packet, or its newest proof',
    },
  ],
  example: 'cavra aispm readiness readiness.json',
  run: runReadiness,
};

export const aispmGroup: Group = {
  name: 'aispm',
  summary: 'Posture from decisions, and the readiness gate.',
  commands: [posture, readiness],
};
