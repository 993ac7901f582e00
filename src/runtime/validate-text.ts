/** Validation of JSON text or bytes against a contract: the one entrance of the page, the CLI and the API. */
import type { Contract } from '../contracts/contract.ts';
import { colonsIn } from '../contracts/guard.ts';
import type { Finding, Verdict } from '../contracts/issue.ts';
import { type Judgement, outcomeOf, toIssues, validateValue } from '../contracts/validate.ts';
import { locateAll } from '../text/json-locate.ts';
import { walkJson } from '../text/json-walk.ts';
import { positionAt } from '../text/position.ts';
import { readYaml, type YamlDocument, type YamlProblem } from '../text/yaml-read.ts';

/** A verdict, and the value when it was accepted. */
export interface TextJudgement {
  readonly verdict: Verdict;
  readonly value?: unknown;
}

const TWICE = 'stands twice in its object; readers disagree on which counts. Keep one.';
const BOM = '\uFEFF';

/** The number of UTF-8 bytes of a text, without encoding it twice when it is plainly short enough. */
function exceeds(text: string, bytes: number): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && new TextEncoder().encode(text).length > bytes;
}

function tooLarge(bytes: number): Finding {
  return { code: 'too-large', at: [], offset: 0, message: `is larger than ${bytes} bytes. Send less.` };
}

/**
 * Keys that stand twice, both places of each. The exact walk is slow, so a filter goes first: every colon of the
 * text is either inside a text or after a key, so fewer keys and colons in the value mean a lost key. An escape
 * (\u003a is a colon) would blind the filter, so its presence alone calls for the walk.
 */
function duplicateKeys(text: string, judged: Judgement, most: number): Finding[] {
  if (colonsIn(text) === judged.colons && !text.includes('\\u')) return [];
  const findings: Finding[] = [];
  walkJson(text, {
    duplicate(path, first, second) {
      if (findings.length > most) return;
      const at = [...path];
      for (const offset of [first, second])
        findings.push({ code: 'duplicate-key', at, on: 'key', offset, message: TWICE });
    },
  });
  return findings;
}

function verdictOn(contract: Contract, text: string, findings: readonly Finding[]): Verdict {
  if (findings.length === 0) return { contract: contract.id, outcome: 'yes', issues: [] };
  const shown = findings.slice(0, contract.limits.issues);
  const missing = shown.filter(({ offset }) => offset === undefined);
  const places = locateAll(
    text,
    missing.map(({ at, on }) => ({ path: at, on })),
  );
  const offsets = new Map(missing.map((finding, index) => [finding, places[index]?.offset ?? 0]));
  const issues = toIssues(contract, findings, (finding) =>
    positionAt(text, finding.offset ?? offsets.get(finding) ?? 0),
  );
  return { contract: contract.id, outcome: outcomeOf(findings), issues };
}

/** The code of what stopped the reading of YAML. */
const YAML_CODES = {
  syntax: 'yaml-syntax',
  large: 'too-large',
  deep: 'too-deep',
  many: 'too-many-nodes',
  duplicate: 'duplicate-key',
} as const;

function yamlProblem(contract: Contract, problem: YamlProblem): TextJudgement {
  const { kind, message, again } = problem;
  const places = again === undefined ? [problem] : [problem, again];
  const findings = places.map(
    (): Finding => ({
      code: YAML_CODES[kind],
      at: again?.path ?? [],
      on: 'key',
      message: kind === 'duplicate' ? TWICE : `is not YAML that can be read: ${message}.`,
    }),
  );
  const byFinding = new Map(findings.map((finding, index) => [finding, places[index] ?? problem]));
  const issues = toIssues(contract, findings, (finding) => {
    const { line, column } = byFinding.get(finding) ?? problem;
    return { line, column };
  });
  return { verdict: { contract: contract.id, outcome: outcomeOf(findings), issues } };
}

/** Findings on a YAML document as a verdict with places. */
function verdictOnYaml(contract: Contract, document: YamlDocument, findings: readonly Finding[]): Verdict {
  const issues = toIssues(contract, findings, ({ at, on }) => document.placeOf(at, on));
  return { contract: contract.id, outcome: outcomeOf(findings), issues };
}

/** Findings of rules that come after the contract's own, as a verdict with places. The text has been read before. */
export function verdictOnText(contract: Contract, input: string, findings: readonly Finding[]): Verdict {
  const text = input.startsWith(BOM) ? input.slice(1) : input;
  const { bytes, depth, nodes } = contract.limits;
  const isJson = contract.syntax !== 'yaml' || walkJson(text) === undefined;
  const read = isJson ? undefined : readYaml(text, { units: bytes, depth, nodes });
  return read === undefined || 'message' in read
    ? verdictOn(contract, text, findings)
    : verdictOnYaml(contract, read, findings);
}

function validateYaml(contract: Contract, text: string): TextJudgement {
  const { bytes, depth, nodes } = contract.limits;
  const read = readYaml(text, { units: bytes, depth, nodes });
  if ('message' in read) return yamlProblem(contract, read);
  const judged = validateValue(contract, read.value);
  const verdict = verdictOnYaml(contract, read, judged.findings);
  return verdict.outcome === 'yes' ? { verdict, value: judged.value } : { verdict };
}

/**
 * Validates JSON text; YAML too, where the contract says so and the text is no JSON. A byte-order mark at the start is skipped and not counted in columns. Never throws. */
export function validateText(contract: Contract, input: string): TextJudgement {
  const { bytes, issues } = contract.limits;
  const text = input.startsWith(BOM) ? input.slice(1) : input;
  if (exceeds(text, bytes)) return { verdict: verdictOn(contract, '', [tooLarge(bytes)]) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (contract.syntax === 'yaml') return validateYaml(contract, text);
    const problem = walkJson(text) ?? { offset: text.length, message: 'this is not JSON' };
    const finding: Finding = {
      code: 'json-syntax',
      at: [],
      offset: problem.offset,
      message: `is not JSON: ${problem.message}`,
    };
    return { verdict: verdictOn(contract, text, [finding]) };
  }
  const judged = validateValue(contract, value);
  const duplicates = judged.outcome === 'unusable' ? [] : duplicateKeys(text, judged, issues);
  const verdict = verdictOn(contract, text, [...duplicates, ...judged.findings]);
  return verdict.outcome === 'yes' ? { verdict, value: judged.value } : { verdict };
}

// Kept: making one costs more than a small document takes to judge. A whole input at a time leaves no state behind.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Validates bytes: counts them before decoding, then as `validateText`. */
export function validateBytes(contract: Contract, input: Uint8Array): TextJudgement {
  if (input.length > contract.limits.bytes) {
    return { verdict: verdictOn(contract, '', [tooLarge(contract.limits.bytes)]) };
  }
  try {
    return validateText(contract, UTF8.decode(input));
  } catch {
    const finding: Finding = {
      code: 'bad-encoding',
      at: [],
      offset: 0,
      message: 'is not UTF-8. Save it as UTF-8.',
    };
    return { verdict: verdictOn(contract, '', [finding]) };
  }
}
