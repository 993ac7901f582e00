/** Running one TypeScript example in this process, with what it prints caught. */
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';

export type RanExample = { readonly output: string } | { readonly error: string };

/** Where the consoles of running examples are found; each example has its own, no real one is touched. */
const CONSOLES = Symbol.for('cavra.doctest.consoles');
interface ExampleConsole extends Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'debug'> {
  /** Forgets what was printed so far: it belongs to the fences that this one continues. */
  silence(): void;
}
const consoles = new Map<number, ExampleConsole>();
let last = 0;

const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"\n]+)\2/g;

/** Imports as absolute addresses: the example becomes a module without a place of its own. */
function absoluteImports(code: string, root: string): string {
  const base = createRequire(join(root, 'package.json'));
  return code.replaceAll(IMPORT, (whole, before: string, quote: string, name: string) => {
    if (name.startsWith('node:') || name.includes('://')) return whole;
    try {
      const path = name.startsWith('.') ? join(root, name) : base.resolve(name);
      return `${before}${quote}${pathToFileURL(path).href}${quote}`;
    } catch {
      return whole;
    }
  });
}

const errorText = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

/** Runs it to its end, top-level awaits included; `start` is where the output begins to count. Never throws. */
export async function runExample(
  code: string,
  start: number,
  root: string,
  limitMs: number,
): Promise<RanExample> {
  let output = '';
  const print = (...values: unknown[]): void => {
    output += `${format(...values)}\n`;
  };
  const id = ++last;
  const silence = (): void => {
    output = '';
  };
  consoles.set(id, { log: print, info: print, warn: print, error: print, debug: print, silence });
  Object.defineProperty(globalThis, CONSOLES, { value: consoles, configurable: true });
  let timer: NodeJS.Timeout | undefined;
  try {
    // Types are cut out by blanks, so the place where the last fence begins stays.
    const stripped = stripTypeScriptTypes(code);
    const marked = `${stripped.slice(0, start)}${start > 0 ? ';console.silence();' : ''}${stripped.slice(start)}`;
    const plain = absoluteImports(marked, root);
    // One line, so that places in the example stay.
    const head = `const console = globalThis[Symbol.for('cavra.doctest.consoles')].get(${id});`;
    const address = `data:text/javascript,${encodeURIComponent(`${head}${plain}\n//${id}`)}`;
    const late = new Promise<RanExample>((settle) => {
      timer = setTimeout(() => settle({ error: `it did not end within ${limitMs} ms` }), limitMs);
    });
    const ended = import(/* @vite-ignore */ address).then((): RanExample => ({ output }));
    return await Promise.race([ended, late]);
  } catch (error) {
    return { error: errorText(error) };
  } finally {
    clearTimeout(timer);
    consoles.delete(id);
  }
}
