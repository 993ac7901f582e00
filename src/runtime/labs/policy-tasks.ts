/** What the labs about policies have in common: a pack that loads, given tests that it must pass, and the linter. */
import type { LintCode } from '../../contracts/codes/lint.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import { POLICY_TESTS, type PolicyTests } from '../../contracts/enforcement/policy-tests.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { Texts } from '../../contracts/labs/lab.ts';
import { AMBIENT } from '../enforcement/ambient.ts';
import { decide } from '../enforcement/decide.ts';
import { type LoadedPolicy, loadPolicy } from '../enforcement/load.ts';
import type { McpRegistry } from '../enforcement/mcp.ts';
import type { FindPack } from '../enforcement/merge.ts';
import { findPack } from '../enforcement/packs.ts';
import { type CompiledPolicy, readPolicy } from '../enforcement/policy.ts';
import { runTest, titleOf } from '../enforcement/policy-test.ts';
import { lintLoaded } from '../lint/lint.ts';
import { validateText } from '../validate-text.ts';
import { code, errorsIn, some } from './say.ts';

export type LabPolicy =
  | { readonly ok: true; readonly loaded: LoadedPolicy; readonly text: string }
  | { readonly ok: false; readonly says: readonly string[] };

/** A pack of the lab, whole, with its parents. */
export function packIn(texts: Texts, file: string, find: FindPack = findPack): LabPolicy {
  const text = texts[file] ?? '';
  const loaded = loadPolicy(text, { pack: true, find });
  return loaded.outcome === 'yes'
    ? { ok: true, loaded, text }
    : { ok: false, says: errorsIn(file, loaded.issues) };
}

/** Said of every task but the first while a pack cannot be read. */
export const notYet = (file: string): readonly string[] => [
  `${code(file)} is no pack yet, so nothing can be asked of it.`,
];

/** Finds parents among the lab's own packs first, by id, then among the packs of this project. */
export function packsBeside(texts: Texts, files: readonly string[]): FindPack {
  const beside = new Map<string, PolicyDocument>();
  for (const file of files) {
    const loaded = loadPolicy(texts[file] ?? '', { pack: true });
    if (loaded.outcome === 'yes') beside.set(loaded.document.metadata?.id ?? '', loaded.document);
  }
  return (id) => beside.get(id) ?? findPack(id);
}

const EMPTY: CompiledPolicy = readPolicy({});

/** The given tests that fail, each with what was expected and what was decided. */
export function failingTests(
  texts: Texts,
  file: string,
  { policy = EMPTY, registry }: { policy?: CompiledPolicy; registry?: McpRegistry },
): string[] {
  const { value } = validateText(POLICY_TESTS, texts[file] ?? '');
  // A given file, which a test of the labs has validated.
  const { tests } = value as PolicyTests;
  const failing = tests.flatMap((test) => {
    const { differences, refused, reason } = runTest(test, { policy, registry });
    const parts = differences.map(
      ({ field, wanted, got }) => `${code(field)} must be ${code(wanted)} and is ${code(got)}`,
    );
    const says = [...refused.map(({ message }) => message), ...parts].join(', ');
    return says === '' ? [] : [`${titleOf(test)}: ${says}. ${reason}`.trim()];
  });
  return some(failing);
}

/** What the engine says to an action. */
export function decisionOn(policy: CompiledPolicy, request: RuntimeRequest): string {
  return decide(request, { policy, ...AMBIENT }).decision;
}

/** Findings of the linter, each with the action that shows it. `pass` are codes that the lab lets be. */
export function lintSays(
  { loaded, text }: Extract<LabPolicy, { ok: true }>,
  wanted: (code: LintCode) => boolean,
): string[] {
  const { findings } = lintLoaded(loaded, text);
  return some(
    findings
      .filter((finding) => wanted(finding.code))
      .map(({ message, line, code: name }) => {
        const place = line === undefined ? '' : `Line ${line}: `;
        return `${place}${message} (${code(name)})`;
      }),
  );
}
