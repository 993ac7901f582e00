/** What proves the fences of a book, counted from its sources: for a page that tells the readers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from './classify.ts';
import { KINDS } from './kinds.ts';
import { readPage } from './page.ts';

export interface LedgerRow {
  readonly kind: string;
  /** How such a fence is written. */
  readonly form: string;
  readonly fences: number;
  /** Pages that have such fences. */
  readonly pages: number;
  /** Programs of the machine without which it is not run. */
  readonly tools: readonly string[];
  /** Whether the author only gives a reason. */
  readonly isDeclared: boolean;
}

const IS_PAGE = /\.mdx?$/;

/** Counts the fences below a folder of pages by kind. Kinds that no page uses are listed too, with none. */
export function ledgerRows(contentDir: string): LedgerRow[] {
  const fences = readdirSync(contentDir, { recursive: true })
    .map(String)
    .filter((name) => IS_PAGE.test(name))
    .flatMap((name) => readPage(name, readFileSync(join(contentDir, name), 'utf8')).fences);
  const classified = fences.map((fence) => ({ file: fence.file, is: classify(fence, KINDS) }));
  return KINDS.map((kind) => {
    const own = classified.filter(({ is }) => 'kind' in is && is.kind === kind);
    return {
      kind: kind.name,
      form: kind.form,
      fences: own.length,
      pages: new Set(own.map(({ file }) => file)).size,
      tools: kind.tools ?? [],
      isDeclared: kind.isDeclared === true,
    };
  });
}
