/** The team's pack over the platform's: inherited and not copied, with what both want, today and tomorrow. */
import type { PolicyDocument } from '../../../contracts/enforcement/policy-pack.ts';
import type { Check, Texts } from '../../../contracts/labs/lab.ts';
import { loadPolicy } from '../../enforcement/load.ts';
import { mergePolicies, parentsOf } from '../../enforcement/merge.ts';
import { PATTERN_LISTS } from '../../enforcement/policy.ts';
import { itemsAt } from '../../lint/source.ts';
import { decisionOn, failingTests, notYet, packIn, packsBeside } from '../policy-tasks.ts';
import { code, some } from '../say.ts';

const FILE = 'policy.yaml';
const PARENT_FILE = 'cavra-parcels-platform.yaml';
const PARENT = 'cavra-parcels-platform';

/** What the platform might add tomorrow. */
const TOMORROW: PolicyDocument = { filesystem: { block_read: ['*customers/*'] } };
const NEW_READ = { action_type: 'read_file', target: 'customers/addresses.csv' };

function repeated(own: PolicyDocument, parent: PolicyDocument): string[] {
  return PATTERN_LISTS.flatMap((list) => {
    const theirs = itemsAt(parent, list);
    return itemsAt(own, list)
      .filter((item) => theirs.includes(item))
      .map((item) => `${code(item)} of ${code(list)} comes from the parent already.`);
  });
}

/** The reader's pack over a platform that has moved on. */
function afterTomorrow(texts: Texts, parent: PolicyDocument): string[] {
  const later = { ...mergePolicies(parent, TOMORROW), metadata: parent.metadata };
  const find = packsBeside(texts, [PARENT_FILE]);
  const loaded = loadPolicy(texts[FILE] ?? '', {
    pack: true,
    find: (id) => (id === PARENT ? later : find(id)),
  });
  const said = loaded.outcome === 'yes' ? decisionOn(loaded.policy, NEW_READ) : 'nothing';
  return said === 'block'
    ? []
    : [
        `The platform blocks ${code('*customers/*')} from tomorrow on, and ${code(NEW_READ.target)} gets ${code(said)} here.`,
      ];
}

export const check: Check = (texts) => {
  const find = packsBeside(texts, [PARENT_FILE]);
  const pack = packIn(texts, FILE, find);
  const parent = find(PARENT);
  if (!pack.ok || parent === undefined) {
    const wait = notYet(FILE);
    return { inherits: pack.ok ? [] : pack.says, 'no-copy': wait, platform: wait, team: wait, newer: wait };
  }
  const { document, policy } = pack.loaded;
  const inherits = parentsOf(document).includes(PARENT);
  return {
    inherits: inherits ? [] : [`Nothing in the metadata says that it inherits ${code(PARENT)}.`],
    'no-copy': some(repeated(document, parent)),
    platform: failingTests(texts, 'platform-tests.yaml', { policy }),
    team: failingTests(texts, 'team-tests.yaml', { policy }),
    newer: afterTomorrow(texts, parent),
  };
};
