/**
 * One way to break a bundle for each code that verification can give. The error catalogue shows what each gets, and a
 * test holds that it is the code of its page.
 */
import { zipSync } from 'fflate';
import type { IssueCode } from '../../contracts/codes.ts';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import type { TrustRoot } from '../../contracts/evidence/trust.ts';
import type { Issue } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { type BundleFiles, toBytes } from '../bundle/files.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { createApproval, decideApproval } from './approvals.ts';
import { ephemeralKey, type SigningKey, trustRootOf } from './keys.ts';
import { type BundleInput, FILES, type MadeBundle, makeBundle } from './make.ts';
import { EvidenceError } from './refusal.ts';
import { type VerifyOptions, verifyBundle } from './verify.ts';

interface Bench {
  readonly made: MadeBundle;
  readonly root: TrustRoot;
}

/** A broken bundle, and what verification is told beside the moment and the trust root. */
export interface Damaged {
  readonly zip: Uint8Array;
  readonly options?: Partial<VerifyOptions>;
}

/** A copy with one byte changed, counted from the end when negative. */
function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const copy = bytes.slice();
  const index = at < 0 ? copy.length + at : at;
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
}

/** The zip of the files, with some replaced, added or (undefined) left out. */
function withFiles(
  files: BundleFiles,
  changes: Readonly<Record<string, Uint8Array | undefined>>,
): Uint8Array {
  const changed = new Map<string, Uint8Array>(files);
  for (const [name, bytes] of Object.entries(changes)) {
    if (bytes === undefined) changed.delete(name);
    else changed.set(name, bytes);
  }
  return writeZip(changed);
}

function replaced(files: BundleFiles, name: string, from: RegExp, to: string): Uint8Array {
  const text = new TextDecoder().decode(files.get(name));
  return withFiles(files, { [name]: toBytes(text.replace(from, to)) });
}

/** Renames a file inside a zip, in both of its headers; the new name is as long as the old one. */
function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  const text = Array.from(zip, (byte) => String.fromCharCode(byte)).join('');
  return Uint8Array.from(text.replaceAll(from, to), (letter) => letter.charCodeAt(0));
}

/** The first header of the zip's directory, from its signature on. */
const directoryAt = (zip: Uint8Array): number =>
  new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);

/** A moment that every zip made here carries, so that equal content is equal bytes. */
const PACKED = new Date(1990, 5, 1);

const caught = async (attempt: () => unknown): Promise<readonly Issue[]> => {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (error instanceof EvidenceError) return error.issues;
    throw error;
  }
};

const ending = { now: Date.parse(DEMO_TIME), actor: 'platform-security', reason: 'Reviewed.' };

