/** A JSON document that its contract accepts, or refuses with exactly the codes and places that the page names. */
import { ISSUE_CODES, isIssueCode } from '../../contracts/codes.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Issue } from '../../contracts/issue.ts';
import { nearest } from '../../contracts/near.ts';
import { findContract, nearestContract } from '../../contracts/registry.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { validateText } from '../../runtime/validate-text.ts';
import type { Finding, Place } from '../finding.ts';
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn, textOf } from '../page.ts';

/** The contract that a fence names, or the finding that there is none. */
export function contractOf(fence: Fence): Contract | Finding {
  const id = attributeOf(fence, 'contract') ?? '';
  const contract = findContract(id);
  if (contract !== undefined) return contract;
  const near = nearestContract(id);
  return attributeFinding(
    fence,
    'contract',
    'unknown-contract',
    `No contract has the id ${id}.`,
    near === undefined ? undefined : `Did you mean ${near}?`,
  );
}

/** One finding that stands at a line of the fence. */
function issuePlace(fence: Fence, { line = 1, column = 1 }: Pick<Issue, 'line' | 'column'>): Place {
  return placeIn(fence, line - 1, column);
}

const keyOf = ({ code, pointer }: Pick<Issue, 'code' | 'pointer'>): string => `${code}@${pointer}`;

/** `code@/pointer,code@/pointer`; a comma parts two only when a code follows it. */
function expectedOf(fence: Fence): string[] | undefined {
  return attributeOf(fence, 'refused')?.split(/,(?=[a-z-]+@)/);
}

function unknownCodes(fence: Fence, expected: readonly string[]): Finding[] {
  return expected.flatMap((entry) => {
    const at = entry.indexOf('@');
    const code = entry.slice(0, at === -1 ? undefined : at);
    const pointer = entry.slice(at + 1);
    if (!isIssueCode(code)) {
      const near = nearest(code, ISSUE_CODES);
      const fix = near === undefined ? undefined : `Did you mean ${near}?`;
      return [attributeFinding(fence, 'refused', 'unknown-code', `There is no error code ${code}.`, fix)];
    }
    if (at !== -1 && (pointer === '' || pointer.startsWith('/'))) return [];
    const message = `${entry} is not <code>@<pointer>; a pointer is empty or begins with a slash.`;
    return [attributeFinding(fence, 'refused', 'bad-attribute', message)];
  });
}

const listed = (entries: Iterable<string>): string => [...entries].join(', ');

function refusedFinding(fence: Fence, issues: readonly Issue[]): Finding {
  const first = issues[0];
  const message = `The contract refuses this example: ${issues.map((issue) => issue.message).join(' ')}`;
  return finding(fence, 'json-refused', issuePlace(fence, first ?? {}), message, {
    found: listed(new Set(issues.map(keyOf))),
    expected: 'no issue',
  });
}

/** What a contract says about the document of a fence, with places in the fence. */
export type Judge = (contract: Contract) => readonly Issue[];

function compare(
  fence: Fence,
  contract: Contract,
  issues: readonly Issue[],
  expected: readonly string[] | undefined,
): Finding[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (expected === undefined) return errors.length === 0 ? [] : [refusedFinding(fence, errors)];
  if (errors.length === 0) {
    const message = `${contract.id} accepts this example.`;
    return [attributeFinding(fence, 'refused', 'json-accepted', message)];
  }
  const found = new Set(errors.map(keyOf));
  const wanted = new Set(expected);
  if (found.size === wanted.size && [...found].every((entry) => wanted.has(entry))) return [];
  const extra = errors.find((issue) => !wanted.has(keyOf(issue)));
  const place = extra === undefined ? fence : issuePlace(fence, extra);
  const message = 'The example is refused with other codes or at other places than the fence names.';
  return [finding(fence, 'json-issues', place, message, { found: listed(found), expected: listed(wanted) })];
}

/** Proves a fence that names a contract and perhaps refusals, in whatever notation it is written. */
export function proveContract(fence: Fence, judge: Judge): Proof {
  const contract = contractOf(fence);
  if ('rule' in contract) return proofOf(fence, [contract]);
  const expected = expectedOf(fence);
  const unknown = unknownCodes(fence, expected ?? []);
  return proofOf(fence, unknown.length > 0 ? unknown : compare(fence, contract, judge(contract), expected));
}

const judgeJson =
  (fence: Fence): Judge =>
  (contract) =>
    validateText(contract, expandSamples(textOf(fence))).verdict.issues;

export const contractJson: Kind = {
  name: 'contract-json',
  langs: ['json'],
  markers: ['contract'],
  valued: ['contract', 'refused'],
  takes: ['refused'],
  form: 'json contract=<id> [refused=<code>@<pointer>,…]',
  prove: async (fences) => fences.map((fence) => proveContract(fence, judgeJson(fence))),
};
