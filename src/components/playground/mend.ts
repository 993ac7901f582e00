/** What would mend the issues of a text, as offers that can be taken. Loaded when a reader looks at an issue. */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue } from '../../contracts/issue.ts';
import { isShowable } from '../../contracts/secrets.ts';
import { type Fix, fixesFor } from '../../runtime/fixes/fix.ts';
import { type TextJudgement, withoutBom } from '../../runtime/validate-json.ts';
import { applyEdit } from '../../text/text-edit.ts';
import type { Judge, SyntaxFor } from './load.ts';

export interface Offer {
  readonly title: string;
  /** What it writes, when that is short and may be shown. */
  readonly writes?: string;
  take(): void;
}

/** The text of a playground as it is now. */
export interface Mendable {
  readonly contract: Contract;
  readonly judge: Judge;
  readonly syntaxFor: SyntaxFor;
  text(): string;
  judgement(): TextJudgement | undefined;
  /** Puts another text in its place, as one step of undo. */
  rewrite(next: (text: string) => string): void;
}

const LONGEST_SHOWN = 80;

function written({ title, edit: { content } }: Fix): { writes?: string } {
  const text = content.trim();
  return text !== '' && !title.includes(text) && text.length <= LONGEST_SHOWN && isShowable(text)
    ? { writes: text }
    : {};
}

/** Offers for an issue of the present text, the smallest first. */
export function offersOf(mendable: Mendable, issue: Issue): Offer[] {
  const { contract, judge, syntaxFor } = mendable;
  const judgement = mendable.judgement();
  if (judgement === undefined) return [];
  const text = withoutBom(mendable.text());
  const patient = {
    contract,
    text,
    judgement,
    syntax: syntaxFor(text),
    judge: (next: string) => judge(contract, next),
  };
  return fixesFor(patient, issue).map((fix) => ({
    title: fix.title,
    ...written(fix),
    take: () => mendable.rewrite((now) => (now === text ? applyEdit(now, fix.edit) : now)),
  }));
}
