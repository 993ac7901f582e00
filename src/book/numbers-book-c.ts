/** Numbers that the chapters on evidence, operations, language and the conclusion say. */
import { DECISION_OUTCOMES } from '../contracts/enforcement/outcome.ts';
import { APPROVAL_RULES } from '../contracts/evidence/approval.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { MAP_NODES } from '../contracts/lifecycle/map.ts';
import { INCIDENT_STEPS } from './incident.ts';
import type { SaidNumber } from './numbers.ts';

const STORY = 'The clock of the incident, which is ours.';

export const bookNumbersC = (): SaidNumber[] => [
  { says: 'of the seven things the agent wanted', is: INCIDENT_STEPS.length },
  { says: 'a request lives for 24 hours', is: APPROVAL_RULES.ttlHours },
  { says: 'it lives for 4 hours', is: APPROVAL_RULES.breakGlassTtlHours },
  { says: 'ends with exit code 3', is: OUTCOMES[DECISION_OUTCOMES.require_approval] },
  { says: 'eleven gates', is: MAP_NODES.length },
  { says: 'waits ten seconds', reason: 'What upstream’s connectors do unless they are told otherwise.' },
  { says: 'somebody in two minutes', reason: 'About as long as it takes.' },
  { says: 'in march, twenty', reason: STORY },
  { says: 'twenty to six. the', reason: STORY },
  { says: 'on friday at nine', reason: STORY },
  { says: 'on thursday at three minutes', reason: STORY },
  { says: 'minutes to six', reason: STORY },
  { says: 'after thirty hours', reason: 'Any number above the hours that a request lives.' },
];
