/** TypeScript fences of a page that build on each other. */
import { attributeOf, type Fence, textOf } from '../page.ts';

export interface Example {
  readonly fence: Fence;
  /** The fences of the same page whose declarations it sees, in order. */
  readonly before: readonly Fence[];
}

/** Whether a fence sees what the fences before it declare. */
export const continues = (fence: Fence): boolean => attributeOf(fence, 'continues') !== undefined;

/** Puts before each fence that continues the ones of its page, back to the one that began anew. */
export function chainsOf(fences: readonly Fence[]): Example[] {
  const chains = new Map<string, readonly Fence[]>();
  return fences.map((fence) => {
    const before = continues(fence) ? (chains.get(fence.file) ?? []) : [];
    chains.set(fence.file, [...before, fence]);
    return { fence, before };
  });
}

export interface Source {
  readonly text: string;
  /** Offset and line, both from 0, where the fence itself begins. */
  readonly start: number;
  readonly line: number;
}

/** One module an example: a fence never sees what only a later one declares. */
export function sourceOf({ fence, before }: Example): Source {
  const earlier = before.map((one) => `${textOf(one)}\n`).join('');
  return {
    text: earlier + textOf(fence),
    start: earlier.length,
    line: before.reduce((sum, one) => sum + Math.max(1, one.lines.length), 0),
  };
}
