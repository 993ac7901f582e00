/**
 * The synthetic chains as their templates want them, without running a gate: every check passes, or warns where a sample
 * does. Presets are made of them. A test holds them equal to the chains that the engine makes.
 */
import { ARTIFACT_KEYS, upstreamPaths, validatorCommand } from './artifacts.ts';
import { fillPacket, intakeSections, type Mode } from './fill.ts';
import type { Check, CheckResult, Gate } from './gate.ts';
import { gateOf, INDEXED_GATES } from './gates.ts';

type Json = Readonly<Record<string, unknown>>;

function warningOf(check: Check): string | undefined {
  if (check.kind === 'mode' || check.kind === 'source') return check.warn;
  if (check.kind === 'rollupGates') return `${check.warn}: ${check.need.join(', ')}.`;
  return check.kind === 'flags' ? check.warn : undefined;
}

function checkResult(check: Check, mode: Mode): CheckResult {
  const warning = mode === 'sample' ? warningOf(check) : undefined;
  if (warning !== undefined) return { name: check.code, status: 'warn', message: warning };
  const message = check.kind === 'ref' ? `${check.code} is a sanitized reference.` : check.pass;
  return { name: check.code, status: 'pass', message };
}

/** The result packet of a gate whose packet is as its template. */
function expectedResult(gate: Gate, mode: Mode): Json {
  const checks = gate.checks.map((check) => checkResult(check, mode));
  const warnings = checks.filter(({ status }) => status === 'warn').length;
  return {
    schema_version: gate.result,
    product: 'CAVRA',
    ...(gate.echoesPhase ? { phase: 'R7' } : {}),
    evidence_mode: mode,
    [gate.readyKey]: warnings === 0,
    status: warnings === 0 ? 'ready' : 'ready_with_warnings',
    blocker_count: 0,
    warning_count: warnings,
    checks,
  };
}

/** The index always lists the live chain. */
const entryOf = (gate: Gate): Json => ({
  gate_id: gate.id,
  name: gate.name,
  ready_key: gate.readyKey,
  ready: true,
  blocker_count: 0,
  warning_count: 0,
  example_evidence_mode: 'live',
  example_sanitized: true,
  artifact_paths: upstreamPaths(gate),
  artifact_presence: Object.fromEntries(ARTIFACT_KEYS.map((key) => [key, true])),
  validator_command: validatorCommand(gate),
});

/** The packet of a gate as its template wants it. */
export function expectedPacket(gate: Gate, mode: Mode): Json {
  return fillPacket(gate, {
    mode,
    result: (id) => expectedResult(gateOf(id), mode),
    clean: () => true,
    ready: () => mode === 'live',
    intakeReferences(section) {
      const fields = intakeSections(mode)[section] ?? {};
      return Object.keys(fields)
        .sort()
        .map((field) => fields[field]);
    },
    entries: () => INDEXED_GATES.map(entryOf),
  });
}
