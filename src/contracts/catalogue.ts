/**
 * One failing sample for each error code, and the words of its page, by family as the codes are. The pages of the error
 * catalogue show the sample beside the verdict it really gets, and tests run it: documents here, requests and commands
 * where the API and the CLI are tested. Nothing that judges reads this, so no page of an instrument carries it.
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
import { BUNDLE_WORDS } from './catalogue/words/bundle.ts';
import { CLOSEOUT_WORDS } from './catalogue/words/closeout.ts';
import { DAEMON_WORDS } from './catalogue/words/daemon.ts';
import { DOCUMENT_WORDS } from './catalogue/words/document.ts';
import { ENFORCEMENT_WORDS } from './catalogue/words/enforcement.ts';
import { EVIDENCE_WORDS } from './catalogue/words/evidence.ts';
import { LIFECYCLE_WORDS } from './catalogue/words/lifecycle.ts';
import { LINT_WORDS } from './catalogue/words/lint.ts';
import { SURFACE_WORDS } from './catalogue/words/surface.ts';
import type { CodeWords } from './catalogue/words/words.ts';
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

export const ERROR_WORDS: Readonly<Record<IssueCode, CodeWords>> = {
  ...DOCUMENT_WORDS,
  ...SURFACE_WORDS,
  ...ENFORCEMENT_WORDS,
  ...BUNDLE_WORDS,
  ...EVIDENCE_WORDS,
  ...CLOSEOUT_WORDS,
  ...LINT_WORDS,
  ...DAEMON_WORDS,
  ...LIFECYCLE_WORDS,
};
