/** The ledger of a book for its readers: the fences by kind, and what proving them gave. */
import { classify } from './classify.ts';
import type { Result } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Page } from './page.ts';
import { ledgerOf, type Proven, UNCLASSIFIED } from './prove.ts';

export interface LedgerRow {
  readonly kind: string;
  /** How such a fence is written; empty for fences that do not say what they are. */
  readonly form: string;
  readonly fences: number;
  /** Pages that have such fences. */
  readonly pages: number;
  /** Absent when nothing was proven. */
  readonly results?: Readonly<Record<Result, number>>;
}

/** Rows by kind, in the order of the kinds; those that no page uses have none. Without proofs fences are only counted. */
export function ledgerRows(pages: readonly Page[], proven?: Proven): LedgerRow[] {
  const ledger = proven === undefined ? undefined : ledgerOf(proven);
  const fences = pages.flatMap((page) =>
    page.fences.map((fence) => {
      const is = classify(fence, KINDS);
      return { file: page.file, kind: 'kind' in is ? is.kind.name : UNCLASSIFIED };
    }),
  );
  const row = (kind: string, form: string): LedgerRow => {
    const own = fences.filter((fence) => fence.kind === kind);
    const results = ledger?.[kind];
    return {
      kind,
      form,
      fences: own.length,
      pages: new Set(own.map(({ file }) => file)).size,
      ...(results === undefined ? {} : { results }),
    };
  };
  const unclassified = row(UNCLASSIFIED, '');
  return [
    ...KINDS.map(({ name, form }) => row(name, form)),
    ...(unclassified.fences === 0 ? [] : [unclassified]),
  ];
}
