/** From fences to proofs, and from proofs to the ledger. */
import type { Cache } from './cache.ts';
import { classify } from './classify.ts';
import { fileProblem } from './example-file.ts';
import { asFinding } from './kept.ts';
import type { Proof, Result } from './kind.ts';
import { KINDS } from './kinds.ts';
import type { Fence, Page } from './page.ts';
import { RESULTS } from './report-schema.ts';
import type { World } from './world.ts';

/** The kind of a fence that does not say how it is proven. */
export const UNCLASSIFIED = 'unclassified';

/** Fences by kind and result. */
export type Ledger = Readonly<Record<string, Readonly<Record<Result, number>>>>;

interface NamedProof {
  readonly kind: string;
  readonly proof: Proof;
}

export interface Proven {
  readonly proofs: readonly NamedProof[];
}

/** Classifies and proves fences, all of a kind together. */
async function proveKinds(fences: readonly Fence[], world: World): Promise<Proven> {
  const classified = fences.map((fence) => ({ fence, result: classify(fence, KINDS) }));
  const proofs: NamedProof[] = classified.flatMap(({ fence, result }) =>
    'findings' in result
      ? [{ kind: UNCLASSIFIED, proof: { fence, result: 'failed' as const, findings: result.findings } }]
      : [],
  );
  for (const kind of KINDS) {
    const own = classified.flatMap(({ fence, result }) =>
      'kind' in result && result.kind === kind ? [fence] : [],
    );
    const proven = await kind.prove(own, world);
    proofs.push(...proven.map((proof) => ({ kind: kind.name, proof })));
  }
  return { proofs };
}

/** What a file should hold comes first: what the fence holds instead is about to change. */
const withFiles = ({ proofs }: Proven, { root }: World): Proven => ({
  proofs: proofs.map(({ kind, proof }) => ({
    kind,
    proof: kind === UNCLASSIFIED ? proof : (fileProblem(proof.fence, root) ?? proof),
  })),
});

/** Proves fences, whatever page they are on. */
export const proveFences = async (fences: readonly Fence[], world: World): Promise<Proven> =>
  withFiles(await proveKinds(fences, world), world);

function keptProofs(page: Page, cache: Cache | undefined): NamedProof[] | undefined {
  return cache?.get(page.file, page.text)?.flatMap(({ at, kind, result, findings, update, spawned }) => {
    const fence = page.fences[at];
    if (fence === undefined) return [];
    const more = {
      ...(update === undefined ? {} : { update }),
      ...(spawned === undefined ? {} : { spawned }),
    };
    return [{ kind, proof: { fence, result, findings: findings.map(asFinding), ...more } }];
  });
}

/** Proves the fences of pages; a page that is in the cache is not proven again. */
export async function provePages(
  pages: readonly Page[],
  world: World,
  cache: Cache | undefined,
): Promise<Proven> {
  const kept = new Map(pages.map((page) => [page, keptProofs(page, cache)]));
  const fresh = pages.filter((page) => kept.get(page) === undefined);
  const proven = await proveKinds(
    fresh.flatMap(({ fences }) => fences),
    world,
  );
  for (const page of fresh) {
    const own = proven.proofs.filter(({ proof }) => proof.fence.file === page.file);
    // What was not run is tried again next time: a program that was busy or missing may be there then.
    if (own.some(({ proof }) => proof.result === 'not run')) continue;
    cache?.set(
      page.file,
      page.text,
      own.map(({ kind, proof: { fence, result, findings, update, spawned } }) => ({
        at: page.fences.indexOf(fence),
        kind,
        result,
        findings: [...findings],
        ...(update === undefined ? {} : { update: [...update] }),
        ...(spawned === undefined ? {} : { spawned: [...spawned] }),
      })),
    );
  }
  const all = [...[...kept.values()].flatMap((proofs) => proofs ?? []), ...proven.proofs];
  return withFiles({ proofs: all }, world);
}

export function ledgerOf({ proofs }: Proven): Ledger {
  const groups = Map.groupBy(proofs, ({ kind }) => kind);
  const rows = [...KINDS.map(({ name }) => name), UNCLASSIFIED].flatMap((name) => {
    const own = groups.get(name) ?? [];
    if (own.length === 0) return [];
    const counts = RESULTS.map((result) => [
      result,
      own.filter(({ proof }) => proof.result === result).length,
    ]);
    return [[name, Object.fromEntries(counts) as Record<Result, number>] as const];
  });
  return Object.fromEntries(rows);
}
