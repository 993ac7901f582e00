/** The contracts of the lifecycle family: the packet of each gate, from the gate itself. */
import { altered, toText } from '../alter.ts';
import { type Contract, defineContract, type Preset } from '../contract.ts';
import { type Finding, jsonPointer, type Path } from '../issue.ts';
import { packetContractId } from './contract-id.ts';
import { expectedPacket } from './expected.ts';
import { forbiddenKeys, type Gate } from './gate.ts';
import { GATES } from './gates.ts';
import { packetSchema } from './packet-schema.ts';
import { LIFECYCLE } from './reading.ts';

const FORBIDDEN =
  'is a key that this gate forbids, whatever stands behind it. Remove it, or give a reference under another name.';

/** Keys that the gate forbids, at any depth. The guard has bounded the value before. */
function forbiddenIn(value: unknown, forbidden: ReadonlySet<string>, at: Path = []): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => {
    const path = [...at, list ? Number(key) : key];
    const hit = !list && forbidden.has(key.toLowerCase());
    const found: Finding[] = hit
      ? [{ code: 'private-material', at: path, on: 'key', message: FORBIDDEN }]
      : [];
    return [...found, ...forbiddenIn(member, forbidden, path)];
  });
}

const refused = (
  packet: unknown,
  [id, title, path, value]: readonly [string, string, Path, unknown],
  code: 'constant-mismatch' | 'private-material' | 'not-sanitized',
): Preset => ({
  id,
  title,
  text: toText(altered(packet, path, value)),
  refused: { code, pointer: jsonPointer(path) },
});

/** The place of something that has to be true: a flag, or the readiness of the first gate in the index. */
function promiseOf({ checks }: Gate): Path {
  for (const check of checks) {
    if (check.kind !== 'flags') continue;
    const flag = check.need.find((key) => key !== check.soften);
    if (flag !== undefined) return [check.code, flag];
  }
  return ['gates', 0, 'ready'];
}

function presetsOf(gate: Gate): Preset[] {
  const live = expectedPacket(gate, 'live');
  return [
    { id: 'live', title: 'Live and sanitized', text: toText(live) },
    { id: 'sample', title: 'Sample', text: toText(expectedPacket(gate, 'sample')) },
    refused(live, ['not-sanitized', 'Live, not sanitized', ['sanitized'], false], 'not-sanitized'),
    refused(live, ['broken-promise', 'A promise not kept', promiseOf(gate), false], 'constant-mismatch'),
    refused(
      live,
      ['forbidden-key', 'A forbidden key', ['tenant_name'], 'evidence://tenant/redacted'],
      'private-material',
    ),
  ];
}

function contractOf(gate: Gate): Contract {
  const forbidden = forbiddenKeys(gate);
  return defineContract({
    ...LIFECYCLE,
    id: packetContractId(gate),
    title: `${gate.id} packet`,
    purpose: gate.purpose,
    schema: packetSchema(gate),
    precheck: (value) => forbiddenIn(value, forbidden),
    presets: presetsOf(gate),
    page: `/lifecycle/${gate.slug}/`,
  });
}

export const LIFECYCLE_CONTRACTS: readonly Contract[] = GATES.map(contractOf);
