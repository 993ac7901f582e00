/** The published files as text: vectors by family, a manifest over them, and the JSON Schemas of the protocol. */
import { PROTOCOL } from '../../contracts/conformance/answer.ts';
import {
  ANSWER,
  DECLARATION,
  MANIFEST as MANIFEST_CONTRACT,
  QUESTION,
  VECTOR_FILE,
} from '../../contracts/conformance/contracts.ts';
import { FAMILY_IDS, isFamilyId } from '../../contracts/conformance/families.ts';
import {
  type FileEntry,
  MANIFEST_VERSION,
  type Manifest,
  type VectorFile,
} from '../../contracts/conformance/vectors.ts';
import { type Contract, jsonSchemaOf } from '../../contracts/contract.ts';
import { expandSamples, SAMPLE_NAMES } from '../../contracts/samples.ts';
import { sha256Hex } from '../bundle/digest.ts';
import { vectorFile } from './vectors.ts';

const MANIFEST_NAME = 'manifest.json';

const SCHEMAS: readonly (readonly [name: string, contract: Contract])[] = [
  ['question.schema.json', QUESTION],
  ['answer.schema.json', ANSWER],
  ['declaration.schema.json', DECLARATION],
  ['vectors.schema.json', VECTOR_FILE],
  ['manifest.schema.json', MANIFEST_CONTRACT],
];

/** A file with a vector a line, so that a difference of two versions can be read. */
export function vectorFileText({ vectors, ...head }: VectorFile): string {
  const lines = vectors.map((vector) => JSON.stringify(vector)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"vectors":[\n${lines}\n]}\n`;
}

async function entryOf(file: VectorFile): Promise<FileEntry> {
  const { family, title, shows, vectors } = file;
  const rules = new Map<string, number>();
  for (const rule of vectors.flatMap((vector) => vector.rules)) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const bytes = new TextEncoder().encode(vectorFileText(file));
  return {
    family,
    title,
    shows,
    file: `${family}.json`,
    vectors: vectors.length,
    rules: Object.fromEntries([...rules].sort(([one], [other]) => (one < other ? -1 : 1))),
    bytes: bytes.length,
    sha256: await sha256Hex(bytes),
  };
}

/** The manifest over all files. */
export async function manifest(): Promise<Manifest> {
  const files = [];
  for (const family of FAMILY_IDS) files.push(await entryOf(await vectorFile(family)));
  const backwards = (name: string): string => [...expandSamples(`{{${name}}}`)].toReversed().join('');
  return {
    schema_version: MANIFEST_VERSION,
    protocol: PROTOCOL,
    schemas: SCHEMAS.map(([name]) => name),
    samples: Object.fromEntries(SAMPLE_NAMES.map((name) => [name, backwards(name)])),
    files,
  };
}

/** Names of all published files. */
export const PUBLISHED: readonly string[] = [
  MANIFEST_NAME,
  ...SCHEMAS.map(([name]) => name),
  ...FAMILY_IDS.map((family) => `${family}.json`),
];

/** The text of a published file; undefined for a name that is none. */
export async function publishedText(name: string): Promise<string | undefined> {
  if (name === MANIFEST_NAME) return `${JSON.stringify(await manifest(), null, 2)}\n`;
  const schema = SCHEMAS.find(([known]) => known === name)?.[1];
  if (schema !== undefined) return `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`;
  const family = name.replace(/\.json$/, '');
  return isFamilyId(family) ? vectorFileText(await vectorFile(family)) : undefined;
}
