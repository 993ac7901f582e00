/** TypeScript examples: one program for all of them; those that run do so in this process. */
import { join } from 'node:path';
import type ts from 'typescript';
import { compareLines, linesOf } from '../compare.ts';
import type { Finding } from '../finding.ts';
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn, textOf } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';
import type { World } from '../world.ts';
import { runExample } from './typescript-run.ts';

type TypeScript = typeof ts;

/** The strictest settings, apart from unused names: an example may show a value and stop there. */
function optionsOf(typescript: TypeScript): ts.CompilerOptions {
  return {
    target: typescript.ScriptTarget.ES2024,
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Bundler,
    moduleDetection: typescript.ModuleDetectionKind.Force,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noImplicitReturns: true,
    noFallthroughCasesInSwitch: true,
    erasableSyntaxOnly: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
}

/** A compiler host to which the examples are files of the project's folder. */
function hostOf(
  typescript: TypeScript,
  options: ts.CompilerOptions,
  files: ReadonlyMap<string, string>,
  root: string,
) {
  const host = typescript.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => root;
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name);
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name);
  host.getSourceFile = (name, target, ...others) => {
    const text = files.get(name);
    return text === undefined
      ? getSourceFile.call(host, name, target, ...others)
      : typescript.createSourceFile(name, text, target);
  };
  return host;
}

const MOST_SHOWN = 5;

function diagnosticFinding(typescript: TypeScript, fence: Fence, diagnostic: ts.Diagnostic): Finding {
  const text = typescript.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  const where = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const place = placeIn(fence, where?.line ?? 0, (where?.character ?? 0) + 1);
  return finding(fence, 'typescript-error', place, collapseSamples(`TS${diagnostic.code}: ${text}`));
}

/** Findings of the compiler for each fence, in order. */
async function checkAll(fences: readonly Fence[], root: string): Promise<Finding[][]> {
  const { default: typescript } = await import('typescript');
  const options = optionsOf(typescript);
  const names = fences.map((_, index) => join(root, `example-${index}.doctest.ts`).replaceAll('\\', '/'));
  const files = new Map(fences.map((fence, index) => [names[index] ?? '', textOf(fence)]));
  const program = typescript.createProgram(names, options, hostOf(typescript, options, files, root));
  return fences.map((fence, index) => {
    const source = program.getSourceFile(names[index] ?? '');
    // After a syntax error the rest is guesswork of the parser.
    const syntax = program.getSyntacticDiagnostics(source).slice(0, 1);
    const diagnostics = syntax.length > 0 ? syntax : program.getSemanticDiagnostics(source);
    return diagnostics.slice(0, MOST_SHOWN).map((one) => diagnosticFinding(typescript, fence, one));
  });
}

const OUTPUT_START = '/* output';
const OUTPUT_END = '*/';

/** The lines of the comment that shows the output: from the line after `/* output` to the closing line. */
function shownOutput(lines: readonly string[]): { start: number; end: number } | undefined {
  const start = lines.findLastIndex((line) => line.trim() === OUTPUT_START);
  const end = lines.findIndex((line, index) => index > start && line.trim() === OUTPUT_END);
  return start === -1 || end === -1 ? undefined : { start: start + 1, end };
}

async function runOne(fence: Fence, { root, limitMs }: World): Promise<Proof> {
  const ran = await runExample(textOf(fence), root, limitMs);
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

export const typescriptKind: Kind = {
  name: 'typescript',
  langs: ['ts', 'typescript'],
  markers: ['check', 'run'],
  valued: [],
  takes: [],
  form: 'ts check; or ts run, with the output in a comment that begins /* output',
  async prove(fences, world) {
    if (fences.length === 0) return [];
    const checked = await checkAll(fences, world.root);
    const proofs: Proof[] = [];
    for (const [index, fence] of fences.entries()) {
      const findings = checked[index] ?? [];
      const runs = attributeOf(fence, 'run') !== undefined && findings.length === 0;
      proofs.push(runs ? await runOne(fence, world) : proofOf(fence, findings));
    }
    return proofs;
  },
};
