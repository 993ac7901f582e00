/** TypeScript fences of a page that build on each other, as one module an example. */
import { textOf } from '../page.ts';
import type { Chained } from './chain.ts';

export interface Source {
  readonly text: string;
  /** Offset and line, both from 0, where the fence itself begins. */
  readonly start: number;
  readonly line: number;
}

/** One module an example: a fence never sees what only a later one declares. */
export function sourceOf({ fence, before }: Chained): Source {
  const earlier = before.map((one) => `${textOf(one)}\n`).join('');
  return {
    text: earlier + textOf(fence),
    start: earlier.length,
    line: before.reduce((sum, one) => sum + Math.max(1, one.lines.length), 0),
  };
}
