/**
 * One failing sample for each error code, by family as the codes are. The pages of the error catalogue show it beside
 * the verdict it really gets, and tests run it: documents here, requests and commands where the API and the CLI are
 * tested.
 */
import { BUNDLE_SAMPLES } from './catalogue/bundle.ts';
import { CLOSEOUT_SAMPLES } from './catalogue/closeout.ts';
import { DAEMON_SAMPLES } from './catalogue/daemon.ts';
import { DOCUMENT_SAMPLES } from './catalogue/document.ts';
import { ENFORCEMENT_SAMPLES } from './catalogue/enforcement.ts';
import { EVIDENCE_SAMPLES } from './catalogue/evidence.ts';
import { LIFECYCLE_SAMPLES } from './catalogue/lifecycle.ts';
import { LINT_SAMPLES } from './catalogue/lint.ts';
import type { Sample } from './catalogue/sample.ts';
import { SURFACE_SAMPLES } from './catalogue/surface.ts';
import type { IssueCode } from './codes.ts';

export type { EvaluateSample, Sample } from './catalogue/sample.ts';

export const ERROR_SAMPLES: Readonly<Record<IssueCode, Sample>> = {
  ...DOCUMENT_SAMPLES,
  ...SURFACE_SAMPLES,
  ...ENFORCEMENT_SAMPLES,
  ...BUNDLE_SAMPLES,
  ...EVIDENCE_SAMPLES,
  ...CLOSEOUT_SAMPLES,
  ...LINT_SAMPLES,
  ...DAEMON_SAMPLES,
  ...LIFECYCLE_SAMPLES,
};
