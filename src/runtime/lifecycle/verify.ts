/** The engine: runs the checks of a gate on a packet and gives upstream's result packet, with our places beside it. */
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { type Check, type CheckResult, forbiddenKeys, type Gate } from '../../contracts/lifecycle/gate.ts';
import { checkGateCount, checkIndexGates, type Files } from './check-index.ts';
import {
  checkIntake,
  checkItems,
  checkOwnRefs,
  checkRef,
  checkRefList,
  checkRefs,
} from './check-references.ts';
import { checkRollupGates, checkSource } from './check-results.ts';
import { checkSealed, checkSections, checkStatusSections } from './check-sections.ts';
import { type Found, failed, listed, type Problem, passed, sorted } from './finding.ts';
import { isEmpty, isRecord, type Json, lengthOf, own } from './values.ts';
import { upstreamPath, visits } from './walk.ts';

export interface VerifyOptions {
  /** Warnings about samples and unready sources become blockers. */
  readonly requireLive?: boolean;
  /** Which paths exist, and by whose table; R7.11 asks. Without it every one of upstream's counts as absent. */
  readonly files?: Files;
}

export type ResultStatus = 'ready' | 'ready_with_warnings' | 'blocked';

/** Upstream's result packet, its keys in upstream's order. The readiness key has a name of its own in each gate. */
export interface ResultPacket {
  readonly [key: string]: unknown;
  readonly schema_version: string;
  readonly status: ResultStatus;
  readonly blocker_count: number;
  readonly warning_count: number;
  readonly checks: readonly CheckResult[];
}

/** A problem with the check that found it: our addition to the result packet. */
export interface PlacedProblem extends Problem {
  readonly check: string;
  readonly status: 'warn' | 'blocker';
}

export interface Verification {
  readonly result: ResultPacket;
  readonly problems: readonly PlacedProblem[];
}

interface Call {
  readonly gate: Gate;
  readonly packet: Json;
  readonly requireLive: boolean;
  readonly files: Files;
}

type Of<Kind extends Check['kind']> = Extract<Check, { kind: Kind }>;

function checkMode({ code, pass, warn, block }: Of<'mode'>, { packet, requireLive }: Call): Found {
  const mode = own(packet, code);
  if (mode === 'live' && own(packet, 'sanitized') === true) return passed(pass);
  return mode === 'sample' && !requireLive ? failed(warn, [code], 'warn') : failed(block, [code]);
}

function checkFlags(check: Of<'flags'>, { packet, requireLive }: Call): Found {
  const { code, need, pass, block, soften, warn } = check;
  const value = Object.hasOwn(packet, code) ? packet[code] : {};
  if (!isRecord(value)) return failed(`${code} must be an object.`, [code]);
  const bad = need.filter((key) => own(value, key) !== true);
  if (bad.length === 0) return passed(pass);
  const problems = sorted(bad.map((key) => ({ group: 'value', text: key, at: [code, key] })));
  const soft = !requireLive && warn !== undefined && bad.length === 1 && bad[0] === soften;
  return soft ? { status: 'warn', message: warn, problems } : listed(block, problems);
}

function checkPrivate({ pass }: Of<'private'>, { gate, packet }: Call): Found {
  const forbidden = forbiddenKeys(gate);
  const hits: Problem[] = [];
  for (const { key, path } of visits(packet)) {
    if (key !== undefined && forbidden.has(key.toLowerCase()))
      hits.push({ group: 'value', text: upstreamPath(path), at: path });
  }
  return hits.length === 0
    ? passed(pass)
    : listed('Forbidden private material fields detected', sorted(hits));
}

function run(check: Check, call: Call): Found {
  const { gate, packet, requireLive, files } = call;
  const value = own(packet, check.code);
  switch (check.kind) {
    case 'schema':
      return value === gate.packet ? passed(check.pass) : failed(check.block, [check.code]);
    case 'mode':
      return checkMode(check, call);
    case 'ref':
      return checkRef(check, value);
    case 'source':
      return checkSource(check, value, requireLive);
    case 'refs':
      return checkRefs(check, value);
    case 'ownRefs':
      return checkOwnRefs(check, value);
    case 'intake':
      return checkIntake(check, value);
    case 'flags':
      return checkFlags(check, call);
    case 'sections':
      return checkSections(check, value);
    case 'statusSections':
      return checkStatusSections(check, value);
    case 'sealed':
      return checkSealed(check, value);
    case 'items':
      return checkItems(check, value);
    case 'refList':
      return checkRefList(check, value);
    case 'text':
      return !isEmpty(value) && lengthOf(value) >= check.min
        ? passed(check.pass)
        : failed(check.block, [check.code]);
    case 'rollupGates':
      return checkRollupGates(check, value, requireLive);
    case 'gateCount':
      return checkGateCount(check, value, own(packet, 'gates'));
    case 'indexGates':
      return checkIndexGates(check, value, files);
    case 'private':
      return checkPrivate(check, call);
  }
}

const statusOf = (blockers: number, warnings: number): ResultStatus => {
  if (blockers > 0) return 'blocked';
  return warnings > 0 ? 'ready_with_warnings' : 'ready';
};

const withDefault = (packet: Json, key: string, absent: string): unknown =>
  Object.hasOwn(packet, key) ? packet[key] : absent;

const NO_FILES: Files = { profile: PROFILES.upstream, exists: () => false };

/**
 * Verifies a packet. In: the gate, a JSON object, the options. Out: upstream's result word for word, and the places
 * of its problems. Never throws. Reads nothing but the packet and, for R7.11, the files.
 */
export function verifyPacket(gate: Gate, packet: Json, options: VerifyOptions = {}): Verification {
  const { requireLive = false, files = NO_FILES } = options;
  const found = gate.checks.map((check) => ({ check, ...run(check, { gate, packet, requireLive, files }) }));
  const blockers = found.filter(({ status }) => status === 'blocker').length;
  const warnings = found.filter(({ status }) => status === 'warn').length;
  const mode = withDefault(packet, 'evidence_mode', 'unknown');
  const result = {
    schema_version: gate.result,
    product: withDefault(packet, 'product', 'CAVRA'),
    ...(gate.echoesPhase ? { phase: withDefault(packet, 'phase', 'R7') } : {}),
    evidence_mode: mode,
    [gate.readyKey]: blockers === 0 && warnings === 0 && mode === 'live',
    status: statusOf(blockers, warnings),
    blocker_count: blockers,
    warning_count: warnings,
    checks: found.map(({ check, status, message }) => ({ name: check.code, status, message })),
  };
  const problems = found.flatMap(({ check, status, problems: places }) =>
    status === 'pass' ? [] : places.map((problem) => ({ check: check.code, status, ...problem })),
  );
  return { result, problems };
}

/** True when a result says that its gate is ready. */
export function isReady(gate: Gate, result: Json): boolean {
  return own(result, gate.readyKey) === true;
}
