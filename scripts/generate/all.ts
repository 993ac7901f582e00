/** Every generated file of the project. A new generator is one line in a stage. */
import type { GeneratedFile } from './files.ts';
import { readModel } from './model.ts';
import { packsModule } from './packs.ts';
import { goPackage } from './wire-go.ts';
import { wireModule } from './wire-ts.ts';

/** Files made from the wire contract. In: the proto's folder; a test hands over a copy that it changed. */
export function contractFiles(moduleFolder = 'proto'): GeneratedFile[] {
  const messages = readModel(moduleFolder);
  return [wireModule(messages), goPackage(messages)];
}

/** Files made by code that imports the contract's own files, so that it is loaded only when those are written. */
async function derivedFiles(): Promise<GeneratedFile[]> {
  const { vectorFiles } = await import('./vectors.ts');
  const { releaseTables } = await import('./release-go.ts');
  return [...vectorFiles(readModel()), releaseTables()];
}

/** What `npm run generate` writes, stage after stage: each may read what the one before it wrote. */
export const STAGES: readonly (() => Promise<GeneratedFile[]>)[] = [
  async () => [...contractFiles(), packsModule()],
  derivedFiles,
];
