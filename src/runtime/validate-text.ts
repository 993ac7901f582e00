/** Validation of JSON and YAML text or bytes against a contract: the one entrance of the page, the CLI and the API. */
import type { Contract } from '../contracts/contract.ts';
import type { Finding, Verdict } from '../contracts/issue.ts';
import { outcomeOf, toIssues, validateValue } from '../contracts/validate.ts';
import { walkJson } from '../text/json-walk.ts';
import { readYaml, type YamlDocument, type YamlProblem } from '../text/yaml-read.ts';
import {
  exceeds,
  type TextJudgement,
  TWICE,
  textOfBytes,
  toJudgement,
  validateJson,
  verdictOnJson,
  withoutBom,
} from './validate-json.ts';

export type { TextJudgement } from './validate-json.ts';

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
  const text = withoutBom(input);
  const { bytes, depth, nodes } = contract.limits;
  const isJson = contract.syntax !== 'yaml' || walkJson(text) === undefined;
  const read = isJson ? undefined : readYaml(text, { units: bytes, depth, nodes });
  return read === undefined || 'message' in read
    ? verdictOnJson(contract, text, findings)
    : verdictOnYaml(contract, read, findings);
}

function validateYaml(contract: Contract, text: string): TextJudgement {
  const { bytes, depth, nodes } = contract.limits;
  const read = readYaml(text, { units: bytes, depth, nodes });
  if ('message' in read) return yamlProblem(contract, read);
  const judged = validateValue(contract, read.value);
  const verdict = verdictOnYaml(contract, read, judged.findings);
  return toJudgement(verdict, judged, read.value);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Validates JSON text; YAML too, where the contract says so and the text is no JSON. A byte-order mark at the start is
 * skipped and not counted in columns. Never throws.
 */
export function validateText(contract: Contract, input: string): TextJudgement {
  const text = withoutBom(input);
  const isYaml = contract.syntax === 'yaml' && !exceeds(text, contract.limits.bytes) && !isJson(text);
  return isYaml ? validateYaml(contract, text) : validateJson(contract, text);
}

/** Validates bytes: counts them before decoding, then as `validateText`. */
export function validateBytes(contract: Contract, input: Uint8Array): TextJudgement {
  const text = textOfBytes(contract, input);
  return typeof text === 'string' ? validateText(contract, text) : text;
}
