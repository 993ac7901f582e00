import { DEMO_DECISIONS } from '../../contracts/evidence/demo.ts';
import type { Prediction } from '../prediction.ts';

const [first] = DEMO_DECISIONS;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'appendix-word-of-the-wiki',
    asks: 'Somebody writes a record by hand and takes the word from upstream’s wiki: the decision is `deny`. All other fields are right. Is the record accepted?',
    subject: {
      kind: 'verdict',
      contract: 'evidence.decision',
      text: JSON.stringify({ ...first, decision: 'deny' }, null, 2),
    },
    explains:
      'The words of a decision are a closed list, exact to the letter. A synonym is no decision: whoever counts blocks would not count this one. The table of other words above says which word is meant.',
  },
  {
    id: 'appendix-said-twice',
    asks: 'A request names its tenant twice, with two different values. JSON allows that. What does the contract say?',
    subject: {
      kind: 'verdict',
      contract: 'saas_operating_automation.request',
      text: '{\n  "tenant_id": "tenant-demo",\n  "tenant_id": "tenant-other"\n}',
    },
    explains:
      'Most programs keep the last of the two, some the first. A reviewer reads one and a machine takes the other, and both are sure. So a key that stands twice is refused wherever it stands, before any rule of the contract is asked.',
  },
];
