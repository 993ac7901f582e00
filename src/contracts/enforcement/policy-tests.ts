/** A file of tests for a policy: requests, and what must be decided on them. The form is ours. */
import * as z from 'zod';
import { defineContract } from '../contract.ts';
import { ENFORCEMENT_LIMITS, LONGEST_TARGET, LONGEST_TEXT } from './limits.ts';
import { no, ok } from './preset.ts';
import { ruleIds } from './rules.ts';
import { APPROVER_GROUPS, DECISIONS, SEVERITIES } from './vocabulary.ts';

const MOST_TESTS = 1_000;
const BYTES = 1 << 20;
const NODES = 40_000;

const about = (title: string, description: string, example: unknown) =>
  ({ title, description, examples: [example], origin: 'ours' }) as const;

const expectation = z
  .strictObject({
    decision: z
      .enum(DECISIONS)
      .optional()
      .meta(about('Decision', 'What must be decided.', 'block')),
    rule_id: z
      .enum(ruleIds())
      .optional()
      .meta(about('Rule', 'The rule that must decide.', 'commands.block')),
    severity: z
      .enum(SEVERITIES)
      .optional()
      .meta(about('Severity', 'How severe it must be.', 'critical')),
    approver_group: z
      .enum(APPROVER_GROUPS)
      .nullish()
      .meta(about('Approver group', 'Who must be asked; null for nobody.', 'Repository Owners')),
    reason: z
      .string()
      .max(LONGEST_TARGET)
      .optional()
      .meta(
        about('Reason', 'The whole text of the reason.', 'Matched blocked command policy: terraform apply*'),
      ),
  })
  .meta(
    about('Expectation', 'Fields that the decision must have. Others may be anything.', {
      decision: 'block',
    }),
  );

const one = z
  .strictObject({
    name: z
      .string()
      .max(LONGEST_TEXT)
      .optional()
      .meta(about('Name', 'What the test shows, in words.', 'apply is blocked')),
    request: z
      .looseObject({})
      .meta(
        about('Request', 'A runtime request.', { action_type: 'execute_command', target: 'terraform apply' }),
      ),
    expect: expectation,
  })
  .meta(
    about('Test', 'One request and what must be decided on it.', {
      request: {},
      expect: { decision: 'block' },
    }),
  );

export const policyTestsSchema = z.strictObject({
  policy: z
    .string()
    .max(LONGEST_TEXT)
    .optional()
    .meta(about('Policy', 'A file, from the folder of the tests, or the id of a pack.', './policy.yaml')),
  tests: z
    .array(one)
    .min(1, { abort: true })
    .max(MOST_TESTS, { abort: true })
    .meta(about('Tests', 'The tests, in order.', [])),
});

export type PolicyTests = z.output<typeof policyTestsSchema>;
export type PolicyTest = PolicyTests['tests'][number];

/** Not in the registry: it is no part of the boundary, only of our command line. */
export const POLICY_TESTS = defineContract({
  id: 'enforcement.policy_tests',
  title: 'Policy tests',
  purpose: 'Requests with the decision that a policy must give.',
  family: 'Enforcement',
  page: '/reference/enforcement-contracts/',
  schema: policyTestsSchema,
  syntax: 'yaml',
  limits: { ...ENFORCEMENT_LIMITS, bytes: BYTES, nodes: NODES },
  presets: [
    ok('apply', 'Apply is blocked', {
      tests: [
        {
          request: { action_type: 'execute_command', target: 'terraform apply' },
          expect: { decision: 'block' },
        },
      ],
    }),
    no('nothing', 'No test', 'empty-list', '/tests', { tests: [] }),
  ],
});
