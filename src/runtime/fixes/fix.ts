/**
 * The smallest edits that would mend an issue. Nothing is offered untried: every candidate is made on the text, the text
 * is judged again, and only what ends the issue and breaks nothing else in its place is kept.
 */
import { type Contract, jsonSchemaOf } from '../../contracts/contract.ts';
import type { Issue, Verdict } from '../../contracts/issue.ts';
import type { Schema } from '../../contracts/schema-at.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import { offsetAt } from '../../text/position.ts';
import { applyEdit, type Syntax, type TextEdit } from '../../text/text-edit.ts';
import type { TextJudgement } from '../validate-json.ts';
import { candidatesFor } from './candidates.ts';
import { pathOfIssue } from './issue-path.ts';
import { syntaxCandidates } from './syntax-candidates.ts';

export interface Fix {
  /** What it does, in words that never repeat a value of the reader's. */
  readonly title: string;
  readonly edit: TextEdit;
}

/** A fix that nobody has tried yet. */
export interface Candidate {
  readonly title: string;
  readonly edit: TextEdit | undefined;
}

/** All that a fix is found with. The text has no byte-order mark. */
export interface Patient {
  readonly contract: Contract;
  readonly text: string;
  readonly judgement: TextJudgement;
  readonly syntax: Syntax;
  /** Judges a text as the page does. */
  readonly judge: (text: string) => TextJudgement;
}

/** An issue with its place in the text and in the document. */
export interface Complaint {
  readonly issue: Issue;
  readonly offset: number;
  readonly path: readonly PathSegment[];
  readonly schema: Schema;
}

const schemas = new WeakMap<Contract, Schema>();

/** The contract's JSON Schema, made once. */
function schemaOf(contract: Contract): Schema {
  const schema = schemas.get(contract) ?? (jsonSchemaOf(contract) as Schema);
  schemas.set(contract, schema);
  return schema;
}

const same = (a: Issue, b: Issue): boolean => a.code === b.code && a.pointer === b.pointer;
const count = (issues: readonly Issue[], one: Issue): number =>
  issues.filter((issue) => same(issue, one)).length;
const isAtOrBelow = (issue: Issue, { pointer }: Issue): boolean =>
  issue.pointer === pointer || issue.pointer.startsWith(`${pointer}/`);
const places = ({ line = 0, column = 0 }: Issue): number => line * 1e6 + column;

/** True when a text no longer has the issue, and nothing new in its place. */
function mends(before: Verdict, after: Verdict, issue: Issue): boolean {
  const [first] = after.issues;
  // A text that could not be read shows one problem at a time: a step forward is a step.
  if (before.outcome === 'unusable') {
    if (after.outcome !== 'unusable') return true;
    return first?.code === issue.code && places(first) > places(issue);
  }
  if (after.outcome === 'unusable') return false;
  if (count(after.issues, issue) >= count(before.issues, issue)) return false;
  return !after.issues.some(
    (one) => one.severity === 'error' && isAtOrBelow(one, issue) && count(before.issues, one) === 0,
  );
}

const errors = ({ issues }: Verdict): number => issues.filter(({ severity }) => severity === 'error').length;

/** Characters that an edit takes away and brings, what stays at both ends not counted. */
function sizeOf(text: string, { offset, length, content }: TextEdit): number {
  const old = text.slice(offset, offset + length);
  const shorter = Math.min(old.length, content.length);
  let start = 0;
  while (start < shorter && old[start] === content[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === content.at(-1 - end)) end += 1;
  return old.length + content.length - 2 * (start + end);
}

const MOST_TRIED = 12;
const MOST_OFFERED = 3;

/**
 * Fixes for one issue. Of a document that was read: those that leave the fewest errors first, of these the smallest
 * first. Of a text that was not: those that make it readable, in the order of the candidates, gentle ones before those
 * that take something away; then those that get the reading further.
 */
export function fixesFor(patient: Patient, issue: Issue): Fix[] {
  const { text, judgement, judge } = patient;
  const { line = 1, column = 1 } = issue;
  const offset = offsetAt(text, { line, column });
  const complaint: Complaint = {
    issue,
    offset,
    path: pathOfIssue(patient, issue, offset),
    schema: schemaOf(patient.contract),
  };
  const candidates =
    judgement.read === undefined ? syntaxCandidates(patient, complaint) : candidatesFor(patient, complaint);
  const tried = new Set<string>();
  const fixes: (Fix & { readonly left: number; readonly size: number })[] = [];
  for (const { title, edit } of candidates) {
    const next = applyEdit(text, edit);
    if (edit === undefined || next === text || tried.has(next) || tried.size >= MOST_TRIED) continue;
    tried.add(next);
    const { verdict } = judge(next);
    if (!mends(judgement.verdict, verdict, issue)) continue;
    const isFirstStep = judgement.read === undefined;
    const left = isFirstStep ? Number(verdict.outcome === 'unusable') : errors(verdict);
    fixes.push({ title, edit, left, size: isFirstStep ? 0 : sizeOf(text, edit) });
  }
  return fixes
    .toSorted((a, b) => a.left - b.left || a.size - b.size)
    .slice(0, MOST_OFFERED)
    .map(({ title, edit }) => ({ title, edit }));
}
