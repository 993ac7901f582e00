/** Validation of a pair that stands in two texts, such as two files: one verdict, with places in the text they come from. */
import type { IssueCode } from '../contracts/codes.ts';
import type { Contract } from '../contracts/contract.ts';
import type { Issue, Verdict } from '../contracts/issue.ts';
import { positionAt } from '../text/position.ts';
import { validateBytes, validateText } from './validate-text.ts';

export type Part = 'request' | 'response';
const PARTS = ['request', 'response'] as const;

/** With these a part is not JSON, so that no pair can be made of it. */
const NOT_JSON: ReadonlySet<IssueCode> = new Set(['too-large', 'bad-encoding', 'json-syntax']);

/** Which of the two texts an issue is about, by its path. One about both is shown at the response. */
export function partOf({ pointer }: Pick<Issue, 'pointer'>): Part {
  return pointer === '/request' || pointer.startsWith('/request/') ? 'request' : 'response';
}

/** The issues that make a part unreadable, as issues of the pair. */
function unreadable(contract: Contract, part: Part, bytes: Uint8Array): Issue[] {
  const { issues } = validateBytes(contract, bytes).verdict;
  return issues
    .filter(({ code }) => NOT_JSON.has(code))
    .map((issue) => ({
      ...issue,
      path: part,
      pointer: `/${part}`,
      message: issue.message.replace(issue.path, part),
    }));
}

const decoder = new TextDecoder();

/**
 * Judges a request and a response by a pair contract. In: the contract and the bytes of the two documents.
 * Out: a verdict whose paths start with `request` or `response` and whose lines are those of that text.
 */
export function validatePair(contract: Contract, parts: Readonly<Record<Part, Uint8Array>>): Verdict {
  const broken = PARTS.flatMap((part) => unreadable(contract, part, parts[part]));
  if (broken.length > 0) return { contract: contract.id, outcome: 'unusable', issues: broken };
  const [request, response] = PARTS.map((part) => decoder.decode(parts[part]));
  // Each text starts on a line of its own, so that columns stay and lines shift by a constant.
  const before = '{"request":\n';
  const between = '\n,"response":\n';
  const text = `${before}${request}${between}${response}\n}`;
  const shift: Record<Part, number> = {
    request: 1,
    response: positionAt(text, text.length - (response?.length ?? 0) - '\n}'.length).line - 1,
  };
  const { verdict } = validateText(contract, text);
  const issues = verdict.issues.map((issue) => {
    if (issue.line === undefined || issue.pointer === '') return issue;
    return { ...issue, line: issue.line - shift[partOf(issue)] };
  });
  return { ...verdict, issues };
}
