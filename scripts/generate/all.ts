/** Every generated file of the project. A new generator is one line in the list. */
import type { GeneratedFile } from './files.ts';
import { readModel } from './model.ts';
import { goPackage } from './wire-go.ts';
import { wireModule } from './wire-ts.ts';

/** Files made from the wire contract. In: the proto's folder; a test hands over a copy that it changed. */
export function contractFiles(moduleFolder = 'proto'): GeneratedFile[] {
  const messages = readModel(moduleFolder);
  return [wireModule(messages), goPackage(messages)];
}

/** What `npm run generate` writes. */
export function allFiles(): GeneratedFile[] {
  return [...contractFiles()];
}
