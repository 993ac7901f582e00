/** Code spans that are no plain name: command lines, routes, addresses, files. Each is asked of what it speaks of. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../contracts/near.ts';
import type { Page } from '../page.ts';
import type { BuiltSite } from '../pass.ts';
import type { RuleId } from '../rules.ts';
import { isCommandLine, type SpokenCommand, wrongWordOf } from './commands.ts';

export interface SpokenRoute {
  readonly method: string;
  /** Parts in braces stand for anything: `/things/{id}`. */
  readonly path: string;
}

/** What a book speaks of beside names. Without it such spans are not checked. */
export interface SpokenConfig {
  /** Programs with their commands, scripts and flags. */
  readonly programs: readonly SpokenCommand[];
  /** What the API answers. */
  readonly routes: readonly SpokenRoute[];
  /** Where the site and the API are served: `http://127.0.0.1:4321`. */
  readonly origins: readonly string[];
  /** What values and patterns are taken from: anything else in code type must stand in one of these. Absent: it need not. */
  readonly texts?: readonly string[];
}

/** What the answers are looked up in. */
export interface SpokenWorld {
  readonly config: SpokenConfig;
  /** Names of contracts: a path made of them only points into a document. */
  readonly names: ReadonlySet<string>;
  readonly root: string;
  /** Absent when the site was not built: then only the API's paths are known, and no path is refused. */
  readonly site?: BuiltSite;
}

export interface Untrue {
  readonly rule: RuleId;
  readonly message: string;
  /** A near miss. */
  readonly expected?: string;
}

const ROUTE = /^([A-Z]{3,7}) (\/\S*)$/;
const ADDRESS = /^([a-z][a-z+.-]*:\/\/[^/\s]+)(\/\S*)?$/i;
const PATH = /^\/[\w./{}<>:-]*$/;
const FILE = /^(?![\w.-]+:\/\/)(?:\.\/)?[\w@.-]+(?:\/[\w@.-]+)*\/?$/;
const EXTENSION = /\.(?:json|ndjson|ts|js|mjs|mdx?|ya?ml|toml|go|py|html|css|svg|png|sh|txt|proto|lock)$/;
/** Names that never belong to anybody (RFC 2606). */
const NOBODYS = /^https?:\/\/(?:[\w-]+\.)*(?:example|invalid|example\.(?:com|net|org))(?::\d+)?$/;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether a spoken path is this route. Where the route has braces, a name or another placeholder may stand. */
function isRoute(path: string, route: string, names: ReadonlySet<string>): boolean {
  const said = path.split('/');
  const parts = route.split('/');
  return (
    parts.length === said.length &&
    parts.every((part, at) => {
      const [before, after] = part.split(/\{\w+\}/);
      const word = said[at] ?? '';
      if (before === undefined || after === undefined) return part === word;
      if (!word.startsWith(before) || !word.endsWith(after)) return false;
      const value = word.slice(before.length, word.length - after.length);
      return names.has(value) || /^(?:\{.+\}|<.+>)$/.test(value);
    })
  );
}

const withNear = (rule: RuleId, message: string, text: string, known: Iterable<string>): Untrue => {
  const near = nearest(text, known);
  return { rule, message, ...(near === undefined ? {} : { expected: near }) };
};

/** Addresses of pages and files of the built site. */
const pathsOf = ({ files }: BuiltSite): string[] =>
  files.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);

const isPointer = (path: string, names: ReadonlySet<string>): boolean =>
  path !== '/' &&
  path
    .slice(1)
    .split('/')
    .every((part) => /^\d+$/.test(part) || names.has(part));

