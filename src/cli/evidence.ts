/** `cavra evidence`: makes, verifies and shows evidence bundles. */
import type { Evidence, Manifest } from '../contracts/evidence/bundle.ts';
import { EVIDENCE, MANIFEST_RECORD } from '../contracts/evidence/contracts.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { sha256Hex } from '../runtime/bundle/digest.ts';
import { readZip, ZIP_LIMITS } from '../runtime/bundle/zip-read.ts';
import { countsOf, latestMoment, maxSeverity } from '../runtime/evidence/derive.ts';
import { ephemeralKey, readPrivateKey, type SigningKey, trustRootOf } from '../runtime/evidence/keys.ts';
import { type BundleInput, FILES, makeBundle } from '../runtime/evidence/make.ts';
import { EvidenceError, fileIssue } from '../runtime/evidence/refusal.ts';
import type { Signer } from '../runtime/evidence/signature.ts';
import { verifyBundle } from '../runtime/evidence/verify.ts';
import { validateBytes } from '../runtime/validate-text.ts';
import type { Command, Flags, Group, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { printable, UsageError } from './errors.ts';
import {
  atMostOne,
  daysOf,
  momentOf,
  readKeyText,
  readRecords,
  readRoots,
  readSecret,
} from './evidence-input.ts';
import { verifyLog } from './evidence-log.ts';
import { issueLine, refusing, toJson } from './evidence-output.ts';
import { readBounded } from './input.ts';
import type { Io } from './io.ts';
import { writeOutput } from './output-file.ts';

async function signingKey(flags: Flags, io: Io): Promise<SigningKey | undefined> {
  const path = flags.one('private-key');
  const id = flags.one('key-id');
  if (path !== undefined) return readPrivateKey(await readKeyText(path, io), id);
  return flags.has('ephemeral-key') ? ephemeralKey(id) : undefined;
}

async function signerOf(key: SigningKey | undefined, flags: Flags, io: Io): Promise<Signer> {
  const path = flags.one('secret-file');
  const id = flags.one('key-id');
  if (key !== undefined) return { kind: 'Ed25519', key };
  if (path === undefined) return { kind: 'SHA256' };
  return { kind: 'HS256', secret: await readSecret(path, io), ...(id === undefined ? {} : { keyId: id }) };
}

async function inputOf({ io, args, flags }: Invocation): Promise<BundleInput> {
  const [path = ''] = args;
  const approvals = flags.one('approvals');
  if (path === '-' && approvals === '-')
    throw new UsageError('standard input cannot be both decisions and approvals.');
  const decisions = await readRecords(path, 'decisions', io);
  const sessionId = flags.one('session');
  const signer = flags.one('signer');
  const days = daysOf(flags, 'retention-days');
  const classification = flags.one('classification');
  return {
    decisions,
    createdAt: momentOf(flags, 'created-at') ?? latestMoment(decisions),
    exports: flags.has('exports'),
    retention: {
      legalHold: flags.has('legal-hold'),
      ...(days === undefined ? {} : { days }),
      ...(classification === undefined ? {} : { classification }),
    },
    ...(approvals === undefined ? {} : { approvals: await readRecords(approvals, 'approvals', io) }),
    ...(sessionId === undefined ? {} : { sessionId }),
    ...(signer === undefined ? {} : { signer }),
  };
}

async function runBundle(invocation: Invocation): Promise<number> {
  const { io, flags } = invocation;
  const out = flags.one('out');
  if (out === undefined) throw new UsageError('--out is missing: the file for the zip.');
  atMostOne(flags, 'private-key', 'ephemeral-key', 'secret-file');
  const rootOut = flags.one('trust-root-out');
  const key = await signingKey(flags, io);
  if (rootOut !== undefined && key === undefined)
    throw new UsageError(
      '--trust-root-out needs --private-key or --ephemeral-key: only those have a public half.',
    );
  const input = await inputOf(invocation);
  const { zip, manifest } = await makeBundle({ ...input, signWith: await signerOf(key, flags, io) });
  writeOutput(out, zip, flags, io);
  if (rootOut !== undefined && key !== undefined) writeOutput(rootOut, toJson(trustRootOf(key)), flags, io);
  const digest = await sha256Hex(zip);
  const { signature, files, created_at } = manifest;
  const text = `${out}: ${files.length + 1} files, ${zip.length} bytes, signed as ${signature.algorithm}\nsha256 ${digest}\n`;
  const json = { out, bytes: zip.length, sha256: digest, created_at, files, signature };
  await io.stdout.write(flags.one('format') === 'json' ? toJson(json) : text);
  return OUTCOMES.yes;
}

async function readBundle(path: string, io: Io): Promise<Uint8Array> {
  return readBounded(path, ZIP_LIMITS.bytes, io);
}

async function runVerify({ io, args, flags }: Invocation): Promise<number> {
  atMostOne(flags, 'trust-root', 'public-key', 'secret-file', 'checksums-only');
  const [path = ''] = args;
  const roots = flags.has('trust-root') ? await readRoots(flags.all('trust-root'), io) : undefined;
  const publicKey = flags.one('public-key');
  const secret = flags.one('secret-file');
  const days = daysOf(flags, 'minimum-retention-days');
  const result = await verifyBundle(await readBundle(path, io), {
    asOf: momentOf(flags, 'as-of') ?? new Date().toISOString(),
    checksumsOnly: flags.has('checksums-only'),
    roots,
    publicKey: publicKey === undefined ? undefined : await readKeyText(publicKey, io),
    secret: secret === undefined ? undefined : await readSecret(secret, io),
    keyId: flags.one('key-id'),
    ...(days === undefined ? {} : { minimumRetentionDays: days }),
  });
  const text = `${result.issues.map(issueLine).join('')}${result.outcome}: ${result.says}\n`;
  await io.stdout.write(flags.one('format') === 'json' ? toJson(result) : text);
  return OUTCOMES[result.outcome];
}

async function runInspect({ io, args, flags }: Invocation): Promise<number> {
  const reading = readZip(await readBundle(args[0] ?? '', io));
  if (!reading.ok) throw new EvidenceError([fileIssue(reading.finding)]);
  const { files } = reading;
  const of = <T>(contract: typeof EVIDENCE, name: string): T | undefined =>
    validateBytes(contract, files.get(name) ?? new Uint8Array()).value as T | undefined;
  const manifest = of<Manifest>(MANIFEST_RECORD, 'manifest.json');
  const evidence = of<Evidence>(EVIDENCE, FILES.evidence);
  const json = {
    verified: false,
    session_id: evidence?.session_id ?? null,
    created_at: manifest?.created_at ?? null,
    signer: manifest?.signer ?? null,
    signature: manifest?.signature ?? null,
    max_severity: evidence ? maxSeverity(evidence.decisions.map(({ severity }) => severity)) : null,
    counts: evidence ? countsOf(evidence) : null,
    files: [...files].map(([name, bytes]) => ({ path: name, bytes: bytes.length })),
  };
  const counts = Object.entries(json.counts ?? {}).map(
    ([name, count]) => `${name.replaceAll('_', ' ')}: ${count}`,
  );
  const lines = [
    `session: ${json.session_id ?? 'unreadable'}`,
    `created at: ${json.created_at ?? 'unreadable'}`,
    `signer: ${json.signer ?? 'unreadable'}, as the bundle says`,
    `signature: ${json.signature?.algorithm ?? 'unreadable'}`,
    ...counts,
    ...json.files.map(({ path, bytes }) => `${path}: ${bytes} bytes`),
    'Nothing was verified; for that run: cavra evidence verify',
  ];
  await io.stdout.write(
    flags.one('format') === 'json' ? toJson(json) : `${lines.map(printable).join('\n')}\n`,
  );
  return OUTCOMES.yes;
}

const FILE = { name: 'BUNDLE', description: 'The zip; a single dash reads standard input.' };
const KEY_ID = (what: string) => ({ name: 'key-id', value: 'ID', description: what });
const SECRET = {
  name: 'secret-file',
  value: 'FILE',
  description: 'A file with a shared secret of 16 bytes or more (HS256).',
};

const bundle: Command = {
  name: 'bundle',
  summary: 'Makes an evidence bundle of decisions.',
  details: [
    'The decisions are yours: a JSON list, one decision, an object with decisions, or a decision a line. The same input and flags give the same bytes, here and in the page.',
    'Keys are read from files only. Without a key the manifest carries a digest, which says nothing about who made the bundle.',
  ],
  args: [{ name: 'DECISIONS', description: 'The decisions; a single dash reads standard input.' }],
  flags: [
    { name: 'out', value: 'FILE', description: 'Where the zip goes.' },
    { name: 'force', description: 'Writes over files that exist.' },
    { name: 'approvals', value: 'FILE', description: 'Approval records, in the same forms.' },
    {
      name: 'created-at',
      value: 'TIME',
      description: 'The moment of the bundle.',
      initial: 'that of the latest decision',
    },
    {
      name: 'session',
      value: 'ID',
      description: 'The session that is proven.',
      initial: 'that of the first decision',
    },
    { name: 'signer', value: 'NAME', description: 'Who makes the bundle.', initial: 'local' },
    { name: 'private-key', value: 'FILE', description: 'An Ed25519 key: PEM (PKCS#8) or JSON Web Key.' },
    { name: 'ephemeral-key', description: 'Signs with a new key that is forgotten afterwards.' },
    SECRET,
    KEY_ID('The id of the key in the manifest.'),
    {
      name: 'trust-root-out',
      value: 'FILE',
      description: 'Writes the trust root of the key: what a verifier needs.',
    },
    { name: 'retention-days', value: 'DAYS', description: 'How long the bundle is kept.', initial: '2555' },
    {
      name: 'classification',
      value: 'NAME',
      description: 'What kind of record it is.',
      initial: 'regulated-sdlc',
    },
    { name: 'legal-hold', description: 'Keeps it whatever the date.' },
    { name: 'exports', description: 'Adds the event in the forms of four SIEM receivers.' },
    FORMAT,
  ],
  example:
    'cavra evidence bundle decisions.json --out evidence.zip --ephemeral-key --trust-root-out root.json',
  run: refusing(runBundle),
};

const verify: Command = {
  name: 'verify',
  summary: 'Verifies an evidence bundle and names each file that was changed, added or left out.',
  details: [
    'Exit code 0 is given only when a key that you brought has checked the signature. Without one the answer is no; upstream passes such a bundle on its checksums.',
    'With --checksums-only the best answer is exit code 3: every file has its checksum, and nothing tells who made the bundle.',
  ],
  args: [FILE],
  flags: [
    {
      name: 'trust-root',
      value: 'FILE',
      description: 'A trust root, or a bundle of them.',
      repeatable: true,
    },
    { name: 'public-key', value: 'FILE', description: 'An Ed25519 public key as PEM.' },
    SECRET,
    { name: 'checksums-only', description: 'Does not look at the signature, and says so.' },
    KEY_ID('The key id that the manifest must name.'),
    { name: 'minimum-retention-days', value: 'DAYS', description: 'The least that the bundle must be kept.' },
    {
      name: 'as-of',
      value: 'TIME',
      description: 'The moment at which trust roots must be valid.',
      initial: 'now',
    },
    FORMAT,
  ],
  example: 'cavra evidence verify evidence.zip --trust-root root.json',
  run: refusing(runVerify),
};

const inspect: Command = {
  name: 'inspect',
  summary: 'Shows what an evidence bundle holds, without verifying it.',
  args: [FILE],
  flags: [FORMAT],
  example: 'cavra evidence inspect evidence.zip',
  run: refusing(runInspect),
};

export const evidenceGroup: Group = {
  name: 'evidence',
  summary: 'Makes, verifies and shows bundles that prove decisions.',
  commands: [bundle, verify, inspect, verifyLog],
};
