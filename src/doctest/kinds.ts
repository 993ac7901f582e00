/** The kinds of fences. A kind is one file in kinds/ and one line here. */
import type { Kind } from './kind.ts';
import { configKinds } from './kinds/config.ts';
import { contractJson } from './kinds/contract-json.ts';
import { contractYaml } from './kinds/contract-yaml.ts';
import { curl } from './kinds/curl.ts';
import { exampleFile } from './kinds/example-file.ts';
import { go } from './kinds/go.ts';
import { http } from './kinds/http.ts';
import { mermaid } from './kinds/mermaid.ts';
import { ndjson } from './kinds/ndjson.ts';
import { python } from './kinds/python.ts';
import { sample } from './kinds/sample.ts';
import { transcript } from './kinds/transcript.ts';
import { typescriptKind } from './kinds/typescript.ts';

export const KINDS: readonly Kind[] = [
  contractJson,
  contractYaml,
  ndjson,
  transcript,
  http,
  curl,
  typescriptKind,
  python,
  go,
  mermaid,
  ...configKinds,
  exampleFile,
  sample,
];
