/**
 * Verifies the evidence bundle of a closeout: every digest, then the package put together again from its records and
 * judged anew. Nothing that the bundle claims is taken over, neither its decision nor its summary.
 */
import { CLOSEOUT_MANIFEST, TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { ReleaseDecision } from '../../contracts/closeout/decision.ts';
import type { CloseoutManifest } from '../../contracts/closeout/evidence-bundle.ts';
import { SECTION_NAMES, type TrialPackage } from '../../contracts/closeout/package.ts';
import type { ReleaseState } from '../../contracts/closeout/vocabulary.ts';
import { CODES } from '../../contracts/codes.ts';
import type { Issue, Outcome } from '../../contracts/issue.ts';
import { toIssues, validateValue } from '../../contracts/validate.ts';
import { canonicalBytes } from '../bundle/canonical.ts';
import { sha256Hex } from '../bundle/digest.ts';
import { type BundleFiles, sameBytes, toText } from '../bundle/files.ts';
import { keyFindings } from '../bundle/key-material.ts';
import { checkFiles, MANIFEST } from '../bundle/manifest.ts';
import { readZip, rewrapped } from '../bundle/zip-read.ts';
import { fileIssue, issuesIn } from '../evidence/refusal.ts';
import { validateBytes } from '../validate-text.ts';
import { artifactFindings } from './artifacts.ts';
import { CLOSEOUT_FILES, closeoutFiles, sealed } from './bundle.ts';
import { evaluate } from './evaluate.ts';

export interface CloseoutVerification {
  /** Damage is `no`; an intact bundle gives the outcome of its release state. */
  readonly outcome: Outcome;
  /** Every file is the one that was packed, and says what its records add up to. */
  readonly intact: boolean;
  /** The decision made again, when the records can be read. */
  readonly decision: ReleaseDecision | null;
  readonly files: readonly string[];
  readonly issues: readonly Issue[];
}

const OUTCOME_OF_STATE: Readonly<Record<ReleaseState, Outcome>> = {
  ready_for_release: 'yes',
  ready_with_accepted_risk: 'person',
  blocked: 'no',
};

function parsed(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(toText(bytes ?? new Uint8Array()) ?? '');
  } catch {
    return undefined;
  }
}

/** The package as its records say it, and the issues of those that cannot be read. */
function assembled(files: BundleFiles, manifest: CloseoutManifest): unknown {
  const head = parsed(files.get(CLOSEOUT_FILES.package));
  const sections = SECTION_NAMES.flatMap((name) => {
    const bytes = files.get(CLOSEOUT_FILES.record(name));
    return bytes === undefined ? [] : [[name, parsed(bytes)] as const];
  });
  const moment = manifest.generated_at === null ? {} : { generated_at: manifest.generated_at };
  return {
    ...(typeof head === 'object' && head !== null ? head : {}),
    ...moment,
    ...Object.fromEntries(sections),
  };
}

interface Again {
  readonly decision: ReleaseDecision | null;
  readonly issues: readonly Issue[];
}

/** Judges the records again and holds what the bundle says against it. */
async function judgeAgain(
  files: BundleFiles,
  manifest: CloseoutManifest,
  asOf: string | undefined,
): Promise<Again> {
  const { outcome, findings, value } = validateValue(TRIAL_PACKAGE, assembled(files, manifest));
  if (outcome !== 'yes')
    return {
      decision: null,
      issues: issuesIn(CLOSEOUT_FILES.package, { issues: toIssues(TRIAL_PACKAGE, findings) }),
    };
  const document = value as TrialPackage;
  const packed = evaluate(document, { asOf: manifest.evaluated_at });
  const result = asOf === undefined ? packed : evaluate(document, { asOf });
  if (!packed.ok || !result.ok) {
    const finding = packed.ok ? (result.ok ? undefined : result.finding) : packed.finding;
    return {
      decision: null,
      issues: finding === undefined ? [] : [fileIssue({ ...finding, at: [MANIFEST] })],
    };
  }
  const again = closeoutFiles(document, packed.decision);
  const wrong = [...again].filter(([name, bytes]) => {
    const given = files.get(name);
    return given !== undefined && !sameBytes(given, bytes);
  });
  const message = 'is not what the records of this bundle add up to at the moment that the manifest states.';
  const issues = wrong.map(([name]) => fileIssue({ code: 'record-mismatch', at: [name], message }));
  return {
    decision: result.decision,
    issues: [...issues, ...(await artifactFindings(document)).map(fileIssue)],
  };
}

/** The manifest's own digests: of the list of files, and of all that it says. */
async function checkManifest(manifest: CloseoutManifest, bytes: Uint8Array): Promise<Issue[]> {
  const { manifest_sha256: _, ...rest } = manifest;
  const content_sha256 = await sha256Hex(canonicalBytes(manifest.files));
  if (sameBytes(canonicalBytes(await sealed({ ...rest, content_sha256 })), bytes)) return [];
  const message =
    'checksum mismatch: manifest.json. It was changed after it was made: its digests do not fit what it says.';
  return [fileIssue({ code: 'file-changed', at: [MANIFEST], message })];
}

function answer(
  files: Iterable<string>,
  decision: ReleaseDecision | null,
  issues: readonly Issue[],
): CloseoutVerification {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const unusable = errors.some(({ code }) => CODES[code].outcome === 'unusable');
  const intact = errors.length === 0 && decision !== null;
  const outcome: Outcome = unusable ? 'unusable' : intact ? OUTCOME_OF_STATE[decision.state] : 'no';
  return { outcome, intact, decision, files: [...files], issues };
}

/**
 * Verifies the bytes of a zip. `asOf` asks what the decision would be at another moment; what was packed is held
 * against the moment of the manifest. Never throws for what is in the zip.
 */
export async function verifyCloseoutBundle(
  zip: Uint8Array,
  { asOf }: { readonly asOf?: string | undefined } = {},
): Promise<CloseoutVerification> {
  const reading = readZip(zip);
  if (!reading.ok) return answer([], null, [fileIssue(reading.finding)]);
  const { files } = reading;
  const keys = keyFindings(files).map(fileIssue);
  const bytes = files.get(MANIFEST);
  if (bytes === undefined) {
    const message = 'is missing: nothing says what belongs to the bundle.';
    return answer(files.keys(), null, [
      ...keys,
      fileIssue({ code: 'manifest-missing', at: [MANIFEST], message }),
    ]);
  }
  const { verdict, value } = validateBytes(CLOSEOUT_MANIFEST, bytes);
  if (verdict.outcome !== 'yes') return answer(files.keys(), null, [...keys, ...issuesIn(MANIFEST, verdict)]);
  const manifest = value as CloseoutManifest;
  const changed = (await checkFiles(manifest.files, files)).map(fileIssue);
  const content = await checkManifest(manifest, bytes);
  const again = await judgeAgain(files, manifest, asOf);
  // What a changed file adds up to would only repeat that it was changed.
  const issues = [
    ...keys,
    ...changed,
    ...content,
    ...(changed.length + content.length > 0 ? [] : again.issues),
  ];
  const outside = issues.some(({ severity }) => severity === 'error')
    ? []
    : rewrapped(zip, files).map(fileIssue);
  return answer(files.keys(), again.decision, [...issues, ...outside]);
}
