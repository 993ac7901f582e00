import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toText } from '../../../contracts/alter.ts';
import { TRIAL_PACKAGE } from '../../../contracts/closeout/contracts.ts';
import { CRITERIA } from '../../../contracts/closeout/criteria.ts';
import { CLEAN_SAMPLE, SAMPLE } from '../../../contracts/closeout/sample.ts';
import { STATES } from '../../../contracts/closeout/vocabulary.ts';
import { validateJson } from '../../../runtime/validate-json.ts';
import { assemble, FIRST_DAY, snapshot } from './assemble.ts';
import { boardOf, countRows } from './board.ts';
import { changesBetween, speak } from './changes.ts';
import { A_WEEK_LATER, DEMO, playDemo } from './demo.ts';
import { ATTEMPTS } from './records.ts';
import { SCENARIOS, type Scenario, scenarioOf } from './scenarios.ts';
import { QUESTION_IDS } from './step.ts';
import { type Answers, QUESTIONS, STEPS } from './steps.ts';

const ready = scenarioOf('ready').answers;
const sample = scenarioOf('sample').answers;
const decide = (answers: Answers, day = FIRST_DAY) => snapshot(answers, day).decision;
const statusOf = (answers: Answers, id: string, day = FIRST_DAY) =>
  decide(answers, day).criteria.find((criterion) => criterion.id === id);
const accepted = (answers: Answers) =>
  validateJson(TRIAL_PACKAGE, toText(assemble(answers))).verdict.issues.map(({ code, path }) => [code, path]);

const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    QUESTIONS.map(({ id, choices }) => [
      id,
      fc.option(fc.constantFrom(...choices.map((choice) => choice.id)), { nil: 'not answered' }),
    ]),
  ),
);

