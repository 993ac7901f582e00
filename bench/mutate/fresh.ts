/** The modules of this project loaded anew, one of them perhaps changed: contracts keep their state in modules. */
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url).href;
const SRC = `${ROOT}src/`;
const MARK = /[?]round=(\d+)$/;

let round = 0;
let changed: { readonly url: string; readonly text: string } | undefined;

registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const mark = MARK.exec(context.parentURL ?? '')?.[0];
    return mark !== undefined && resolved.url.startsWith(SRC) && !resolved.url.includes('?')
      ? { ...resolved, url: resolved.url + mark }
      : resolved;
  },
  load(url, context, next) {
    if (changed !== undefined && url === `${changed.url}?round=${round}`)
      return { format: 'module-typescript', source: changed.text, shortCircuit: true };
    return next(url, context);
  },
});

/** Begins a round: modules loaded after it are new, and the file, relative to the root, has this text. */
export function beginRound(file: string, text: string): void {
  round += 1;
  changed = { url: ROOT + file, text };
}

/** The address under which a module of this round is imported. */
export const fresh = (file: string): string => `${ROOT}${file}?round=${round}`;

export const ROOT_DIR = fileURLToPath(ROOT).replace(/\/$/, '');
