/**
 * Where the question can be asked, and which steps of the incident each place gets to see. Whether the answer would be
 * a block is the engine's word; when a place hears of a step is ours, each with its reason.
 */

export const DECISION_POINTS = [
  {
    id: 'machine',
    title: 'On the machine',
    says: 'A wrapper or a hook around the agent asks before each act.',
  },
  {
    id: 'pipeline',
    title: 'In the pipeline',
    says: 'A required check asks when a change wants to reach a protected branch.',
  },
  {
    id: 'target',
    title: 'At the target',
    says: 'What is acted upon asks: a gateway for tools, a deploy service, the Git server.',
  },
] as const;

export type PointId = (typeof DECISION_POINTS)[number]['id'];

/** `before`: the act can still be stopped. `spread`: it has happened in one place and can be kept there. */
export type Moment = 'before' | 'spread' | 'unseen';

interface Seen {
  readonly moment: Moment;
  readonly why: string;
}

const unseen = (why: string): Seen => ({ moment: 'unseen', why });
const before = (why: string): Seen => ({ moment: 'before', why });
const spread = (why: string): Seen => ({ moment: 'spread', why });

const ASKED = before('The wrapper asks first.');
const NO_CHANGE = unseen('It leaves nothing in a change.');
const IN_A_CHANGE = spread('It arrives as part of a change.');
const ON_DISK = unseen('It happens in files of the machine.');

/** Per step of the incident, what each place sees. */
export const SEEN: Readonly<Record<string, Readonly<Record<PointId, Seen>>>> = {
  'read-env': { machine: ASKED, pipeline: NO_CHANGE, target: ON_DISK },
  'widen-role': { machine: ASKED, pipeline: IN_A_CHANGE, target: ON_DISK },
  plan: {
    machine: ASKED,
    pipeline: NO_CHANGE,
    target: before('The cloud can ask before it shows its state.'),
  },
  apply: { machine: ASKED, pipeline: NO_CHANGE, target: before('A deploy service asks before it applies.') },
  'stray-server': {
    machine: ASKED,
    pipeline: NO_CHANGE,
    target: unseen('A stray server stands behind no gateway.'),
  },
  'edit-workflow': { machine: ASKED, pipeline: IN_A_CHANGE, target: ON_DISK },
  'push-main': {
    machine: ASKED,
    pipeline: before('A protected branch takes nothing that its checks have not seen.'),
    target: before('The Git server refuses the push.'),
  },
};
