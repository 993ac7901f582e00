/** TypeScript examples: one program for all of them; those that run do so in this process. */
import { compareLines, linesOf } from '../compare.ts';
import type { Finding } from '../finding.ts';
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';
import type { World } from '../world.ts';
import { type Chained, chainsOf, continues } from './chain.ts';
import { sourceOf } from './typescript-chain.ts';
import { compileAll } from './typescript-program.ts';
import { runExample } from './typescript-run.ts';

const OUTPUT_START = '/* output';
const OUTPUT_END = '*/';

/** The lines of the comment that shows the output: from the line after `/* output` to the closing line. */
function shownOutput(lines: readonly string[]): { start: number; end: number } | undefined {
  const start = lines.findLastIndex((line) => line.trim() === OUTPUT_START);
  const end = lines.findIndex((line, index) => index > start && line.trim() === OUTPUT_END);
  return start === -1 || end === -1 ? undefined : { start: start + 1, end };
}

async function runOne(example: Chained, { root, limitMs }: World): Promise<Proof> {
  const { fence } = example;
  const { text, start } = sourceOf(example);
  const ran = await runExample(text, start, root, limitMs);
  if ('error' in ran) {
    const message = `The example fails: ${collapseSamples(ran.error)}`;
    return proofOf(fence, [attributeFinding(fence, 'run', 'typescript-throws', message)]);
  }
  const output = collapseSamples(ran.output);
  const shown = shownOutput(fence.lines);
  if (shown === undefined) return proofOf(fence, []);
  const difference = compareLines(fence.lines.slice(shown.start, shown.end), output, []);
  if (difference === undefined) return proofOf(fence, []);
  const { index, found, expected } = difference;
  const place = placeIn(fence, Math.min(shown.start + index, shown.end));
  const message = 'The example prints something else.';
  return proofOf(
    fence,
    [finding(fence, 'stale-output', place, message, { found, expected })],
    [...fence.lines.slice(0, shown.start), ...linesOf(output), ...fence.lines.slice(shown.end)],
  );
}

async function proveExample(
  { fence, before }: Chained,
  findings: readonly Finding[],
  failed: ReadonlySet<Fence>,
  world: World,
): Promise<Proof> {
  if (continues(fence) && before.length === 0) {
    const message = 'No TypeScript fence stands before this one on the page.';
    return proofOf(fence, [attributeFinding(fence, 'continues', 'bad-attribute', message)]);
  }
  // What it builds on is wrong, which is said there.
  if (before.some((earlier) => failed.has(earlier))) return { fence, result: 'not run', findings: [] };
  const runs = attributeOf(fence, 'run') !== undefined && findings.length === 0;
  return runs ? runOne({ fence, before }, world) : proofOf(fence, findings);
}

export const typescriptKind: Kind = {
  name: 'typescript',
  langs: ['ts', 'typescript'],
  markers: ['check', 'run'],
  valued: [],
  takes: ['continues'],
  form: 'ts check [continues]; or ts run [continues], with the output in a comment that begins /* output',
  async prove(fences, world) {
    if (fences.length === 0) return [];
    const examples = chainsOf(fences);
    const compiled = await compileAll(examples, world.root);
    const failed = new Set<Fence>();
    const proofs: Proof[] = [];
    for (const [index, example] of examples.entries()) {
      const proof = await proveExample(example, compiled[index] ?? [], failed, world);
      if (proof.result !== 'proven') failed.add(example.fence);
      proofs.push(proof);
    }
    return proofs;
  },
};
