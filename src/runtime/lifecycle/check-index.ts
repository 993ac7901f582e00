/** Checks of the verification index: how many gates, and what each entry says beside which files exist. */
import { ARTIFACT_KEYS, type Profile } from '../../contracts/lifecycle/artifacts.ts';
import type { Check, Gate } from '../../contracts/lifecycle/gate.ts';
import { INDEXED_GATES } from '../../contracts/lifecycle/gates.ts';
import { absentIds, type Member, membersById } from './check-sections.ts';
import { blocked, type Found, failed, type Problem, passed, sorted } from './finding.ts';
import { countOf, isRecord, own, printed } from './values.ts';

type Of<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

/** What the entries are held against. Only paths of the profile's table are asked for, never those of a packet. */
export interface Files {
  readonly profile: Profile;
  exists(path: string): boolean;
}

const GATES = INDEXED_GATES.length;

export function checkGateCount(
  { code, pass, block }: Of<'gateCount'>,
  count: unknown,
  gates: unknown,
): Found {
  const length = Array.isArray(gates) ? gates.length : 0;
  if (count === GATES && length === GATES) return passed(pass);
  const message = block.replace('{gate_count}', () => printed(count)).replace('{n}', String(length));
  return failed(message, [code]);
}

const GROUPS = [
  'missing gates',
  'unexpected gates',
  'not ready',
  'bad live examples',
  'missing artifacts',
  'bad validator commands',
] as const;
const [MISSING, UNEXPECTED, NOT_READY, BAD_EXAMPLES, NO_ARTIFACTS, BAD_COMMANDS] = GROUPS;

function entryProblems(gate: Gate, { value, index }: Member, code: string, files: Files): Problem[] {
  const { id } = gate;
  const at = [code, index];
  const notReady = own(value, 'ready') !== true || countOf(own(value, 'blocker_count'), 1) !== 0;
  const badExample =
    own(value, 'example_evidence_mode') !== 'live' || own(value, 'example_sanitized') !== true;
  const paths = own(value, 'artifact_paths');
  const presence = own(value, 'artifact_presence');
  const expected = files.profile.paths(gate);
  const absent = ARTIFACT_KEYS.filter(
    (key) =>
      !isRecord(paths) ||
      own(paths, key) !== expected[key] ||
      !isRecord(presence) ||
      own(presence, key) !== true ||
      !files.exists(expected[key]),
  );
  return [
    ...(notReady ? [{ group: NOT_READY, text: id, at: [...at, 'ready'] }] : []),
    ...(badExample ? [{ group: BAD_EXAMPLES, text: id, at: [...at, 'example_evidence_mode'] }] : []),
    ...absent.map((key) => ({
      group: NO_ARTIFACTS,
      text: `${id}:${key}`,
      at: [...at, 'artifact_paths', key],
    })),
    ...(own(value, 'validator_command') === files.profile.command(gate)
      ? []
      : [{ group: BAD_COMMANDS, text: id, at: [...at, 'validator_command'] }]),
  ];
}

export function checkIndexGates(
  { code, pass, block }: Of<'indexGates'>,
  value: unknown,
  files: Files,
): Found {
  const list = value === undefined ? [] : value;
  if (!Array.isArray(list)) return failed(`${code} must be a list.`, [code]);
  const members = membersById(list, 'gate_id');
  const ids = INDEXED_GATES.map(({ id }) => id);
  const known: ReadonlySet<string> = new Set(ids);
  const unexpected = [...members]
    .filter(([id]) => !known.has(id))
    .map(([id, { index }]): Problem => ({ group: UNEXPECTED, text: id, at: [code, index, 'gate_id'] }));
  const entries = INDEXED_GATES.flatMap((gate) => {
    const member = members.get(gate.id);
    return member === undefined ? [] : entryProblems(gate, member, code, files);
  });
  const artifacts = entries.filter(({ group }) => group === NO_ARTIFACTS);
  const others = entries.filter(({ group }) => group !== NO_ARTIFACTS);
  const all = [
    ...absentIds(MISSING, ids, members, code),
    ...sorted(unexpected),
    ...others,
    ...sorted(artifacts),
  ];
  return all.length === 0 ? passed(pass) : blocked(block, GROUPS, all);
}
