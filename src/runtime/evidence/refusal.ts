/** How evidence is refused: findings about files become issues, with the file in front of the path. */

import type { Verdict } from '../../contracts/issue.ts';
import { displayPath, docsOf, type Finding, type Issue, jsonPointer } from '../../contracts/issue.ts';

/** A finding whose path starts with a file of the bundle, as a reader sees it. */
export function fileIssue({ code, at, message, severity = 'error' }: Finding): Issue {
  const [file, ...rest] = at;
  const inside = rest.length === 0 ? '' : ` ${displayPath(rest)}`;
  const path = file === undefined ? '(bundle)' : `${file}${inside}`;
  return { code, path, pointer: jsonPointer(at), message, severity, docs: docsOf(code) };
}

/** The issues of a verdict about one file of a bundle. Lines are kept: they are those of that file. */
export function issuesIn(file: string, { issues }: Pick<Verdict, 'issues'>): Issue[] {
  return issues.map((issue) => ({
    ...issue,
    path: `${file} ${issue.path}`,
    pointer: `/${file}${issue.pointer}`,
  }));
}

/** Thrown when evidence cannot be made of an input. */
export class EvidenceError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues[0]?.message ?? 'refused');
    this.name = 'EvidenceError';
    this.issues = issues;
  }
}

/** An EvidenceError of one finding. */
export function refusal(finding: Finding): EvidenceError {
  return new EvidenceError([fileIssue(finding)]);
}
