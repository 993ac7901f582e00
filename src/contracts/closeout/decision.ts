/** The release decision: what the evaluator answers. */
import * as z from 'zod';
import { CRITERIA } from './criteria.ts';
import { meta, moment, name, ours } from './fields.ts';
import { STATES } from './vocabulary.ts';

export const DECISION_VERSION = 'cavra.closeout.release_decision.v1';

const ids = CRITERIA.map(({ id }) => id);
const codes = (title: string, description: string, example: string) =>
  z
    .array(name(ours(title, description), example))
    .max(400)
    .meta(meta(ours(title, description), [[example]]));

const field = z
  .strictObject({
    path: name(ours('Path', 'Place in the package.'), 'retention_review.decision_state'),
    value: z
      .unknown()
      .meta(
        meta(ours('Value', 'What stands there; null when nothing does. A secret is never shown.'), [
          'approved',
        ]),
      ),
  })
  .meta({ title: 'Field read', description: 'One field that the criterion read.', origin: 'ours' });

const criterion = z
  .strictObject({
    id: z.enum(ids).meta(meta(ours('Criterion', 'Which of the eight.'), ids)),
    status: z
      .enum(['pass', 'warn', 'fail'])
      .meta(meta(ours('Status', 'warn passes only because an owner accepts it.'), ['pass'])),
    codes: codes(
      'Codes',
      'Why it warns or fails; some end in a colon and what they are about.',
      'retention_expired',
    ),
    fields: z
      .array(field)
      .max(60)
      .meta(meta(ours('Fields read', 'The evidence, with its values.'), [[]])),
  })
  .meta({ title: 'Criterion', description: 'The answer of one criterion.', origin: 'ours' });

export const decisionSchema = z.strictObject({
  schema_version: z
    .literal(DECISION_VERSION)
    .meta(meta(ours('Schema version', 'Fixed text.'), [DECISION_VERSION])),
  evaluated_at: moment(
    ours('Evaluated at', 'The clock that dates were held against.'),
    '2026-05-31T08:30:00Z',
  ),
  state: z.enum(STATES).meta(meta(ours('State', 'What the criteria add up to.'), STATES)),
  criteria: z
    .array(criterion)
    .max(CRITERIA.length)
    .meta(meta(ours('Criteria', 'All eight, always in this order.'), [[]])),
  blockers: codes(
    'Blockers',
    'What blocks: criterion and code, or forbidden material with its place.',
    'release_closeout:closeout_open',
  ),
  advisories: codes('Advisories', 'What should be mended and decides nothing.', 'decision_not_linked'),
  acceptance: z
    .strictObject({
      used: z
        .boolean()
        .meta(meta(ours('Used', 'Whether a criterion warned instead of failing because of it.'), [true])),
      owner: z
        .string()
        .nullable()
        .meta(meta(ours('Owner', 'Who accepts.'), ['demo-release-risk-owner', null])),
      expires_at: z
        .string()
        .nullable()
        .meta(meta(ours('Expires', 'When it ends, as the package writes it.'), ['2026-06-07', null])),
    })
    .nullable()
    .meta(meta(ours('Acceptance', 'The accepted risk of the package, or null.'), [null])),
});

export type ReleaseDecision = z.infer<typeof decisionSchema>;
export type CriterionAnswer = ReleaseDecision['criteria'][number];
