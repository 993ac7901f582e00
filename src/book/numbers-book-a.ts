/** Numbers that the first five chapters say, each beside the value that it is or the reason why it is none of ours. */
import { CAPABILITY_STATUSES } from '../contracts/editions/capability-status.ts';
import { ACTION_TYPES, DECISIONS } from '../contracts/enforcement/vocabulary.ts';
import { RETENTION_DEFAULTS } from '../contracts/evidence/bundle.ts';
import { fieldRows } from '../contracts/field-rows.ts';
import { findContract } from '../contracts/registry.ts';
import { INCIDENT_STEPS } from './incident.ts';
import type { SaidNumber } from './numbers.ts';
import { PLANES } from './planes.ts';
import { PRODUCT_PATHS } from './product-paths.ts';
import { READER_PATHS } from './reader-paths.ts';
import { SEVEN_QUESTIONS } from './seven-questions.ts';

/** How many words a closed list has; not a number when there is no such list. */
function valuesOf(operation: string, path: string): number {
  const contract = findContract(`${operation}.request`);
  const row = contract && fieldRows(contract).find((one) => one.path === path);
  return row?.values.length ?? Number.NaN;
}

const FOLLOWS = 'The list that follows.';
const BEFORE = 'Both are named in the sentence before, or in the one itself.';

const foreword = (): SaidNumber[] => [
  { says: 'one evening in seven steps', is: INCIDENT_STEPS.length },
  { says: 'eight ways through the book', is: READER_PATHS.length },
  {
    says: 'in seventeen minutes',
    reason: 'From twenty to six to three minutes to six: the story says both.',
  },
  { says: 'four places to look', reason: FOLLOWS },
  { says: 'longest of the four', reason: 'The list that the sentence stands in.' },
  { says: 'seven good reasons', is: INCIDENT_STEPS.length },
  { says: 'two names to keep apart', reason: 'Upstream and ours: the section goes through both.' },
];

const why = (): SaidNumber[] => [
  { says: 'put seven questions to any act', is: SEVEN_QUESTIONS.length },
  { says: 'five things set it apart', reason: FOLLOWS },
  { says: 'all five were at work', reason: 'The same list.' },
  { says: 'seven acts were over', is: INCIDENT_STEPS.length },
  { says: 'seven things can be weighed', is: SEVEN_QUESTIONS.length },
  { says: 'seven requests', is: INCIDENT_STEPS.length },
  { says: 'get seven answers', is: INCIDENT_STEPS.length },
];

const model = (): SaidNumber[] => [
  { says: 'which six answers there are', is: DECISIONS.length },
  { says: 'there are six answers', is: DECISIONS.length },
  { says: 'two of them are confused', reason: 'Both are named in the sentences that follow.' },
  { says: 'upstream keeps two tables', reason: BEFORE },
  { says: 'step five is the weakest link', reason: 'The numbered list above it.' },
  { says: 'the six types', is: ACTION_TYPES.length },
];

const architecture = (): SaidNumber[] => [
  { says: 'four planes', is: PLANES.length },
  { says: 'keeps the two visibly separate', reason: BEFORE },
  { says: 'two planes have been mixed up', reason: BEFORE },
  { says: 'which of the two', reason: BEFORE },
  { says: 'same question from six places', reason: 'The tabs of the section.' },
  { says: 'asked from six places', reason: 'The tabs that follow.' },
];

const editions = (): SaidNumber[] => [
  { says: 'four ways to have the product', is: PRODUCT_PATHS.length },
  { says: 'which of four paths', is: PRODUCT_PATHS.length },
  { says: 'four paths, one product', is: PRODUCT_PATHS.length },
  { says: 'six words for what stands between', is: CAPABILITY_STATUSES.length },
  { says: 'one of six answers', is: CAPABILITY_STATUSES.length },
  { says: 'six words instead of one', is: CAPABILITY_STATUSES.length },
  { says: 'ask for six', is: CAPABILITY_STATUSES.length },
  { says: 'lie for seven years', is: RETENTION_DEFAULTS.days / 365 },
  { says: 'two of the names mislead', reason: 'The paragraph goes through both.' },
  { says: 'the three are the paths above', is: valuesOf('tenant_onboarding', 'payload.deployment_model') },
];

export const bookNumbersA = (): SaidNumber[] => [
  ...foreword(),
  ...why(),
  ...model(),
  ...architecture(),
  ...editions(),
];
