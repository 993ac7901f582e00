/** Every vector, by family: questions from the contracts, presets and cases, answered by the reference. */
import { CONFORMANCE_FAMILIES, FAMILY_IDS, type FamilyId } from '../../contracts/conformance/families.ts';
import { VECTORS_VERSION, type VectorFile } from '../../contracts/conformance/vectors.ts';
import { closeoutDrafts, healthDrafts, retryDrafts } from './vectors/closeout.ts';
import { contractDrafts } from './vectors/contracts.ts';
import { documentDrafts } from './vectors/documents.ts';
import { conversionDrafts, decisionDrafts, policyDrafts, shapeDrafts } from './vectors/enforcement.ts';
import { evidenceDrafts } from './vectors/evidence.ts';
import { lifecycleDrafts } from './vectors/lifecycle.ts';
import { type Draft, vectorOf } from './vectors/make.ts';
import { saasDrafts } from './vectors/saas.ts';

/** The questions of each family that are about more than single documents. */
const DRAFTS: Readonly<Partial<Record<FamilyId, () => Draft[] | Promise<Draft[]>>>> = {
  documents: documentDrafts,
  saas: saasDrafts,
  'enforcement-shapes': shapeDrafts,
  'enforcement-conversions': conversionDrafts,
  decisions: decisionDrafts,
  policies: policyDrafts,
  evidence: evidenceDrafts,
  closeout: closeoutDrafts,
  'retention-health': healthDrafts,
  retry: retryDrafts,
  lifecycle: lifecycleDrafts,
};

async function makeFile(family: FamilyId): Promise<VectorFile> {
  const about = CONFORMANCE_FAMILIES.find(({ id }) => id === family);
  const drafts = [...contractDrafts(family), ...((await DRAFTS[family]?.()) ?? [])];
  const vectors = [];
  for (const draft of drafts) vectors.push(await vectorOf(draft));
  return {
    schema_version: VECTORS_VERSION,
    family,
    title: about?.title ?? '',
    shows: about?.shows ?? '',
    vectors,
  };
}

const made = new Map<FamilyId, Promise<VectorFile>>();

/** The vectors of a family. Made at the first call; equal contracts give equal vectors. */
export function vectorFile(family: FamilyId): Promise<VectorFile> {
  let file = made.get(family);
  if (file === undefined) {
    file = makeFile(family);
    made.set(family, file);
  }
  return file;
}

/** The vectors of some families, in the order of all of them. */
export function vectorFiles(families: readonly string[] = FAMILY_IDS): Promise<VectorFile[]> {
  return Promise.all(FAMILY_IDS.filter((id) => families.includes(id)).map(vectorFile));
}
