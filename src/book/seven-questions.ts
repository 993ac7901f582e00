/** The seven questions to ask of any act, in their order, and actions to ask them of. The answers are the engine’s. */
import { INCIDENT, INCIDENT_STEPS } from './incident.ts';

export const SEVEN_QUESTIONS = [
  { id: 'actor', asks: 'Who acts?' },
  { id: 'operation', asks: 'Which operation is it?' },
  { id: 'target', asks: 'What is touched?' },
  { id: 'policy', asks: 'Which policy speaks?' },
  { id: 'person', asks: 'Is a person needed?' },
  { id: 'evidence', asks: 'What evidence will exist?' },
  { id: 'outcome', asks: 'And so?' },
] as const;

interface AskedAction {
  readonly label: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** What to notice. */
  readonly notice: string;
}

const step = (id: string): Readonly<Record<string, unknown>> => {
  const found = INCIDENT_STEPS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the incident has no step ${id}`);
  return { ...INCIDENT.shared, ...found.request };
};

export const ASKED_ACTIONS: readonly AskedAction[] = [
  {
    label: 'Widen the role',
    request: step('widen-role'),
    notice:
      'All seven have an answer, and one of them is a group of people. This is what a good question looks like.',
  },
  {
    label: 'Apply the plan',
    request: step('apply'),
    notice:
      'Nobody is named who could say yes. Under this pack the answer is final; to change it, change the pack, and let somebody review that.',
  },
  {
    label: 'Delete, without a name',
    request: { action_type: 'execute_command', target: 'kubectl delete namespace production' },
    notice:
      'The caller did not say who is acting. The decision is the same as for anybody, and the record will be worth less: it names nobody.',
  },
  {
    label: 'Something new',
    request: { ...INCIDENT.shared, action_type: 'delete_branch', target: 'feature/tracking' },
    notice:
      'No policy speaks, because nobody has thought of this kind of act. Not to know is no permission: a person is asked.',
  },
  {
    label: 'A tool of no server',
    request: { ...INCIDENT.shared, action_type: 'mcp_tool_call', tool: 'read_file' },
    notice: 'What is touched begins with an empty place: the call does not say whose tool it is.',
  },
];
