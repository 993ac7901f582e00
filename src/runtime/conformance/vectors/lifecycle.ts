/** Questions to the gates of the lifecycle and its index: the cases of upstream, as packets that can be sent. */
import { GATES } from '../../../contracts/lifecycle/gates.ts';
import { LIFECYCLE_CASES, lifecycleInput } from '../cases/lifecycle.ts';
import { type Draft, draft } from './make.ts';

/** A gate that is asked has no files of the asker, so cases about files that are missing stay behind. */
const askable = LIFECYCLE_CASES.filter(({ absent }) => absent.length === 0);

export const lifecycleDrafts = (): Draft[] => [
  ...askable.map((one) =>
    draft('lifecycle', `${one.gate}/${one.id}`, {
      ask: 'gate',
      gate: one.gate,
      text: JSON.stringify(lifecycleInput(one).packet),
      require_live: one.require_live,
    }),
  ),
  ...GATES.flatMap(({ id: gate }) => [
    draft('lifecycle', `${gate}/not-an-object`, { ask: 'gate', gate, text: '[]' }),
    draft('lifecycle', `${gate}/not-json`, { ask: 'gate', gate, text: '{' }),
    draft('lifecycle', `${gate}/empty`, { ask: 'gate', gate, text: '{}' }),
  ]),
];
