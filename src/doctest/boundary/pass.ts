/** The public-safe boundary: nothing secret, private or personal in the built site and the files of the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob, relative, sep } from 'node:path';
import { positionAt } from '../../text/position.ts';
import type { Finding } from '../finding.ts';
import type { Pass, PassContext } from '../pass.ts';
import { RULES, type RuleId } from '../rules.ts';
import { hiddenTexts } from './hidden.ts';
import { libraryHits } from './library.ts';
import { type Hit, hitsOf } from './patterns.ts';

export interface BoundaryConfig {
  /** Files below the root or below the built site that are not looked at, or not for one rule; each with its reason. */
  readonly skip: readonly { readonly path: string; readonly rule?: RuleId; readonly reason: string }[];
}

const TEXT =
  /(?:\.(?:html|css|[cm]?js|ts|json|jsonc|ndjson|xml|svg|txt|md|mdx|astro|ya?ml|toml|py|go|proto|sh|webmanifest)|\/[A-Z]+|^[A-Z]+)$/;
const LARGEST = 4_000_000;

/** One finding a place: two patterns may see the same value. */
function firstOfEach(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>();
  return hits.filter(({ rule, at }) => {
    const key = `${rule} ${at}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Everything about one text. The values themselves are never repeated. */
export async function scanText(file: string, text: string): Promise<Finding[]> {
  if (text.length > LARGEST) return [];
  const inside = hiddenTexts(text).flatMap((hidden) =>
    hitsOf(hidden.text).map((hit) => ({ ...hit, at: hidden.at, what: `${hit.what}, in another form` })),
  );
  const plain = hitsOf(text);
  const more = await libraryHits(file, text);
  const lines = new Set(plain.map(({ rule, at }) => `${rule} ${positionAt(text, at).line}`));
  const unseen = more.filter(({ rule, at }) => !lines.has(`${rule} ${positionAt(text, at).line}`));
  return firstOfEach([...plain, ...inside, ...unseen]).map(({ rule, at, what }) => ({
    rule,
    file,
    ...positionAt(text, at),
    message: `This looks like ${what}.`,
    fix: RULES[rule].fix,
  }));
}

/** Files that the project keeps, by git; none where there is no git. */
async function trackedFiles({ options: { root }, world }: PassContext): Promise<string[]> {
  const listed = await world.tool('git', ['-C', root, 'ls-files', '-z'], '');
  return listed === undefined || listed.code !== 0 ? [] : listed.stdout.split('\0').filter(Boolean);
}

export const boundaryPass: Pass = {
  name: 'boundary',
  async run(context) {
    const { options, site, pages, fileCache, isWanted = () => true } = context;
    const skip = options.config?.boundary?.skip;
    if (skip === undefined) return [];
    /** Scans a file under its name; `path` is what globs are held against. */
    const scan = async (file: string, path: string, read: () => string): Promise<Finding[]> => {
      const passed = skip.filter((one) => matchesGlob(path, one.path));
      if (!TEXT.test(file) || !isWanted(file) || passed.some(({ rule }) => rule === undefined)) return [];
      const text = read();
      const look = (): Promise<Finding[]> => scanText(file, text);
      const found = await (fileCache === undefined ? look() : fileCache.findings(file, text, look));
      return found.filter((finding) => !passed.some(({ rule }) => rule === finding.rule));
    };
    const own = new Set([...(await trackedFiles(context)), ...pages.map(({ file }) => file)]);
    const found: Finding[] = [];
    for (const file of own) {
      const full = join(options.root, file);
      // A tracked file may just have been deleted.
      if (existsSync(full)) found.push(...(await scan(file, file, () => readFileSync(full, 'utf8'))));
    }
    if (site === undefined) return found;
    const prefix = relative(options.root, site.dir).split(sep).join('/');
    for (const path of site.files) {
      const file = `${prefix}/${path}`;
      if (!own.has(file)) found.push(...(await scan(file, path, () => site.read(path))));
    }
    return found;
  },
};