describe('the steps as data', () => {
  test('ten steps in order, every question asked once, every choice with its own id', () => {
    expect(STEPS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(QUESTIONS.map(({ id }) => id)).toEqual([...QUESTION_IDS]);
    for (const { choices } of QUESTIONS)
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  });

  test('every criterion is fed by a question', () => {
    const fed = new Set(QUESTIONS.flatMap(({ feeds }) => feeds));
    expect(CRITERIA.filter(({ id }) => !fed.has(id))).toEqual([]);
  });
});

describe('scenarios', () => {
  test.each<[string, Scenario]>(SCENARIOS.map((scenario) => [scenario.title, scenario]))(
    '%s reaches the state that it names',
    (_, scenario) => {
      expect(decide(scenario.answers).state).toBe(scenario.state);
    },
  );

  test('all three states are reached', () => {
    expect(new Set(SCENARIOS.map(({ state }) => state))).toEqual(new Set(STATES));
  });

  test("upstream's sample is the package that upstream publishes, our sentence of the finding apart", () => {
    const [finding] = SAMPLE.retention_health_report.findings;
    const message = expect.any(String);
    expect(assemble(sample)).toEqual({
      ...SAMPLE,
      retention_health_report: { ...SAMPLE.retention_health_report, findings: [{ ...finding, message }] },
    });
  });

  test('the clean scenario is the clean sample', () => {
    expect(assemble(ready)).toEqual(CLEAN_SAMPLE);
  });

  test('from nothing, nothing is recorded and every criterion waits, until the first answer', () => {
    expect(Object.keys(assemble({}))).toEqual(['schema_version', 'generated_at', 'scenario']);
    expect(new Set(boardOf(snapshot({}, FIRST_DAY)).map(({ status }) => status))).toEqual(new Set(['open']));
    const after = boardOf(snapshot({ readiness: 'whole' }, FIRST_DAY));
    expect(countRows(after)).toBe('1 pass, 7 open');
  });
});

describe('choices have consequences', () => {
  test.each<[string, Partial<Answers>, string, readonly string[]]>([
    [
      'a missing signature',
      { signature: 'waiting' },
      'signed_archive_manifest',
      ['archive_manifest_external_signature_missing', 'key_reference_missing'],
    ],
    ['a stored key', { signature: 'key-stored' }, 'signed_archive_manifest', ['private_key_stored']],
    ['no auditor export', { readiness: 'no-auditor' }, 'final_readiness', ['readiness_ref_missing:auditor']],
    ['a counted blocker', { closeout: 'contradiction' }, 'release_closeout', ['closeout_blockers_present']],
    ['an approval by nobody', { retention: 'nobody' }, 'retention_approval', ['retention_approver_missing']],
    [
      'an expired retention under legal hold',
      { retention_date: 'held' },
      'retention_approval',
      ['retention_expired'],
    ],
    [
      'a file without its digest',
      { bundle: 'no-digest' },
      'artifact_bundle',
      ['file_hash_missing:final-readiness-bundle.json'],
    ],
    ['a denied retention', { retention: 'denied' }, 'artifact_bundle', ['bundle_retention_not_approved']],
    [
      'a delivery that nobody recorded',
      { delivery: 'not-recorded' },
      'closeout_delivery',
      ['delivery_not_recorded'],
    ],
    [
      'retention near its end, accepted by nobody',
      { retention_date: 'near' },
      'retention_health',
      ['acceptance_missing'],
    ],
  ])('from a clean package: %s', (_, changed, id, codes) => {
    const answer = statusOf({ ...ready, ...changed }, id);
    expect(answer).toMatchObject({ status: 'fail', codes });
  });

  test.each<[string, Partial<Answers>, string, readonly string[]]>([
    [
      'a plan that nobody made',
      { retry: 'none' },
      'closeout_delivery',
      ['delivery_failed_without_retry_plan', 'retry_worker_missing'],
    ],
    ['a delivery given up', { retry: 'suppress' }, 'retry_workflow', ['retry_decision_suppressed']],
    ['a review that is open', { worker: 'pending' }, 'closeout_delivery', ['retry_worker_unreviewed']],
    ['a review that rejects', { worker: 'rejected' }, 'closeout_delivery', ['retry_worker_rejected']],
    ['a live run without a dry one', { worker: 'live' }, 'retry_workflow', ['dry_run_missing_before_live']],
    [
      'an acceptance by nobody',
      { acceptance: 'nobody' },
      'closeout_delivery',
      ['retry_worker_unreviewed', 'acceptance_owner_missing'],
    ],
    [
      'an early report without an outside reference',
      { health: 'early' },
      'retention_health',
      ['acceptance_external_ref_missing'],
    ],
    [
      'an acceptance of the delivery alone',
      { acceptance: 'narrow' },
      'retention_health',
      ['acceptance_does_not_cover:delivery_retry_required'],
    ],
  ])('from the failed delivery: %s', (_, changed, id, codes) => {
    expect(statusOf({ ...sample, ...changed }, id)).toMatchObject({ status: 'fail', codes });
  });

  test('a critical finding passes with the outside reference and not without', () => {
    const lost = { ...ready, health: 'archive-lost' };
    expect(decide({ ...lost, acceptance: 'owner' }).state).toBe('blocked');
    expect(decide({ ...lost, acceptance: 'whole' }).state).toBe('ready_with_accepted_risk');
  });

  test('two failed deliveries are planned and run, both by name', () => {
    const { closeout_retry_plan: plan, retry_worker_run: run } = assemble({
      ...sample,
      delivery: 'all-failed',
    });
    expect(plan?.delivery_ids).toHaveLength(2);
    expect(run?.would_retry_delivery_ids).toEqual(plan?.delivery_ids);
    expect(decide({ ...sample, delivery: 'all-failed' }).state).toBe('ready_with_accepted_risk');
  });

  test('the planner makes of the attempts what each choice says', () => {
    for (const action of Object.keys(ATTEMPTS))
      expect(assemble({ ...sample, retry: action }).closeout_retry_plan?.decision).toBe(action);
  });

  test('the acceptance lapses with the day', () => {
    expect(decide(sample, '2026-06-07').state).toBe('ready_with_accepted_risk');
    expect(statusOf(sample, 'closeout_delivery', '2026-06-08')?.codes).toContain('acceptance_expired');
  });

  test('no acceptance helps against an expired retention', () => {
    for (const { id } of QUESTIONS.find((question) => question.id === 'acceptance')?.choices ?? [])
      expect(decide({ ...ready, retention_date: 'expired', acceptance: id }).state).toBe('blocked');
  });
});

describe('every combination', () => {
  test('of any two choices gives a package that the contract accepts', () => {
    const single = QUESTIONS.flatMap(({ id, choices }) =>
      choices.map((choice): Answers => ({ [id]: choice.id })),
    );
    for (const [index, one] of single.entries())
      for (const other of single.slice(index)) {
        const answers = { ...sample, ...one, ...other };
        expect(accepted(answers), JSON.stringify(answers)).toEqual([]);
      }
  });

  test('and of random choices, some not answered: accepted, decided, and explained without a bare code', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (answers, others) => {
        expect(accepted(answers)).toEqual([]);
        const [now, then] = [snapshot(answers, FIRST_DAY), snapshot(others, FIRST_DAY)];
        const rows = boardOf(now);
        expect(rows.map(({ id }) => id)).toEqual(CRITERIA.map(({ id }) => id));
        for (const { status, said } of rows) {
          if (status === 'fail' || status === 'warn') expect(said.length).toBeGreaterThan(0);
          for (const { text, code } of said) expect(text).not.toBe(code);
        }
        expect(now.decision.state === 'blocked').toBe(now.decision.blockers.length > 0);
        expect(changesBetween(now, now)).toEqual({ state: undefined, rows: [], advisories: [] });
        for (const { why } of changesBetween(now, then).rows) expect(why.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what changed', () => {
  test('names the criterion, the reason and the field', () => {
    const before = snapshot(sample, FIRST_DAY);
    const changes = changesBetween(before, snapshot({ ...sample, retention_date: 'expired' }, FIRST_DAY));
    expect(changes.state).toEqual(['Ready with accepted risk', 'Blocked']);
    expect(changes.rows).toContainEqual({
      id: 'retention_approval',
      title: 'Retention approval',
      from: 'Passes',
      to: 'Fails',
      why: ['The retention has run out.'],
      evidence: [{ path: 'retention_review.retention_until', from: '2027-05-31', to: '2026-05-30' }],
    });
    expect(speak(changes)).toBe('Retention approval: Fails. Retention health: Fails. Decision: Blocked.');
  });

  test('says so when nothing moved', () => {
    const before = snapshot(ready, FIRST_DAY);
    expect(speak(changesBetween(before, before))).toBe('No criterion moved.');
  });

  test('an advisory that comes or goes is said, though no criterion moves', () => {
    const [told, untold] = ['told', 'nobody'].map((alerts) => snapshot({ ...sample, alerts }, FIRST_DAY));
    if (told === undefined || untold === undefined) throw new Error('two snapshots were made');
    const text = 'Health is not healthy and nobody was told.';
    expect(changesBetween(told, untold)).toEqual({
      state: undefined,
      rows: [],
      advisories: [`New advisory: ${text}`],
    });
    expect(changesBetween(untold, told).advisories).toEqual([`Advisory gone: ${text}`]);
  });
});

describe('the demo', () => {
  const minutesOf = (parts: typeof DEMO) => parts.reduce((sum, { minutes }) => sum + minutes, 0);
  test('takes 30 minutes, and its cut 15', () => {
    expect(minutesOf(DEMO)).toBe(30);
    expect(minutesOf(DEMO.filter(({ inCut }) => inCut))).toBe(15);
    const beats = Map.groupBy(DEMO, ({ beat }) => beat);
    expect([...beats].map(([beat, parts]) => [beat, minutesOf(parts)])).toEqual([
      ['Problem', 5],
      ['Evidence', 10],
      ['Criteria', 5],
      ['Upgrade path', 7],
      ['Questions', 3],
    ]);
  });

  test('goes from blocked to accepted risk by the choices that the notes name, and lapses on the day they name', () => {
    expect(countRows(boardOf(snapshot(scenarioOf('demo').answers, FIRST_DAY)))).toBe('5 pass, 3 fail');
    const stage = scenarioOf('demo').answers;
    for (const plan of [DEMO, DEMO.filter(({ inCut }) => inCut)]) {
      const lapse = plan.findIndex(({ moves = [] }) => moves.some((move) => 'day' in move));
      const turned = playDemo(plan.slice(0, lapse), stage);
      expect(decide(turned.answers, turned.day).state).toBe('ready_with_accepted_risk');
      const lapsed = playDemo(plan.slice(0, lapse + 1), stage);
      expect(lapsed.day).toBe(A_WEEK_LATER);
      expect(decide(lapsed.answers, lapsed.day).state).toBe('blocked');
      // What they take home is upstream's sample, with every experiment put back.
      expect(playDemo(plan, stage)).toEqual({ answers: sample, day: FIRST_DAY });
    }
  });
});