function aboutPath(path: string, { config, names, site }: SpokenWorld): Untrue | undefined {
  const bare = path.replace(/[?#].*$/, '');
  if (config.routes.some((route) => isRoute(bare, route.path, names)) || isPointer(bare, names))
    return undefined;
  if (site === undefined) return undefined;
  const known = pathsOf(site);
  // A part in angle brackets stands for anything, as in `/errors/<code>/`.
  const form = new RegExp(`^${escaped(bare).replaceAll(/<[\w-]+>/g, '[^/]+')}$`);
  if (known.some((one) => form.test(one))) return undefined;
  const all = [...known, ...config.routes.map((route) => route.path)];
  return withNear('no-such-address', `Neither the site nor the API has ${bare}.`, bare, all);
}

function aboutRoute(method: string, path: string, { config, names }: SpokenWorld): Untrue | undefined {
  if (config.routes.some((route) => route.method === method && isRoute(path, route.path, names)))
    return undefined;
  const known = config.routes.map((route) => `${route.method} ${route.path}`);
  return withNear('no-such-route', `The API has no ${method} ${path}.`, `${method} ${path}`, known);
}

function aboutAddress(origin: string, path: string, world: SpokenWorld): Untrue | undefined {
  const { origins } = world.config;
  if (NOBODYS.test(origin)) return undefined;
  if (origins.includes(origin)) return aboutPath(path, world);
  return withNear('no-such-address', `Nothing of this book is served at ${origin}.`, origin, origins);
}

const inExamples = ({ fences }: Page, text: RegExp): boolean =>
  fences.some(({ lines }) => lines.some((line) => text.test(line)));

function aboutFile(file: string, page: Page, world: SpokenWorld): Untrue | undefined {
  const { root, site } = world;
  const bare = file.replace(/^\.\//, '');
  if (existsSync(join(root, bare)) || site?.files.includes(bare)) return undefined;
  // Examples make files of their own; the page that shows them may speak of them.
  if (inExamples(page, new RegExp(`(?<![\\w.-])${escaped(bare)}(?![\\w-])`))) return undefined;
  return { rule: 'no-such-file', message: `The repository has no ${bare}, and no example of this page.` };
}

/** A file or folder of the repository, whatever its ending: `src/contracts`. */
const isInRepository = (text: string, root: string): boolean => {
  const [first, ...rest] = text.split('/');
  return FILE.test(text) && first !== undefined && rest.length > 0 && existsSync(join(root, first));
};

/** A sign such as `&&` says nothing that could be wrong. */
const SAYS_SOMETHING = /[\p{L}\p{N}]|\*/u;

function aboutRest(text: string, page: Page, { config: { texts } }: SpokenWorld): Untrue | undefined {
  if (texts === undefined || !SAYS_SOMETHING.test(text)) return undefined;
  // A span may go on in the next line of its page.
  const words = text.split(/\s+/).map(escaped).join('\\s+');
  const whole = new RegExp(`(?<![\\w*])${words}(?![\\w*])`);
  if (inExamples(page, whole) || texts.some((one) => whole.test(one))) return undefined;
  return { rule: 'unproven-code', message: `${text} stands in no contract, no policy and no example here.` };
}

/** What is not so about the text of a code span; undefined when it is so, or is of no kind that is known here. */
export function untrueOf(text: string, page: Page, world: SpokenWorld): Untrue | undefined {
  const [, method, path] = ROUTE.exec(text) ?? [];
  if (method !== undefined && path !== undefined) return aboutRoute(method, path, world);
  const [, origin, below] = ADDRESS.exec(text) ?? [];
  if (origin !== undefined) return aboutAddress(origin, below ?? '/', world);
  if (isCommandLine(text, world.config.programs)) {
    const found = wrongWordOf(text, world.config.programs);
    if (found === undefined) return undefined;
    const { message, near } = found;
    return { rule: 'no-such-command', message, ...(near === undefined ? {} : { expected: near }) };
  }
  if (PATH.test(text)) return aboutPath(text, world);
  const isFile = FILE.test(text) && (EXTENSION.test(text) || text.endsWith('/'));
  if (isFile || isInRepository(text, world.root)) return aboutFile(text, page, world);
  // Several words in code type are somebody's command line or text; whose it is must be known.
  if (/^[a-z][\w-]* \S/.test(text)) {
    const [program = ''] = text.split(' ');
    const programs = world.config.programs.map(({ name }) => name);
    return withNear('no-such-command', `There is no program ${program} in this book.`, program, programs);
  }
  return aboutRest(text, page, world);
}
