/**
 * Every error code of the project, once. The error catalogue, the API's status codes and the CLI's outcomes read this
 * table; `catalogue.ts` holds one failing sample for each. A family has a file in `codes/`, where its rows are.
 */
import { BUNDLE_CODES } from './codes/bundle.ts';
import { CLOSEOUT_CODES } from './codes/closeout.ts';
import { DAEMON_CODES } from './codes/daemon.ts';
import { DOCUMENT_CODES } from './codes/document.ts';
import { ENFORCEMENT_CODES } from './codes/enforcement.ts';
import { EVIDENCE_CODES } from './codes/evidence.ts';
import { LIFECYCLE_CODES } from './codes/lifecycle.ts';
import { LINT_CODES } from './codes/lint.ts';
import { SURFACE_CODES } from './codes/surface.ts';

export const CODES = {
  ...DOCUMENT_CODES,
  ...SURFACE_CODES,
  ...ENFORCEMENT_CODES,
  ...BUNDLE_CODES,
  ...EVIDENCE_CODES,
  ...CLOSEOUT_CODES,
  ...LINT_CODES,
  ...DAEMON_CODES,
  ...LIFECYCLE_CODES,
} as const;

export type IssueCode = keyof typeof CODES;

/** Every code, in the order of the catalogue. */
export const ISSUE_CODES = Object.keys(CODES) as IssueCode[];

/** True when a text is one of our codes. */
export function isIssueCode(text: unknown): text is IssueCode {
  return typeof text === 'string' && Object.hasOwn(CODES, text);
}
