/** What a built script imports. */
import { initSync, parse } from 'es-module-lexer';

let ready = false;

/** The relative and rooted specifiers of a module's imports; none when it cannot be read. Never throws. */
export function importsOf(code: string): string[] {
  if (!ready) initSync();
  ready = true;
  try {
    const [imports] = parse(code);
    return imports.flatMap(({ n }) => (n !== undefined && /^\.{0,2}\//.test(n) ? [n] : []));
  } catch {
    // Another tool's error: a script that is no module has no imports.
    return [];
  }
}
