/** Addresses in JSON-LD, the data that pages hand to search engines. */
import type { Reference } from './marks.ts';

const LINKS: ReadonlySet<string> = new Set(['url', '@id', 'item', 'mainEntityOfPage', 'sameAs', 'isPartOf']);
const FILES: ReadonlySet<string> = new Set(['image', 'logo', 'contentUrl', 'thumbnailUrl']);
const IS_ADDRESS = /^(?:https?:\/\/|\/|\.{1,2}\/)/;
const DEEPEST = 64;

function collect(value: unknown, key: string, depth: number, into: Reference[]): void {
  if (depth > DEEPEST) return;
  if (typeof value === 'string') {
    const use = FILES.has(key) ? 'asset' : LINKS.has(key) ? 'link' : undefined;
    if (use !== undefined && IS_ADDRESS.test(value)) into.push({ kind: 'ref', url: value, use });
  } else if (Array.isArray(value)) {
    for (const one of value) collect(one, key, depth + 1, into);
  } else if (typeof value === 'object' && value !== null) {
    // `{"image": {"url": …}}` names a file too.
    for (const [name, inner] of Object.entries(value)) {
      collect(inner, name === 'url' && FILES.has(key) ? key : name, depth + 1, into);
    }
  }
}

/** The addresses of a JSON-LD text; undefined when it is not JSON. */
export function urlsOfJsonLd(text: string): Reference[] | undefined {
  try {
    const found: Reference[] = [];
    collect(JSON.parse(text), '', 0, found);
    return found;
  } catch {
    return undefined;
  }
}