const bundles = {
  'zip-unreadable': ({ made }) => ({ zip: made.zip.slice(0, -10) }),
  'zip-unsupported': ({ made }) => ({ zip: flipped(made.zip, directoryAt(made.zip) + 8) }),
  'zip-too-large': () => ({
    zip: zipSync({ 'evidence.json': new Uint8Array(1 << 20) }, { level: 9, mtime: PACKED }),
  }),
  'zip-unsafe-path': () => ({
    zip: zipSync({ '../evidence.json': toBytes('{}') }, { level: 0, mtime: PACKED }),
  }),
  'zip-duplicate-name': () => ({
    zip: renamed(
      writeZip(
        new Map([
          ['evidence.json', toBytes('1')],
          ['evidencf.json', toBytes('2')],
        ]),
      ),
      'evidencf',
      'evidence',
    ),
  }),
  'zip-rewrapped': ({ made }) => ({ zip: flipped(flipped(made.zip, 12), directoryAt(made.zip) + 14) }),
  'manifest-missing': ({ made }) => ({ zip: withFiles(made.files, { 'manifest.json': undefined }) }),
  'file-missing': ({ made }) => ({ zip: withFiles(made.files, { [FILES.attestation]: undefined }) }),
  'file-changed': ({ made }) => ({ zip: replaced(made.files, FILES.evidence, /"block"/, '"black"') }),
  'file-added': ({ made }) => ({ zip: withFiles(made.files, { 'notes.md': toBytes('rides along') }) }),
  'key-material': ({ made }) => ({
    zip: withFiles(made.files, { 'a.md': toBytes(expandSamples('{{pem_header}}')) }),
  }),
  'signature-unchecked': ({ made }) => ({ zip: made.zip, options: { roots: undefined } }),
  'signature-mismatch': ({ made }) => ({
    zip: replaced(
      made.files,
      'manifest.json',
      /("value":")(.)/,
      made.manifest.signature.value.startsWith('0') ? '$11' : '$10',
    ),
  }),
  'signer-unknown': ({ made, root }) => ({
    zip: made.zip,
    options: { roots: [{ ...root, key_id: 'somebody-else' }] },
  }),
  'trust-root-not-valid': ({ made, root }) => ({
    zip: made.zip,
    options: { roots: [{ ...root, status: 'retired' }] },
  }),
  'unusable-key': ({ made }) => ({ zip: made.zip, options: { roots: undefined, publicKey: 'no key' } }),
  'retention-too-short': ({ made }) => ({ zip: made.zip, options: { minimumRetentionDays: 365 } }),
} as const satisfies Partial<Record<IssueCode, (bench: Bench) => Damaged>>;

type BundleCode = keyof typeof bundles;
export const BUNDLE_DAMAGES = Object.keys(bundles) as BundleCode[];

const refusals = {
  'not-canonical': () => refusedBundle({ decisions: [{ ...DEMO_DECISIONS[0], reason: 'cut \ud83d' }] }),
  'record-mismatch': () =>
    refusedBundle({
      decisions: [...DEMO_DECISIONS, { ...DEMO_DECISIONS[0], decision_id: 'dec_x', session_id: 'other' }],
    }),
  'approval-closed': () =>
    caught(() => decideApproval({ ...DEMO_APPROVAL, state: 'denied' }, 'approved', ending)),
  'approval-no-group': () =>
    caught(() => {
      for (const decision of DEMO_DECISIONS.filter((record) => record.decision === 'allow'))
        createApproval(decision, { now: ending.now, id: 'apr_000000000002' });
    }),
} as const satisfies Partial<Record<IssueCode, () => Promise<readonly Issue[]>>>;

type DamageCode = BundleCode | keyof typeof refusals;

/** The codes that a damaged bundle, or an input from which none is made, can get. */
export const DAMAGE_CODES: readonly DamageCode[] = [
  ...BUNDLE_DAMAGES,
  ...(Object.keys(refusals) as (keyof typeof refusals)[]),
];

const INPUT: BundleInput = { decisions: DEMO_DECISIONS, createdAt: DEMO_TIME, retention: { days: 30 } };

const refusedBundle = (changes: Partial<BundleInput>) => caught(() => makeBundle({ ...INPUT, ...changes }));

/** The demo bundle, whole, signed with a key. */
export async function demoBundle(key: SigningKey): Promise<MadeBundle> {
  return makeBundle({ ...INPUT, approvals: [DEMO_APPROVAL], signWith: { kind: 'Ed25519', key } });
}

/** The demo bundle, broken in the way of one code. */
export async function damagedBundle(code: BundleCode, key: SigningKey): Promise<Damaged> {
  return bundles[code]({ made: await demoBundle(key), root: trustRootOf(key) });
}

const isBundleCode = (code: DamageCode): code is BundleCode => Object.hasOwn(bundles, code);

/** Breaks the demo bundle in the way of one code, or makes none of it, and says what is found. */
export async function damagedIssues(code: DamageCode): Promise<readonly Issue[]> {
  if (!isBundleCode(code)) return refusals[code]();
  const key = await ephemeralKey('demo-key');
  const { zip, options } = await damagedBundle(code, key);
  return (await verifyBundle(zip, { asOf: DEMO_TIME, roots: [trustRootOf(key)], ...options })).issues;
}

/** True for a code that `damagedIssues` knows. */
export function isDamageCode(code: IssueCode): code is DamageCode {
  return DAMAGE_CODES.some((known) => known === code);
}
