/** What the Go package of this repository exports: pages may say these names in code type. */
import { readdirSync, readFileSync } from 'node:fs';

const PACKAGE = new URL('../../go/cavra-runtime/', import.meta.url);

/** Functions, types, constants and variables at the left margin; methods and the fields of a struct. */
const EXPORTED = /^(?:(?:func|type|const|var) |func \([^)]*\) |\t)([A-Z]\w*)(?=[ ([])/gm;

/** The names, each once, as the source has them now. Tests export nothing. */
export function goNames(): string[] {
  const files = readdirSync(PACKAGE, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go'));
  const sources = files.map((name) => readFileSync(new URL(name, PACKAGE), 'utf8'));
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(EXPORTED)].map(([, name = '']) => name))),
  ];
}
