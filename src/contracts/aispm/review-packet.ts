/** The packet in which rules drafted from decisions go to a reviewer: never more than a proposal. Bounds are ours. */
import * as z from 'zod';
import {
  constant,
  count,
  line,
  list,
  maybe,
  moment,
  name,
  oneOf,
  product,
  said,
  version,
} from '../evidence/parts.ts';

const REVIEW_PACKET_VERSION = 'cavra.aispm.replay_to_policy_review_packet.v1';
const DRAFT_VERSION = 'cavra.aispm.replay_to_policy_draft.v1';
const TESTS_VERSION = 'cavra.aispm.replay_to_policy_tests.v1';
const FIXTURE_VERSION = 'cavra.policy_tests.replay_to_policy.v1';
const FILE = 'cavra-replay-policy-review-packet.json';
const CHECKLIST = ['pass', 'review_required', 'not_ready'] as const;
const FROM = ['local_activity_store', 'sample_data'] as const;
const MOST_CASES = 512;

const counted = (title: string, description: string) => count({ title, description }, 1);
const from = (title: string, description: string) => oneOf(FROM, { title, description });
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().meta({ ...schema.meta() });

const open = (title: string, description: string, example: Readonly<Record<string, unknown>>) =>
  z
    .record(
      z
        .string()
        .max(128)
        .meta({ title: 'Name', description: 'Any name.', examples: ['action_type'] }),
      z.unknown().meta({ title: 'Value', description: 'Any value.', examples: ['write_file'] }),
    )
    .meta(said({ title, description }, [example]));

const check = z
  .object({
    label: line({ title: 'Label', description: 'What is to be checked.' }, 'Cases cover each draft rule'),
    status: oneOf(CHECKLIST, { title: 'Status', description: 'Whether it holds.' }),
    detail: line({ title: 'Detail', description: 'What was found.' }, 'Two rules, two cases.'),
  })
  .meta({ title: 'Check', description: 'One line of the checklist.' });

const testCase = z
  .object({
    case_id: name({ title: 'Case id', description: 'Names the case.' }, 'case-1'),
    recommendation_id: maybe(
      orNull(name({ title: 'Recommendation', description: 'What it tests.' }, 'rec-1')),
    ),
    decision_id: maybe(
      orNull(name({ title: 'Decision', description: 'Where it comes from.' }, 'dec_000000000001')),
    ),
    description: line(
      { title: 'Description', description: 'The case in words.' },
      'A write to a pipeline is blocked',
    ),
    input: open('Input', 'The action.', {
      action_type: 'write_file',
      target: '.github/workflows/deploy.yml',
    }),
    expected: open('Expected', 'What must be decided.', { decision: 'block' }),
    assertion_type: name({ title: 'Assertion', description: 'How it is compared.' }, 'decision_equals'),
    public_safe: constant(true, {
      title: 'Public-safe',
      description: 'Always true: a case names nothing private.',
    }),
    evidence_refs: maybe(
      list(
        line(
          { title: 'Evidence reference', description: 'Where a proof stands.' },
          'evidence://local/dec_000000000001',
        ),
        64,
        { title: 'Evidence references', description: 'Where the proofs stand.' },
        [],
      ),
    ),
  })
  .meta({ title: 'Case', description: 'One test of a drafted rule.' });

