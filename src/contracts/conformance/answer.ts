/** What an implementation answers: an outcome, issues with their places, and the record of what was asked for. */
import * as z from 'zod';
import { OUTCOMES, type Outcome } from '../issue.ts';
import { FAMILY_IDS } from './families.ts';
import { about, plainId } from './words.ts';

/** The protocol of this page. A change that an old implementation would not understand has another name. */
export const PROTOCOL = 'cavra.conformance.v1';

const MOST_ISSUES = 200;
const LONGEST_CODE = 64;
const LONGEST_POINTER = 4_096;

const answerId = plainId('Id', 'The id of the question.', 'saas/tenant_status.request/example');

const count = (title: string, description: string) =>
  z
    .int()
    .min(1)
    .optional()
    .meta(about(title, description, 1));

const issueSchema = z
  .object({
    code: z
      .string()
      .max(LONGEST_CODE)
      .meta(about('Code', 'A code of the error catalogue.', 'required-field')),
    pointer: z
      .string()
      .max(LONGEST_POINTER)
      .meta(
        about(
          'Pointer',
          'Where, as an RFC 6901 pointer; the whole document is the empty text.',
          '/tenant_id',
        ),
      ),
    severity: z
      .enum(['error', 'warning'])
      .optional()
      .meta(about('Severity', 'error unless it says otherwise.', 'error')),
    line: count('Line', 'From 1. It is compared when it is given.'),
    column: count('Column', 'From 1, in UTF-16 units. It is compared when it is given.'),
  })
  .meta({ title: 'Issue', description: 'One thing that is wrong, and where.' });
export type AnswerIssue = z.output<typeof issueSchema>;

const EXAMPLE_ISSUE = { code: 'required-field', pointer: '/tenant_id' };

/** The members of an answer beside its id. */
export const ANSWER_MEMBERS = {
  outcome: z
    .enum(Object.keys(OUTCOMES) as Outcome[])
    .optional()
    .meta(about('Outcome', 'What the answer comes to. It may be left out beside a record.', 'no')),
  issues: z
    .array(issueSchema)
    .max(MOST_ISSUES)
    .optional()
    .meta(about('Issues', 'In any order; none when left out.', [EXAMPLE_ISSUE])),
  record: z
    .looseObject({})
    .optional()
    .meta(about('Record', 'What was asked for, when there is one.', { decision: 'block' })),
} as const;

export const answerSchema = z
  .object({ id: answerId, ...ANSWER_MEMBERS })
  .meta({ title: 'Answer', description: 'What an implementation answers to a question.' });
export type Answer = z.output<typeof answerSchema>;

/** What an implementation says of itself. */
export const declarationSchema = z
  .object({
    id: answerId.optional().meta(about('Id', 'The id of the question, over standard output.', 'describe')),
    protocol: z.literal(PROTOCOL).meta(about('Protocol', 'The protocol that it speaks.', PROTOCOL)),
    implementation: z
      .string()
      .min(1)
      .max(LONGEST_CODE)
      .meta(about('Implementation', 'Its name and version, for people.', 'example-runtime 1.4')),
    families: z
      .array(
        z
          .string()
          .max(LONGEST_CODE)
          .meta(about('Family', 'Id of a family.', FAMILY_IDS[0])),
      )
      .max(MOST_ISSUES)
      .meta(about('Families', 'The families that it offers to be held to.', [FAMILY_IDS[0]])),
  })
  .meta({ title: 'Declaration', description: 'What an implementation offers.' });
export type Declaration = z.output<typeof declarationSchema>;
