/** Fences of a page that build on each other: each `continues` the ones before it, back to the one that began anew. */
import { attributeOf, type Fence } from '../page.ts';

export interface Chained {
  readonly fence: Fence;
  /** The fences of the same page that it builds on, in order. */
  readonly before: readonly Fence[];
}

export const continues = (fence: Fence): boolean => attributeOf(fence, 'continues') !== undefined;

/** Puts before each fence that continues the ones of its page, back to the one that began anew. */
export function chainsOf(fences: readonly Fence[]): Chained[] {
  const chains = new Map<string, readonly Fence[]>();
  return fences.map((fence) => {
    const before = continues(fence) ? (chains.get(fence.file) ?? []) : [];
    chains.set(fence.file, [...before, fence]);
    return { fence, before };
  });
}
