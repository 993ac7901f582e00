/** Examples that live in files: what a page shows of one is what the file holds. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { linesOf } from './compare.ts';
import type { Finding } from './finding.ts';
import { attributeFinding, finding, type Proof } from './kind.ts';
import { attributeOf, type Fence, placeIn } from './page.ts';
import { collapseSamples } from './placeholders.ts';

/** The attribute `file=path` or `file=path#region`, which any fence may have. */
export const FILE = 'file';

const MOST_BYTES = 200_000;

/** A line that is only a comment, in the marks of any language, with `#region name` or `#endregion`. */
const MARK = /^(?:\/\/|\/\*|<!--|--|;|#)\s*#?(region|endregion)\b\s*([\w.-]*)\s*(?:\*\/|-->)?$/;
const LONGEST_MARK = 120;

interface Mark {
  readonly opens: boolean;
  readonly name: string;
}

function markOf(line: string): Mark | undefined {
  const text = line.trim();
  const found = text.length > LONGEST_MARK ? null : MARK.exec(text);
  return found === null ? undefined : { opens: found[1] === 'region', name: found[2] ?? '' };
}

/** Takes away the indentation that all lines share. */
function dedent(lines: readonly string[]): string[] {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const shared = Math.min(...widths, Number.POSITIVE_INFINITY);
  return lines.map((line) => line.slice(Number.isFinite(shared) ? shared : 0));
}

/**
 * The lines of a region, without the marks of it and of regions within; undefined when there is none or it does not
 * end. Without a name: all lines but the marks.
 */
export function regionOf(lines: readonly string[], name: string | undefined): string[] | undefined {
  const isText = (line: string): boolean => markOf(line) === undefined;
  if (name === undefined) return lines.filter(isText);
  const start = lines.findIndex((line) => {
    const mark = markOf(line);
    return mark?.opens === true && mark.name === name;
  });
  let depth = 0;
  for (let index = start; index !== -1 && index < lines.length; index += 1) {
    const mark = markOf(lines[index] ?? '');
    if (mark !== undefined) depth += mark.opens ? 1 : -1;
    if (depth === 0) return dedent(lines.slice(start + 1, index).filter(isText));
  }
  return undefined;
}

/** The text of a file of the project; a text in words when it cannot be had. */
function readExample(root: string, path: string): { text: string } | string {
  const full = resolve(root, path);
  try {
    const real = realpathSync(full);
    if (!real.startsWith(realpathSync(root) + sep)) return 'lies outside the project';
    const stat = statSync(real);
    if (!stat.isFile()) return 'is not a file';
    if (stat.size > MOST_BYTES) return `is larger than ${MOST_BYTES} bytes`;
    return { text: collapseSamples(readFileSync(real, 'utf8')) };
  } catch {
    return 'does not exist';
  }
}

function missing(fence: Fence, message: string): Proof {
  const found: Finding = attributeFinding(fence, FILE, 'missing-example-file', message);
  return { fence, result: 'failed', findings: [found] };
}

/** Holds a fence against the file that it names. Undefined when it names none, or shows exactly what the file holds. */
export function fileProblem(fence: Fence, root: string): Proof | undefined {
  const named = attributeOf(fence, FILE);
  if (named === undefined) return undefined;
  const [path = '', region] = named.split('#', 2);
  const read = readExample(root, path);
  if (typeof read === 'string') return missing(fence, `The file ${path} ${read}.`);
  const lines = regionOf(linesOf(read.text), region);
  if (lines === undefined) return missing(fence, `${path} has no region ${region} that also ends.`);
  const length = Math.max(lines.length, fence.lines.length);
  const indexes = Array.from({ length }, (_, index) => index);
  const index = indexes.find((at) => lines[at] !== fence.lines[at]);
  if (index === undefined) return undefined;
  const place = placeIn(fence, Math.min(index, fence.lines.length));
  const more = { found: fence.lines[index] ?? '(the end)', expected: lines[index] ?? '(the end)' };
  return {
    fence,
    result: 'failed',
    findings: [finding(fence, 'stale-example', place, `The page shows something else than ${named}.`, more)],
    update: lines,
  };
}
