/** The output of an example in a language with line comments: `# output`, then a comment a line, to the end. */
import { compareLines, linesOf } from '../compare.ts';
import { finding, type Proof, proofOf } from '../kind.ts';
import { type Fence, placeIn } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';

/** Holds what an example printed against the comment at its end, if it has one. `mark` is `#` or `//`. */
export function proveOutput(fence: Fence, mark: string, printed: string): Proof {
  const head = fence.lines.findLastIndex((line) => line.trim() === `${mark} output`);
  const rest = fence.lines.slice(head + 1);
  if (head === -1 || !rest.every((line) => line.startsWith(mark))) return proofOf(fence, []);
  const output = collapseSamples(printed);
  const shown = rest.map((line) => line.slice(mark.length).replace(/^ /, ''));
  const difference = compareLines(shown, output, []);
  if (difference === undefined) return proofOf(fence, []);
  const { index, found, expected } = difference;
  const place = placeIn(fence, Math.min(head + 1 + index, fence.lines.length - 1));
  return proofOf(
    fence,
    [finding(fence, 'stale-output', place, 'The example prints something else.', { found, expected })],
    [...fence.lines.slice(0, head + 1), ...linesOf(output).map((line) => `${mark} ${line}`.trimEnd())],
  );
}

/** The last line of what a program says when it fails: the reason, in most languages. */
export const reasonOf = (stderr: string): string =>
  collapseSamples(stderr.trim().split('\n').at(-1) ?? '') || 'it gives no reason';
