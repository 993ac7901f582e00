/** Where a reader can start: the three states of the criteria, upstream's sample, a demo, or nothing at all. */
import type { ReleaseState } from '../../../contracts/closeout/vocabulary.ts';
import type { Answers } from './steps.ts';

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly told: string;
  /** The state that its own answers reach. */
  readonly state: ReleaseState;
  readonly answers: Answers;
}

const READY = {
  readiness: 'whole',
  signature: 'attached',
  closeout: 'closed',
  delivery: 'delivered',
  retention: 'approved',
  retention_date: 'year',
  bundle: 'built',
  health: 'again',
  alerts: 'told',
  retry: 'retry',
  worker: 'dry-run',
  acceptance: 'none',
  record: 'unlinked',
} as const satisfies Answers;

const SAMPLE_ANSWERS = { ...READY, delivery: 'one-failed', acceptance: 'owner' } as const satisfies Answers;

export const SCENARIOS = [
  {
    id: 'sample',
    title: "Upstream's sample",
    told: 'One delivery failed. Its retry is planned and was run dry, and an owner accepts the wait.',
    state: 'ready_with_accepted_risk',
    answers: SAMPLE_ANSWERS,
  },
  {
    id: 'ready',
    title: 'Ready for release',
    told: 'Everything was delivered and is healthy. Nobody has to accept anything.',
    state: 'ready_for_release',
    answers: READY,
  },
  {
    id: 'accepted-risk',
    title: 'Ready with accepted risk',
    told: 'The retention ends in three weeks. The risk owner accepts that, with a record elsewhere.',
    state: 'ready_with_accepted_risk',
    answers: { ...READY, retention_date: 'near', acceptance: 'whole', record: 'linked' },
  },
  {
    id: 'blocked',
    title: 'Blocked: a failed delivery without a plan',
    told: 'One delivery failed and nobody planned a retry. The owner’s acceptance does not help.',
    state: 'blocked',
    answers: { ...SAMPLE_ANSWERS, retry: 'none', worker: 'none' },
  },
  {
    id: 'expired',
    title: 'Blocked: the retention ran out',
    told: 'All else is in order and accepted with every field filled in. It blocks all the same.',
    state: 'blocked',
    answers: { ...READY, retention_date: 'expired', acceptance: 'whole', record: 'linked' },
  },
  {
    id: 'demo',
    title: 'Customer demo, 30 minutes',
    told: 'Starts blocked, is brought to accepted risk before the customer, and lapses a week later. Speaker notes below; a 15-minute cut is marked.',
    state: 'blocked',
    answers: { ...SAMPLE_ANSWERS, retry: 'none', worker: 'none', acceptance: 'none' },
  },
  {
    id: 'nothing',
    title: 'Nothing: an empty package',
    told: 'No step is done. Each answer adds its record.',
    state: 'blocked',
    answers: {},
  },
] as const satisfies readonly Scenario[];

export type ScenarioId = (typeof SCENARIOS)[number]['id'];
export const SCENARIO_IDS = SCENARIOS.map(({ id }) => id);

/** The scenario that the page shows before a reader chooses. */
export const FIRST_SCENARIO: ScenarioId = 'sample';

export function scenarioOf(id: ScenarioId): Scenario {
  return SCENARIOS.find((scenario) => scenario.id === id) ?? SCENARIOS[0];
}
