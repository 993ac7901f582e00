/** A committed drawing: which file it is, and what stands in it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type DiagramConfig, MERMAID_OPTIONS } from './options.ts';

/** What the drawing says, for readers who do not see it. */
export const TWIN = z.strictObject({
  title: z.string(),
  description: z.string(),
  nodes: z.array(z.strictObject({ id: z.string(), label: z.string(), within: z.string().optional() })),
  edges: z.array(z.strictObject({ from: z.string(), to: z.string(), label: z.string() })),
});

export type Twin = z.infer<typeof TWIN>;

export interface Drawing {
  readonly svg: string;
  readonly twin: Twin;
}

const MERMAID_MANIFEST = new URL('../../../node_modules/mermaid/package.json', import.meta.url);
const KEY_LENGTH = 16;
const MANIFEST = z.object({ version: z.string() });

/** Mermaid's version, its options and the face: what decides the bytes beside the source. */
export function diagramBasis(root: string, { font }: DiagramConfig): string {
  const manifest: unknown = JSON.parse(readFileSync(MERMAID_MANIFEST, 'utf8'));
  const face = createHash('sha256').update(readFileSync(join(root, font)));
  return JSON.stringify([MANIFEST.parse(manifest).version, MERMAID_OPTIONS, face.digest('hex')]);
}

/** The name of a drawing: a hash of its source and all else that decides its bytes. */
export const diagramKey = (source: string, basis: string): string =>
  createHash('sha256').update(`${basis}\n${source}`).digest('hex').slice(0, KEY_LENGTH);

/** The two files of a drawing, below its folder. */
export const filesOf = (key: string): { readonly svg: string; readonly twin: string } => ({
  svg: `${key}.svg`,
  twin: `${key}.json`,
});

/** Mermaid's strict mode draws nothing of the kind; a drawing stands on the page as it is. */
const ACTIVE = /<(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|\bjavascript:/i;

/** Reads a drawing. In: its folder, absolute. Out: undefined when it is not there, cannot be read, or could run something. */
export function readDrawing(dir: string, key: string): Drawing | undefined {
  const [svg, twin] = [join(dir, filesOf(key).svg), join(dir, filesOf(key).twin)];
  if (!existsSync(svg) || !existsSync(twin)) return undefined;
  try {
    const text = readFileSync(svg, 'utf8').trim();
    if (ACTIVE.test(text)) return undefined;
    return {
      svg: text,
      twin: TWIN.parse(JSON.parse(readFileSync(twin, 'utf8'))),
    };
  } catch {
    return undefined;
  }
}
