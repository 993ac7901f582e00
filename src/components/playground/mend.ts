/** What would mend the issues of a text, as offers that can be taken. Loaded when a reader looks at an issue. */
import type { Issue } from '../../contracts/issue.ts';
import { isShowable } from '../../contracts/secrets.ts';
import { type Fix, fixesFor } from '../../runtime/fixes/fix.ts';
import { withoutBom } from '../../runtime/validate-json.ts';
import { applyEdit } from '../../text/text-edit.ts';
import type { Core } from './core.ts';
import type { SyntaxFor } from './load.ts';

export interface Offer {
  readonly title: string;
  /** What it writes, when that is short and may be shown. */
  readonly writes?: string;
  take(): void;
}

const LONGEST_SHOWN = 80;

function written({ title, edit: { content } }: Fix): { writes?: string } {
  const text = content.trim();
  return text !== '' && !title.includes(text) && text.length <= LONGEST_SHOWN && isShowable(text)
    ? { writes: text }
    : {};
}

/** Offers for an issue of the present text, the smallest first. */
export function offersOf(core: Core, syntaxFor: SyntaxFor, issue: Issue): Offer[] {
  const { contract, judge, judgement } = core;
  if (judgement === undefined) return [];
  const text = withoutBom(core.box.text);
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
    // The text may have changed since; then the fix is not for it.
    take: () => core.rewrite((now) => (now === text ? applyEdit(now, fix.edit) : now), 'mend', true),
  }));
}
