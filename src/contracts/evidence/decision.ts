/** The decision as it is stored: what was asked, what was answered, and by which rule. */
import * as z from 'zod';
import { LONGEST_TARGET } from '../enforcement/limits.ts';
import { DECISIONS, SEVERITIES } from '../enforcement/vocabulary.ts';
import { line, list, maybe, moment, name, oneOf, said, text, version } from './parts.ts';

const DECISION_VERSION = 'cavra.decision.v1';
/** What upstream stores when a decision says nothing. */
const DEFAULT_DECISION = 'audit_only';
const MOST_REFS = 64;

const words = {
  title: 'Decision',
  description: 'One of the six decisions.',
  note: 'A record without one is stored as audit_only, upstream and here.',
};

export const decisionSchema = z
  .strictObject({
    schema_version: maybe(
      version(DECISION_VERSION, {
        note: 'Upstream names the schema and does not write it into the record.',
      }),
    ),
    decision_id: name(
      { title: 'Decision id', description: 'Ends the evidence reference.' },
      'dec_000000000001',
    ),
    session_id: name({ title: 'Session', description: 'The run that the action belongs to.' }, 'local'),
    agent_id: name({ title: 'Agent', description: 'Which agent asked.' }, 'unknown-agent'),
    actor: name({ title: 'Actor', description: 'On whose behalf.' }, 'ai-agent'),
    action_type: name({ title: 'Action type', description: 'The kind of action.' }, 'write_file'),
    target: text(
      { title: 'Target', description: 'The path, command, ref or server.' },
      'iam/admin-role.tf',
      LONGEST_TARGET,
    ),
    requested_operation: text(
      { title: 'Requested operation', description: 'What was to be done with the target.' },
      'write',
      LONGEST_TARGET,
    ),
    policy_pack: name(
      { title: 'Policy pack', description: 'The pack that decided.' },
      'cavra-ai-agent-baseline',
    ),
    policy_id: name({ title: 'Policy id', description: 'Equal to the pack.' }, 'cavra-ai-agent-baseline'),
    rule_id: name(
      { title: 'Rule', description: 'The rule that decided.' },
      'filesystem.write.require_approval',
    ),
    decision: z
      .enum(DECISIONS)
      .default(DEFAULT_DECISION)
      .meta(said(words, ['require_approval'])),
    severity: oneOf(SEVERITIES, { title: 'Severity', description: 'Set by the rule.' }),
    reason: text(
      { title: 'Reason', description: 'Why, in the words of the rule.' },
      'Matched approval-required path policy: iam/**',
      LONGEST_TARGET,
    ),
    evidence_refs: list(
      line(
        { title: 'Evidence reference', description: 'Where a proof stands.' },
        'evidence://local/dec_000000000001',
      ),
      MOST_REFS,
      { title: 'Evidence references', description: 'Where the proofs stand.' },
      ['evidence://local/dec_000000000001'],
    ),
    timestamp: moment({ title: 'Decided at', description: 'When the decision was given.' }),
    correlation_id: name(
      { title: 'Correlation id', description: 'Fresh for each decision.' },
      'corr_000000000001',
    ),
    approver_group: z
      .union([
        z.null(),
        name({ title: 'Approver group', description: 'Who may approve.' }, 'Platform Security'),
      ])
      .optional()
      .meta(
        said(
          { title: 'Approver group', description: 'Who may approve; null or absent when nobody has to.' },
          ['Platform Security', null],
        ),
      ),
  })
  .meta({ title: 'Decision', description: 'One stored decision.' });

export type DecisionRecord = z.output<typeof decisionSchema>;
