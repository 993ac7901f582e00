/** Numbers that the chapters on the command line, on labs, on looking things up and on repair say. */
import { OUTCOMES } from '../contracts/issue.ts';
import { CASE_STUDIES } from './case-studies.ts';
import { PLACES } from './features.ts';
import { INCIDENT_STEPS } from './incident.ts';
import { FIELD_GUIDE_LABS, UPSTREAM_LABS } from './lab-ladder.ts';
import type { SaidNumber } from './numbers.ts';
import { TROUBLE_AREAS } from './troubles.ts';
import { JOB_GROUPS } from './twelve-commands.ts';
import { leavesOf, UPSTREAM_GROUPS, upstreamLeaves } from './upstream-cli/groups.ts';

const jobs = (): number => JOB_GROUPS.reduce((sum, group) => sum + group.jobs.length, 0);
/** Groups of upstream’s program: `evaluate` is a command of its own. */
const groups = (): number => UPSTREAM_GROUPS.filter(({ name, commands }) => commands[0] !== name).length;
const largest = (): number => Math.max(...UPSTREAM_GROUPS.map(leavesOf));

function commandNumbers(): SaidNumber[] {
  return [
    { says: 'twelve commands', is: jobs() },
    { says: 'four habits', reason: 'The list that follows.' },
    { says: 'two of the four are often confused', reason: 'The next two sentences name both.' },
    { says: 'three ways to lose the answer', reason: 'The three that follow, each with a name in bold.' },
    { says: 'the four commands of a policy', reason: 'The sentence names all of them.' },
    { says: 'exit code 1 means', is: OUTCOMES.no },
    { says: 'exit code 2 means', is: OUTCOMES.unusable },
    { says: 'exit code 3 is the one', is: OUTCOMES.person },
    { says: 'the exit code is 0', is: OUTCOMES.yes },
    { says: 'ended with 1', is: OUTCOMES.no },
    { says: 'about 245 commands', is: upstreamLeaves() },
    { says: 'nineteen groups', is: groups() },
    { says: '134 or so', is: largest() },
    { says: 'about fifty of them', reason: "Counted in upstream's own chapter; nothing of ours follows it." },
    { says: 'ends with 0 for every decision', reason: "Upstream's exit code, which is not ours." },
  ];
}

function troubleNumbers(): SaidNumber[] {
  return [
    { says: 'four questions first', reason: 'The list that follows.' },
    { says: 'starting with the third', reason: 'An ordinal of that list.' },
    { says: 'a report about all three', reason: 'The three named in the sentence.' },
    { says: 'these four are the usual ways', is: TROUBLE_AREAS.policies.troubles.length },
    { says: 'four things before you ask', reason: 'The list in the sentence.' },
    { says: 'the same seven steps', is: INCIDENT_STEPS.length },
    { says: 'seven steps, no error', is: INCIDENT_STEPS.length },
  ];
}

function appendixNumbers(): SaidNumber[] {
  return [
    { says: 'three weeks after the incident', reason: 'Our story.' },
    { says: 'with two words', reason: 'Both follow in the sentence.' },
    { says: 'means four different things', is: Object.keys(PLACES).length },
    { says: 'the last two groups', reason: 'Of the table above it.' },
    { says: 'depends on two fields', reason: 'Two or more: no count of ours.' },
  ];
}

function labNumbers(): SaidNumber[] {
  const incident = INCIDENT_STEPS.length;
  return [
    { says: 'it was seven requests', is: incident },
    { says: 'and the seven steps', is: incident },
    { says: 'ask the seven questions', is: incident },
    {
      says: 'of the five that should be blocked',
      reason: 'What the tests in the lab expect; the lab runs them.',
    },
    { says: 'in ten minutes on friday', reason: 'Our story.' },
    { says: 'the exit code is 1', is: OUTCOMES.no },
    { says: 'the four things that a bundle invites', reason: 'The four sentences that follow.' },
    { says: 'by two different ways', reason: 'One for the zip and one for the root.' },
    { says: 'three cases', is: Object.keys(CASE_STUDIES).length },
    { says: 'all seven of these', reason: 'The list in the sentence, which is upstream’s.' },
    { says: 'has eight labs', is: UPSTREAM_LABS.length },
    { says: 'its field guide eight others', is: FIELD_GUIDE_LABS.length },
    { says: 'lab three', reason: 'What somebody may say.' },
  ];
}

export const bookNumbersD = (): SaidNumber[] => [
  ...commandNumbers(),
  ...troubleNumbers(),
  ...appendixNumbers(),
  ...labNumbers(),
];
