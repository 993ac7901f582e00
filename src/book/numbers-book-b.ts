/** Numbers that sentences of the chapters on installing, using, running, seeing and reading posture say. */
import { COVERAGE_STATUSES } from '../contracts/aispm/coverage.ts';
import { DECISION_OUTCOMES } from '../contracts/enforcement/outcome.ts';
import type { DecisionWord } from '../contracts/enforcement/vocabulary.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import type { SaidNumber } from './numbers.ts';

/** Code with which a command ends that got this decision. */
const exitOf = (decision: DecisionWord): number => OUTCOMES[DECISION_OUTCOMES[decision]];

const UPSTREAM_PORT = 'A port that upstream’s documents name; nothing of ours listens there.';
const FOLLOWS = 'Each is named in the sentences that follow.';

const installNumbers = (): SaidNumber[] => [
  { says: 'between the two stood nothing', reason: 'The shell and the token of the sentence.' },
  { says: 'two things share the name', reason: FOLLOWS },
  { says: 'only 0 lets the action go on', is: exitOf('allow') },
  { says: 'a block is 1', is: exitOf('block') },
  { says: 'a wait is 3', is: exitOf('require_approval') },
  { says: 'and 2 says that nothing was decided', is: OUTCOMES.unusable },
  { says: 'go on after 0', is: exitOf('allow') },
  { says: 'the exit code is 2', is: OUTCOMES.unusable },
  { says: 'ends with 0 whatever was decided', reason: 'What upstream’s command does; ours does not.' },
  { says: 'three exercises', reason: 'Those of the community guide, each under its own heading.' },
];

const communityNumbers = (): SaidNumber[] => [
  { says: 'thirty hours later', reason: 'Longer than the desk keeps a request open; the reader chooses it.' },
];

const screenNumbers = (): SaidNumber[] => [
  { says: 'need four different screens', reason: 'Those of the people named before, one each.' },
  { says: 'two habits save an hour', reason: FOLLOWS },
  { says: 'tell two of them apart', reason: 'Any two of the marks.' },
  { says: 'on port 5173', reason: UPSTREAM_PORT },
  { says: 'on port 5174', reason: UPSTREAM_PORT },
];

const postureNumbers = (): SaidNumber[] => [
  { says: 'upstream has six words', is: COVERAGE_STATUSES.length },
  { says: 'last word of the five', reason: 'The words of upstream named above.' },
  { says: 'two tenants show ninety-eight', reason: 'Made up: a story of two dashboards.' },
  { says: 'in the manner of soc 2', reason: 'What a kind of audit report is called by others.' },
];

export const bookNumbersB = (): SaidNumber[] => [
  ...installNumbers(),
  ...communityNumbers(),
  ...screenNumbers(),
  ...postureNumbers(),
];
