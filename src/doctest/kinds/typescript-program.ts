/** Compiling the TypeScript examples: one program for all of them. */
import { join } from 'node:path';
import type ts from 'typescript';
import type { Finding } from '../finding.ts';
import { finding } from '../kind.ts';
import { type Fence, placeIn } from '../page.ts';
import { collapseSamples } from '../placeholders.ts';
import type { Chained } from './chain.ts';
import { sourceOf } from './typescript-chain.ts';

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

function diagnosticFinding(
  typescript: TypeScript,
  fence: Fence,
  diagnostic: ts.Diagnostic,
  from: number,
): Finding {
  const text = typescript.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  const where = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  const place = placeIn(fence, Math.max(0, (where?.line ?? 0) - from), (where?.character ?? 0) + 1);
  return finding(fence, 'typescript-error', place, collapseSamples(`TS${diagnostic.code}: ${text}`));
}

/** Findings of the compiler for each example, in order. What is wrong with an earlier fence is said there alone. */
export async function compileAll(examples: readonly Chained[], root: string): Promise<Finding[][]> {
  const { default: typescript } = await import('typescript');
  const options = optionsOf(typescript);
  const names = examples.map((_, index) => join(root, `example-${index}.doctest.ts`).replaceAll('\\', '/'));
  const sources = examples.map(sourceOf);
  const files = new Map(sources.map(({ text }, index) => [names[index] ?? '', text]));
  const program = typescript.createProgram(names, options, hostOf(typescript, options, files, root));
  return examples.map(({ fence }, index) => {
    const source = program.getSourceFile(names[index] ?? '');
    const { start = 0, line = 0 } = sources[index] ?? {};
    const own = (all: readonly ts.Diagnostic[]): ts.Diagnostic[] =>
      all.filter((diagnostic) => (diagnostic.start ?? 0) >= start);
    // After a syntax error the rest is guesswork of the parser.
    const syntax = own(program.getSyntacticDiagnostics(source)).slice(0, 1);
    const diagnostics = syntax.length > 0 ? syntax : own(program.getSemanticDiagnostics(source));
    return diagnostics.slice(0, MOST_SHOWN).map((one) => diagnosticFinding(typescript, fence, one, line));
  });
}
