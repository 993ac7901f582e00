/** The decision as an evaluator prints it. Over the wire contract, fields that are empty are left out. */
import * as z from 'zod';
import { DecisionResponseSchema } from './generated/wire.ts';
import { LONGEST_TARGET, LONGEST_TEXT, MOST_ITEMS } from './limits.ts';
import { ruleIds } from './rules.ts';
import { APPROVER_GROUPS, DECISIONS, SEVERITIES } from './vocabulary.ts';

const HEX = '[0-9a-f]{12}';

type Name = keyof typeof DecisionResponseSchema.shape;
/** The words of the proto on a field of ours. */
const words = (name: Name) => z.globalRegistry.get(DecisionResponseSchema.shape[name]) ?? {};

const text = (name: Name, longest = LONGEST_TEXT) => z.string().max(longest).meta(words(name));
const oneOf = <const V extends readonly [string, ...string[]]>(name: Name, values: V) =>
  z.enum(values).meta(words(name));
const shaped = (name: Name, pattern: RegExp, rule: string) =>
  z.string().max(LONGEST_TEXT).regex(pattern, rule).meta(words(name));

/** A decision of the engine, or of one of the calls beside it. */
export const decisionSchema = z.object({
  decision_id: shaped(
    'decision_id',
    new RegExp(`^dec_${HEX}$`),
    'must be dec_ and 12 hexadecimal digits in lower case',
  ),
  session_id: text('session_id'),
  agent_id: text('agent_id'),
  actor: text('actor'),
  action_type: text('action_type'),
  target: text('target', LONGEST_TARGET),
  requested_operation: text('requested_operation', LONGEST_TARGET),
  policy_pack: text('policy_pack'),
  policy_id: text('policy_id'),
  rule_id: oneOf('rule_id', ruleIds()),
  decision: oneOf('decision', DECISIONS),
  severity: oneOf('severity', SEVERITIES),
  reason: text('reason', LONGEST_TARGET + LONGEST_TEXT),
  evidence_refs: z
    .array(
      z
        .string()
        .max(LONGEST_TEXT * 2)
        .meta({
          title: 'Evidence reference',
          description: 'Where the record of this decision is kept, as a label.',
          examples: ['evidence://local/dec_0123456789ab'],
        }),
    )
    .max(MOST_ITEMS)
    .meta(words('evidence_refs')),
  approver_group: z.enum(APPROVER_GROUPS).nullish().meta(words('approver_group')),
  timestamp: shaped(
    'timestamp',
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|\+00:00)$/,
    'must be a time in UTC as RFC 3339 writes it',
  ),
  correlation_id: shaped(
    'correlation_id',
    new RegExp(`^corr_${HEX}$`),
    'must be corr_ and 12 hexadecimal digits in lower case',
  ),
});