export const reviewPacketSchema = z
  .object({
    schema_version: version(REVIEW_PACKET_VERSION),
    product,
    edition: constant('community', { title: 'Edition', description: 'Always community.' }),
    mode: constant('review_packet_export', { title: 'Mode', description: 'Always an export for review.' }),
    tracking: maybe(constant('none', { title: 'Tracking', description: 'Always none.' })),
    telemetry: maybe(constant('disabled', { title: 'Telemetry', description: 'Always disabled.' })),
    generated_at: maybe(moment({ title: 'Generated at', description: 'When it was made.' })),
    data_provenance: z
      .object({
        draft: from('Draft', 'Where the drafted rules come from.'),
        tests: from('Tests', 'Where the cases come from.'),
      })
      .meta({ title: 'Provenance', description: 'Where everything comes from.' }),
    source: z
      .object({
        session_id: orNull(
          name({ title: 'Session', description: 'The run that was replayed.' }, 'demo-session'),
        ),
        draft_schema_version: version(DRAFT_VERSION, { title: 'Draft version' }),
        test_schema_version: version(TESTS_VERSION, { title: 'Test version' }),
      })
      .meta({ title: 'Source', description: 'What it was made from.' }),
    review_summary: z
      .object({
        status: name({ title: 'Status', description: 'Where the review stands.' }, 'ready_for_review'),
        checks_passed: counted('Passed', 'Checks that pass.'),
        checks_total: counted('Checks', 'All of them.'),
        ci_adoption: constant('requires_human_review', {
          title: 'CI adoption',
          description: 'Always a person: the packet changes no pipeline.',
        }),
        approval_required: constant(true, { title: 'Approval required', description: 'Always true.' }),
      })
      .meta({ title: 'Summary', description: 'The review in numbers.' }),
    review_checklist: list(check, 64, { title: 'Checklist', description: 'At least one line.' }, [
      { label: 'A', status: 'pass', detail: 'B' },
    ]).min(1, { error: 'must hold at least one check: a review of nothing is none' }),
    policy_draft: open('Draft', 'Rules as upstream drafts them; open on the wire.', { rules: [] }),
    test_fixture: z
      .object({
        schema_version: version(FIXTURE_VERSION),
        policy_id: name(
          { title: 'Policy', description: 'The pack that is tested.' },
          'cavra-ai-agent-baseline',
        ),
        source_scope: name({ title: 'Scope', description: 'What was replayed.' }, 'session'),
        case_count: counted('Cases', 'How many there are.'),
        cases: list(testCase, MOST_CASES, { title: 'Cases', description: 'The tests.' }, []),
        validation: open('Validation', 'What checking the cases gave; open on the wire.', { valid: true }),
      })
      .meta({ title: 'Fixture', description: 'The tests of the drafted rules.' }),
    export: z
      .object({
        status: constant('review_only_packet', { title: 'Status', description: 'Always for review only.' }),
        filename: constant(FILE, { title: 'File', description: 'The name under which it is saved.' }),
        intended_use: line(
          { title: 'Use', description: 'What it is for.' },
          'Review by the owners of the policy.',
        ),
      })
      .meta({ title: 'Export', description: 'How it leaves the screen.' }),
    redaction: open('Redaction', 'What was left out; open on the wire.', { raw_prompts: false }),
  })
  .superRefine(({ test_fixture: fixture, review_summary: summary, review_checklist: checks }, context) => {
    // Ours: counts that a reader relies on are those of the packet. Upstream's schema compares none.
    const passed = checks.filter(({ status }) => status === 'pass').length;
    const rules = [
      [['test_fixture', 'case_count'], fixture.case_count, fixture.cases.length],
      [['review_summary', 'checks_total'], summary.checks_total, checks.length],
      [['review_summary', 'checks_passed'], summary.checks_passed, passed],
    ] as const;
    for (const [path, told, right] of rules) {
      if (told === right) continue;
      const message = `must be ${right}, the number that the packet holds`;
      context.addIssue({ code: 'custom', path: [...path], message, params: { code: 'record-mismatch' } });
    }
  })
  .meta({ title: 'Review packet', description: 'Drafted rules and their tests, for a reviewer.' });

export type ReviewPacket = z.output<typeof reviewPacketSchema>;

/** A packet that a reviewer could take up. */
export const REVIEW_EXAMPLE = {
  schema_version: REVIEW_PACKET_VERSION,
  product: 'CAVRA',
  edition: 'community',
  mode: 'review_packet_export',
  tracking: 'none',
  telemetry: 'disabled',
  generated_at: '2026-03-13T09:00:00Z',
  data_provenance: { draft: 'local_activity_store', tests: 'local_activity_store' },
  source: {
    session_id: 'incident-parcel-tracking',
    draft_schema_version: DRAFT_VERSION,
    test_schema_version: TESTS_VERSION,
  },
  review_summary: {
    status: 'ready_for_review',
    checks_passed: 1,
    checks_total: 2,
    ci_adoption: 'requires_human_review',
    approval_required: true,
  },
  review_checklist: [
    { label: 'Each drafted rule has a case', status: 'pass', detail: 'One rule, one case.' },
    { label: 'An owner has read the draft', status: 'review_required', detail: 'Nobody yet.' },
  ],
  policy_draft: { filesystem: { block_write: ['*.github/workflows/*'] } },
  test_fixture: {
    schema_version: FIXTURE_VERSION,
    policy_id: 'cavra-ai-agent-baseline',
    source_scope: 'session',
    case_count: 1,
    cases: [
      {
        case_id: 'case-1',
        recommendation_id: null,
        decision_id: 'dec_000000000001',
        description: 'A pipeline in a module is not edited',
        input: { action_type: 'write_file', target: 'services/labels/.github/workflows/deploy.yml' },
        expected: { decision: 'block' },
        assertion_type: 'decision_equals',
        public_safe: true,
        evidence_refs: ['evidence://incident-parcel-tracking/dec_000000000001'],
      },
    ],
    validation: { valid: true },
  },
  export: {
    status: 'review_only_packet',
    filename: FILE,
    intended_use: 'Review by the owners of the policy.',
  },
  redaction: { raw_prompts: false, tool_output: false },
} as const satisfies ReviewPacket;
