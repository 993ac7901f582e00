/** A question to an implementation: one JSON object, on a line of its own when it goes over standard input. */
import * as z from 'zod';
import { CONVERTED_MESSAGES } from '../enforcement/convert-document.ts';
import { POLICY_MODES } from '../enforcement/vocabulary.ts';
import { verificationSchema } from '../evidence/verification.ts';
import { PROFILE_NAMES } from '../lifecycle/artifacts.ts';
import { ASK_NAMES, ASKS, membersOf, QUESTION_MEMBERS, type QuestionMember } from './asks.ts';
import { about, plainId } from './words.ts';

const MOST_TEXT = 3_000_000;

const text = (title: string, description: string, example: string, longest = 256) =>
  z
    .string()
    .max(longest)
    .optional()
    .meta(about(title, description, example));
const flag = (title: string, description: string) =>
  z
    .boolean()
    .optional()
    .meta(about(title, description, true));

/** The members by name, so that the table of asks and the schema cannot part ways. */
const MEMBERS = {
  contract: text('Contract', 'Id of the contract to judge by.', 'saas_operating_automation.request'),
  operation: text('Operation', 'Name of the operation, of SaaS or of the closeout.', 'evaluate'),
  message: z
    .enum(CONVERTED_MESSAGES)
    .optional()
    .meta(about('Message', 'Which message of the wire it is.', 'EvaluateRequest')),
  gate: text('Gate', 'Number of the lifecycle gate.', 'R7.3'),
  text: text(
    'Text',
    'The document as it is written, whatever that is. A {{name}} in it stands for a made-up secret.',
    '{"tenant_id": "tenant-demo"}',
    MOST_TEXT,
  ),
  base64: text('Bytes', 'The document in base64, when it is no text.', 'IsMoIg==', MOST_TEXT),
  mode: z
    .enum(POLICY_MODES)
    .optional()
    .meta(about('Mode', 'The policy mode.', 'audit_only')),
  break_glass_actor: text('Break-glass actor', 'Who breaks the glass.', 'incident-commander'),
  break_glass_reason: text('Break-glass reason', 'Why the glass is broken.', 'Production recovery'),
  strict: flag('Strict', 'Refuses unknown and repeated keys instead of warning of them.'),
  zip: text('Zip', 'The bytes of a bundle in base64.', 'UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', MOST_TEXT),
  trust_roots: verificationSchema.shape.trust_roots,
  public_key: verificationSchema.shape.public_key,
  checksums_only: verificationSchema.shape.checksums_only,
  minimum_retention_days: verificationSchema.shape.minimum_retention_days,
  as_of: text('As of', 'Moment to hold dates against.', '2026-05-31T08:30:00Z'),
  expiry_warning_days: text('Warning window', 'Days in which the end of a retention counts as near.', '30'),
  require_live: flag('Require live', 'Refuses samples and anything that is not ready.'),
  profile: z
    .enum(PROFILE_NAMES)
    .optional()
    .meta(about('Profile', 'Whose files the index lists.', 'upstream')),
} as const satisfies Record<QuestionMember, z.ZodType>;

type Draft = Readonly<Partial<Record<QuestionMember, unknown>>> & { readonly ask: keyof typeof ASKS };

interface Wrong {
  readonly member: QuestionMember;
  readonly code: 'required-field' | 'unknown-field';
  readonly message: string;
}

/** What a question lacks, or has that its kind does not take. */
function wrongMembers(question: Draft): Wrong[] {
  const ask = ASKS[question.ask];
  const allowed: readonly QuestionMember[] = membersOf(ask);
  const has = (member: QuestionMember) => question[member] !== undefined;
  const missing = ask.needs.filter((member) => !has(member));
  const foreign = QUESTION_MEMBERS.filter((member) => has(member) && !allowed.includes(member));
  const wrong = [
    ...missing.map((member): Wrong => ({ member, code: 'required-field', message: 'is missing. Add it.' })),
    ...foreign.map(
      (member): Wrong => ({
        member,
        code: 'unknown-field',
        message: `is not a member of the question ${question.ask}. Remove it.`,
      }),
    ),
  ];
  if (!ask.document || has('text') !== has('base64')) return wrong;
  return has('text')
    ? [
        ...wrong,
        { member: 'base64', code: 'unknown-field', message: 'stands beside text. Keep one of the two.' },
      ]
    : [
        ...wrong,
        { member: 'text', code: 'required-field', message: 'is missing, and so is base64. Add one.' },
      ];
}

export const questionSchema = z
  .strictObject({
    id: plainId('Id', 'Name of the question; the answer repeats it.', 'saas/tenant_status.request/example'),
    ask: z.enum(ASK_NAMES).meta(about('Ask', 'What is asked.', 'validate')),
    ...MEMBERS,
  })
  .superRefine((question, context) => {
    for (const { member, code, message } of wrongMembers(question))
      context.addIssue({ code: 'custom', path: [member], message, params: { code } });
  })
  .meta({ title: 'Question', description: 'What an implementation is asked.' });

export type Question = z.output<typeof questionSchema>;
