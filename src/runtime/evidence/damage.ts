/**
 * One way to break a bundle for each code that verification can give. The error catalogue shows what each gets, and a
 * test holds that it is the code of its page.
 */
import { zipSync } from 'fflate';
import type { IssueCode } from '../../contracts/codes.ts';
import { DEMO_APPROVAL, DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import { SAMPLE_ROOT, type TrustRoot } from '../../contracts/evidence/trust.ts';
import type { Issue } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { type BundleFiles, toBytes } from '../bundle/files.ts';
import { writeZip } from '../bundle/zip-write.ts';
import { createApproval, decideApproval } from './approvals.ts';
import { ephemeralKey, trustRootOf } from './keys.ts';
import { type BundleInput, FILES, type MadeBundle, makeBundle } from './make.ts';
import { EvidenceError } from './refusal.ts';
import { type VerifyOptions, verifyBundle } from './verify.ts';

interface Bench {
  readonly made: MadeBundle;
  readonly root: TrustRoot;
  readonly verify: (zip: Uint8Array, options?: Partial<VerifyOptions>) => Promise<readonly Issue[]>;
  readonly make: (input: Partial<BundleInput>) => Promise<readonly Issue[]>;
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

const DAMAGES = {
  'zip-unreadable': ({ made, verify }) => verify(made.zip.slice(0, -10)),
  'zip-unsupported': ({ made, verify }) => verify(flipped(made.zip, directoryAt(made.zip) + 8)),
  'zip-too-large': ({ verify }) =>
    verify(zipSync({ 'evidence.json': new Uint8Array(1 << 20) }, { level: 9 })),
  'zip-unsafe-path': ({ verify }) =>
    verify(zipSync({ '../evidence.json': toBytes('{}') }, { level: 0, mtime: '1990-06-01' })),
  'zip-duplicate-name': ({ verify }) =>
    verify(
      renamed(
        writeZip(
          new Map([
            ['evidence.json', toBytes('1')],
            ['evidencf.json', toBytes('2')],
          ]),
        ),
        'evidencf',
        'evidence',
      ),
    ),
  'zip-rewrapped': ({ made, verify }) => verify(flipped(flipped(made.zip, 12), directoryAt(made.zip) + 14)),
  'not-canonical': ({ make }) => make({ decisions: [{ ...DEMO_DECISIONS[0], reason: 'cut \ud83d' }] }),
  'manifest-missing': ({ made, verify }) => verify(withFiles(made.files, { 'manifest.json': undefined })),
  'file-missing': ({ made, verify }) => verify(withFiles(made.files, { [FILES.attestation]: undefined })),
  'file-changed': ({ made, verify }) => verify(replaced(made.files, FILES.evidence, /"block"/, '"black"')),
  'file-added': ({ made, verify }) => verify(withFiles(made.files, { 'notes.md': toBytes('rides along') })),
  'key-material': ({ made, verify }) =>
    verify(withFiles(made.files, { 'a.md': toBytes(expandSamples('{{pem_header}}')) })),
  'record-mismatch': ({ make }) =>
    make({
      decisions: [...DEMO_DECISIONS, { ...DEMO_DECISIONS[0], decision_id: 'dec_x', session_id: 'other' }],
    }),
  'signature-unchecked': ({ made, verify }) => verify(made.zip, { roots: undefined }),
  'signature-mismatch': ({ made, verify }) =>
    verify(
      replaced(
        made.files,
        'manifest.json',
        /("value":")(.)/,
        made.manifest.signature.value.startsWith('0') ? '$11' : '$10',
      ),
    ),
  'signer-unknown': ({ made, verify }) => verify(made.zip, { roots: [SAMPLE_ROOT] }),
  'trust-root-not-valid': ({ made, root, verify }) =>
    verify(made.zip, { roots: [{ ...root, status: 'retired' }] }),
  'unusable-key': ({ made, verify }) => verify(made.zip, { roots: undefined, publicKey: 'no key' }),
  'retention-too-short': ({ made, verify }) => verify(made.zip, { minimumRetentionDays: 365 }),
  'approval-closed': () =>
    caught(() => decideApproval({ ...DEMO_APPROVAL, state: 'denied' }, 'approved', ending)),
  'approval-no-group': () =>
    caught(() => {
      for (const decision of DEMO_DECISIONS.filter((record) => record.decision === 'allow'))
        createApproval(decision, { now: ending.now, id: 'apr_000000000002' });
    }),
} as const satisfies Partial<Record<IssueCode, (bench: Bench) => Promise<readonly Issue[]>>>;

/** The codes that a damaged bundle, or an input from which none is made, can get. */
export const DAMAGE_CODES = Object.keys(DAMAGES) as (keyof typeof DAMAGES)[];

/** Breaks the demo bundle in the way of one code, and says what verification finds. */
export async function damagedIssues(code: keyof typeof DAMAGES): Promise<readonly Issue[]> {
  const key = await ephemeralKey('demo-key');
  const root = trustRootOf(key);
  const input: BundleInput = {
    decisions: DEMO_DECISIONS,
    approvals: [DEMO_APPROVAL],
    createdAt: DEMO_TIME,
    retention: { days: 30 },
    signWith: { kind: 'Ed25519', key },
  };
  return DAMAGES[code]({
    made: await makeBundle(input),
    root,
    verify: async (zip, options) =>
      (await verifyBundle(zip, { asOf: DEMO_TIME, roots: [root], ...options })).issues,
    make: (changes) => caught(() => makeBundle({ ...input, approvals: [], ...changes })),
  });
}

/** True for a code that `damagedIssues` knows. */
export function isDamageCode(code: IssueCode): code is keyof typeof DAMAGES {
  return Object.hasOwn(DAMAGES, code);
}
