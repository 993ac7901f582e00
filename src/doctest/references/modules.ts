/** What a built script imports, and the files that it names beside itself. */
import { initSync, parse } from 'es-module-lexer';

let ready = false;

/** `d` of the lexer for the words `import.meta`. */
const META = -2;
const NEW_URL =
  /\bnew\s+URL\(\s*(?:"([^"\\\n]*)"|'([^'\\\n]*)'|`([^`\\$\n]*)`)\s*,\s*(?=import\.meta\.url\b)/g;
/** Another scheme or host, or a folder: no file of the site is loaded. */
const NO_FILE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)|(?:^|\/)\.{0,2}$/i;

/**
 * The relative and rooted specifiers of a module's imports, and the files of `new URL('…', import.meta.url)`; none when
 * it cannot be read. Never throws.
 */
export function importsOf(code: string): string[] {
  if (!ready) initSync();
  ready = true;
  try {
    const [imports] = parse(code);
    const specifiers = imports.flatMap(({ n }) => (n !== undefined && /^\.{0,2}\//.test(n) ? [n] : []));
    const metas = new Set(imports.flatMap(({ d, s }) => (d === META ? [s] : [])));
    if (metas.size === 0) return specifiers;
    // The lexer knows which words are code; the pattern alone would read texts and comments too.
    const files = [...code.matchAll(NEW_URL)].flatMap((match) => {
      const [whole, ...quoted] = match;
      const url = quoted.find((one) => one !== undefined) ?? '';
      return metas.has(match.index + whole.length) && !NO_FILE.test(url) ? [url] : [];
    });
    return [...specifiers, ...files];
  } catch {
    // Another tool's error: a script that is no module has no imports.
    return [];
  }
}
