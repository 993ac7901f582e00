/** Questions to the gates of the lifecycle and its index: the cases of upstream, as packets that can be sent. */
import { GATES } from '../../../contracts/lifecycle/gates.ts';
import { buildChain } from '../../lifecycle/build.ts';
import { LIFECYCLE_CASES, lifecycleInput } from '../cases/lifecycle.ts';
import { type Draft, draft } from './make.ts';

/** A gate that is asked has no files of the asker, so cases about files that are missing stay behind. */
const askable = LIFECYCLE_CASES.filter(({ absent }) => absent.length === 0);

/** What no gate forbids and a reviewer should see: each is advised of, and changes nothing. */
const ADVISED: Readonly<Record<string, object>> = {
  'mail-address': { note: 'evidence://customer/jane@acme.example' },
  amount: { note: 'about USD 40000 a year' },
  contract: { note: 'This master services agreement is made between' },
  'long-text': { note: 'x '.repeat(400) },
  secret: { note: '{{github_token}}' },
  sample: { note: 'sample://x' },
  'later-key': { customer_name: 'x' },
  'near-key': { 'Private-Notes': 'x' },
};

const LIVE_INTAKE = buildChain('live', 'R7.1').get('R7.1')?.packet ?? {};

export const lifecycleDrafts = (): Draft[] => [
  ...Object.entries(ADVISED).map(([name, extra]) =>
    draft('lifecycle', `R7.1/advised/${name}`, {
      ask: 'gate',
      gate: 'R7.1',
      text: JSON.stringify({ ...LIVE_INTAKE, ...extra }),
      require_live: true,
    }),
  ),
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
