/** Writing true outputs into a page, in place. */
import type { Proof } from './kind.ts';
import type { Fence } from './page.ts';

export interface Edit {
  readonly fence: Fence;
  readonly lines: readonly string[];
}

const CLOSING = /^\s*(?:`{3,}|~{3,})\s*$/;

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);

/** Fences to be rewritten. A line that would close the fence cannot stand in it. */
export function editsOf(proofs: readonly Proof[]): Edit[] {
  return proofs.flatMap(({ fence, update }) =>
    update === undefined || isSame(update, fence.lines) || update.some((line) => CLOSING.test(line))
      ? []
      : [{ fence, lines: update }],
  );
}

/** The page with the fences rewritten: indentation, line ends and all else stay. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text.split(/\r\n|\n/);
  for (const { fence, lines: content } of edits.toSorted((a, b) => b.fence.line - a.fence.line)) {
    const written = content.map((line) => (line === '' ? fence.prefix.trimEnd() : fence.prefix + line));
    lines.splice(fence.line, fence.endLine - fence.line - 1, ...written);
  }
  return lines.join(end);
}

/** What an edit changes: the lines that go and the lines that come, each with its mark. */
export function diffOf({ fence, lines }: Edit): string[] {
  const { lines: old } = fence;
  let start = 0;
  while (start < old.length && start < lines.length && old[start] === lines[start]) start += 1;
  let same = 0;
  const most = Math.min(old.length, lines.length) - start;
  while (same < most && old.at(-1 - same) === lines.at(-1 - same)) same += 1;
  return [
    `@@ ${fence.file}:${fence.line + 1 + start} @@`,
    ...old.slice(start, old.length - same).map((line) => `-${line}`),
    ...lines.slice(start, lines.length - same).map((line) => `+${line}`),
  ];
}
