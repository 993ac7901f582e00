/** Reading Mermaid diagrams with Mermaid itself, which wants a document to be there. */
import * as z from 'zod';

export interface Diagram {
  readonly nodes: readonly string[];
  /** `from -> to`, in the order of the source. */
  readonly edges: readonly string[];
}

export interface DiagramProblem {
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

/** What a diagram of nodes and edges gives. Others (a sequence, a pie) have no such data. */
const Data = z.object({
  nodes: z.array(z.object({ id: z.string() })),
  edges: z.array(z.object({ start: z.string(), end: z.string() })),
});

const Fault = z.object({
  message: z.string(),
  hash: z.object({ loc: z.object({ first_line: z.number() }) }).optional(),
});

const COMMENT = /^\s*%%(?!\{)/;
const MOST_LINES = 4;

/** Mermaid drops comments before it counts lines. */
function problemOf(lines: readonly string[], error: unknown): DiagramProblem {
  const fault = Fault.safeParse(
    error instanceof Error ? { message: error.message, hash: Reflect.get(error, 'hash') } : {},
  );
  if (!fault.success)
    return { line: 0, message: error instanceof Error ? error.message : 'it cannot be read' };
  const { message, hash } = fault.data;
  const kept = lines.flatMap((line, index) => (COMMENT.test(line) ? [] : [index]));
  const line = hash === undefined ? 0 : (kept[hash.loc.first_line - 1] ?? 0);
  return { line, message: message.split('\n').slice(0, MOST_LINES).join(' ').trim() };
}

/** Gives Mermaid a document while something runs, and takes it away again: examples of other kinds must not see it. */
async function withDocument<T>(act: () => Promise<T>): Promise<T> {
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('<!doctype html>');
  const names = ['window', 'document'] as const;
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const own = { window, document: window.document };
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: own[name], configurable: true, writable: true });
  }
  try {
    return await act();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  }
}

/** Reads diagrams, in order: nodes and edges where the diagram has them, else none of either. */
export function readDiagrams(
  sources: readonly (readonly string[])[],
): Promise<readonly (Diagram | DiagramProblem)[]> {
  return withDocument(async () => {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false });
    const read: (Diagram | DiagramProblem)[] = [];
    for (const lines of sources) {
      try {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(lines.join('\n'));
        const get: unknown = Reflect.get(db, 'getData');
        const data = Data.safeParse(typeof get === 'function' ? get.call(db) : undefined);
        const { nodes = [], edges = [] } = data.data ?? {};
        read.push({
          nodes: nodes.map(({ id }) => id),
          edges: edges.map(({ start, end }) => `${start} -> ${end}`),
        });
      } catch (error) {
        read.push(problemOf(lines, error));
      }
    }
    return read;
  });
}
