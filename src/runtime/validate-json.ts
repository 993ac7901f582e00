/**
 * Validation of JSON text against a contract. It stands apart from `validate-text.ts` so that a page that reads JSON
 * only does not carry the reader of YAML.
 */
import type { Contract } from '../contracts/contract.ts';
import { colonsIn } from '../contracts/guard.ts';
import type { Finding, Verdict } from '../contracts/issue.ts';
import { type Judgement, outcomeOf, toIssues, validateValue } from '../contracts/validate.ts';
import { locateAll } from '../text/json-locate.ts';
import { walkJson } from '../text/json-walk.ts';
import { positionAt } from '../text/position.ts';

/** A verdict, and the value when it was accepted. */
export interface TextJudgement {
  readonly verdict: Verdict;
  /** As the contract's schema gives it: trimmed, defaults filled in. */
  readonly value?: unknown;
  /** What the text holds as it stands, accepted or not, when it can be read within the contract's bounds. */
  readonly read?: { readonly value: unknown };
}

/** What is said of a key that stands twice, in JSON and in YAML. */
export const TWICE = 'stands twice in its object; readers disagree on which counts. Keep one.';
const LAST_COUNTS =
  'stands twice in its object; the last one counts, and other readers may differ. Keep one.';
const BOM = '\uFEFF';

/** The text without a byte-order mark at its start. */
export const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

/** True when a text has more UTF-8 bytes, without encoding it twice when it is plainly short enough. */
export function exceeds(text: string, bytes: number): boolean {
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
function duplicateKeys(contract: Contract, text: string, judged: Judgement): Finding[] {
  if (colonsIn(text) === judged.colons && !text.includes('\\u')) return [];
  const findings: Finding[] = [];
  const said: Pick<Finding, 'code' | 'on' | 'message' | 'severity'> =
    contract.duplicateKeys === 'warn'
      ? { code: 'duplicate-key', on: 'key', message: LAST_COUNTS, severity: 'warning' }
      : { code: 'duplicate-key', on: 'key', message: TWICE };
  walkJson(text, {
    duplicate(path, first, second) {
      if (findings.length > contract.limits.issues) return;
      const at = [...path];
      for (const offset of [first, second]) findings.push({ ...said, at, offset });
    },
  });
  return findings;
}

/** Findings on a JSON text, without its mark, as a verdict with places. */
export function verdictOnJson(contract: Contract, text: string, findings: readonly Finding[]): Verdict {
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

/** Validates JSON text. A byte-order mark at the start is skipped and not counted in columns. Never throws. */
export function validateJson(contract: Contract, input: string): TextJudgement {
  const { bytes } = contract.limits;
  const text = withoutBom(input);
  if (exceeds(text, bytes)) return { verdict: verdictOnJson(contract, '', [tooLarge(bytes)]) };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const problem = walkJson(text) ?? { offset: text.length, message: 'this is not JSON' };
    const finding: Finding = {
      code: 'json-syntax',
      at: [],
      offset: problem.offset,
      message: `is not JSON: ${problem.message}`,
    };
    return { verdict: verdictOnJson(contract, text, [finding]) };
  }
  const judged = validateValue(contract, value);
  const duplicates = judged.outcome === 'unusable' ? [] : duplicateKeys(contract, text, judged);
  const verdict = verdictOnJson(contract, text, [...duplicates, ...judged.findings]);
  return toJudgement(verdict, judged, value);
}

/** The judgement on a text that could be read. */
export function toJudgement(verdict: Verdict, judged: Judgement, value: unknown): TextJudgement {
  if (judged.outcome === 'unusable') return { verdict };
  const read = { value };
  return verdict.outcome === 'yes' ? { verdict, value: judged.value, read } : { verdict, read };
}

// Kept: making one costs more than a small document takes to judge. A whole input at a time leaves no state behind.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes as text, or the verdict on bytes that are too many (they are counted first) or no UTF-8. */
export function textOfBytes(contract: Contract, input: Uint8Array): string | TextJudgement {
  if (input.length > contract.limits.bytes)
    return { verdict: verdictOnJson(contract, '', [tooLarge(contract.limits.bytes)]) };
  try {
    return UTF8.decode(input);
  } catch {
    const message = 'is not UTF-8. Save it as UTF-8.';
    return { verdict: verdictOnJson(contract, '', [{ code: 'bad-encoding', at: [], offset: 0, message }]) };
  }
}
