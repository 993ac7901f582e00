/** Holds the house of CONTRIBUTING: the floors, and the rules that every file keeps. Each rule is shown to go red. */
import { beforeAll, describe, expect, test } from 'vitest';
import { floorBreaches, portableBreaches } from './house/floors.ts';
import { pureBreaches } from './house/pure.ts';
import {
  bareAddressBreaches,
  type Exceptions,
  handlerBreaches,
  languageBreaches,
  lengthBreaches,
  originBreaches,
  rawHtmlBreaches,
} from './house/rules.ts';
import { type Breach, isTest, readSources } from './house/source.ts';

const source = readSources(['src'], ['.ts', '.astro', '.mdx']);
const code = readSources(
  ['src', 'tests', 'scripts', 'bench', 'bin', 'astro.config.mjs', 'playwright.config.ts', 'vitest.config.ts'],
  ['.ts', '.mjs', '.astro', '.css'],
);
const shipped = [
  ...readSources(
    ['src', 'bin', 'scripts', 'astro.config.mjs'],
    ['.ts', '.mjs', '.astro', '.mdx', '.css', '.svg'],
  ),
  ...readSources(['public'], ['.svg', '.txt', '.html', '.css', '.js']),
].filter(({ path }) => !isTest(path));

const LONG_FILES: Exceptions = {
  'src/contracts/enforcement/generated/wire.ts': 'generated: as long as the proto',
  'src/contracts/enforcement/generated/packs.ts': 'generated: as long as the packs',
};

/** Where text becomes HTML, and why no reader's text can be in it. */
const RAW_HTML: Exceptions = {
  'src/components/TableBox.astro':
    'what Astro made of the same slot, at build, with labels out of its own head',
  'src/components/Drawn.astro': 'a piece of draw.ts, whose texts are escaped; a test holds it to that',
  'src/components/book/Figure.astro': 'committed drawings, at build; one that holds a script is not taken',
  'src/components/site/live-examples.ts': 'a piece of draw.ts, at build',
  'src/doctest/diagrams/plugin.ts': 'committed drawings, at build; one that holds a script is not taken',
};

/** Hosts that may be named, and why naming them asks nobody for anything. */
const HOSTS: Exceptions = {
  '127.0.0.1': 'this machine',
  'www.w3.org': 'names of XML namespaces, never fetched',
  'example.invalid': 'reserved for examples; it never resolves',
  'json-schema.org': 'names of JSON Schema dialects, never fetched',
  'token.actions.githubusercontent.com': 'the issuer that a runner token names, compared and never fetched',
};

const at = (path: string, text: string) => [{ path, text }];
const whats = (breaches: readonly Breach[]) =>
  breaches.map(({ path, line, what }) => `${path}:${line} ${what}`);

describe('the floors', () => {
  test('no file imports a floor above its own', () => {
    expect(whats(floorBreaches(source))).toEqual([]);
  });

  test.each([
    ['src/contracts/a.ts', "import { judge } from '../runtime/judge.ts';", 'runtime stands above contracts'],
    ['src/text/a.ts', "export * from '#src/api/app.ts';", 'api stands above text'],
    ['src/runtime/a.ts', "type A = import('../cli/main.ts').A;", 'cli stands above runtime'],
    ['src/doctest/a.ts', "const m = await import('../cli/main.ts');", 'cli stands above doctest'],
    ['src/components/A.astro', "---\nimport '../doctest/fence.ts';\n---", 'doctest stand on one floor'],
    [
      'src/components/B.astro',
      "<p></p>\n<script>\nimport '../pages/x.ts';\n</script>",
      'pages stands above components',
    ],
    ['src/cli/a.ts', "import '../components/signals.ts';", 'uses no component'],
    ['src/pages/a.ts', "import.meta.glob(['../content/**/*.mdx']);", 'content stands above pages'],
    ['src/api/a.ts', "import '../../scripts/run.mjs';", 'leads out of the rooms'],
    ['src/attic/a.ts', '', 'is in no room'],
    ['src/contracts/b.ts', "import { readFileSync } from 'node:fs';", 'may import no such package'],
    ['src/text/b.ts', "import { getCollection } from 'astro:content';", 'may import no such package'],
  ])('a breach in %s is found', (path, text, what) => {
    expect(whats(floorBreaches(at(path, text))).join()).toContain(what);
  });

  test('a unit test may look up, but not out of the rooms', () => {
    const path = 'src/contracts/a.test.ts';
    expect(floorBreaches(at(path, "import '../runtime/validate-text.ts';"))).toEqual([]);
    expect(floorBreaches(at(path, "import '../../tests/house/source.ts';"))).toHaveLength(1);
  });

  test('an import that only stands in a code fence or a comment is none', () => {
    const fence = "```ts\nimport '../../cli/main.ts';\n```\n";
    expect(floorBreaches(at('src/content/docs/a.mdx', fence))).toEqual([]);
    expect(floorBreaches(at('src/pages/a.ts', "Object.keys(import.meta.glob('../content/*.md'))"))).toEqual(
      [],
    );
    expect(floorBreaches(at('src/contracts/a.ts', "// import '../cli/main.ts';"))).toEqual([]);
  });
});

describe('what runs in a tab and on workerd', () => {
  test('imports nothing of Node, directly or through others', () => {
    expect(source.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['src/api/page.ts', 'src/api/workerd.ts']),
    );
    expect(whats(portableBreaches(source))).toEqual([]);
  });

  test('a Node module two imports away is found', () => {
    const files = [
      ...at('src/components/A.astro', "---\nimport 'node:fs';\n---\n<script>\nimport './a.ts';\n</script>"),
      ...at('src/components/a.ts', "import { b } from './b.ts';\nimport type { C } from '../api/node.ts';"),
      ...at('src/components/b.ts', "\nimport 'node:path';"),
      ...at('src/api/node.ts', "import 'node:http';"),
    ];
    expect(whats(portableBreaches(files))).toEqual(['src/components/b.ts:2 node:path is Node only']);
  });
});

describe('the pure rooms', () => {
  // One program for the rooms and for what must not stand in them: compiling is all the work.
  const names = [
    'document.title',
    'process.env',
    'Buffer.from("a")',
    'localStorage.length',
    'new Request("a")',
  ];
  const planted = names.map((expression, index) => ({
    path: `src/contracts/made-up-${index}.ts`,
    text: `export const value: unknown = ${expression};\n`,
  }));
  let found: string[] = [];
  beforeAll(() => {
    found = whats(pureBreaches(planted));
  });
  const isPlanted = (line: string): boolean => line.includes('made-up-');

  test('compile where neither Node nor a browser exists', () => {
    expect(found.filter((line) => !isPlanted(line))).toEqual([]);
  });

  test('a name of a host in them is found', () => {
    const lines = found.filter(isPlanted);
    expect(lines).toHaveLength(names.length);
    for (const [index, line] of lines.entries())
      expect(line).toMatch(new RegExp(`made-up-${index}\\.ts:1 Cannot find name`));
  });
});

describe('every file', () => {
  test('has at most 300 lines', () => {
    expect(whats(lengthBreaches(code, LONG_FILES))).toEqual([]);
    expect(lengthBreaches(at('src/a.ts', 'x;\n'.repeat(301)), {})).toHaveLength(1);
    expect(lengthBreaches(at('src/a.ts', 'x;\n'.repeat(300)), {})).toEqual([]);
  });

  test('uses no any and makes no code from text', () => {
    const scripts = code.filter(({ path }) => !path.endsWith('.css'));
    expect(whats(languageBreaches(scripts))).toEqual([]);
    const bad = "let a: any;\neval('1');\nnew Function('1');\nglobalThis.eval('1');\n// any eval()\n'any'";
    expect(languageBreaches(at('src/a.ts', bad)).map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    expect(languageBreaches(at('src/A.astro', `---\nconst a = 1 as any;\n---\n<p>any</p>`))).toHaveLength(1);
  });

  test('has no event handler or script link in its markup', () => {
    expect(whats(handlerBreaches(source))).toEqual([]);
    const bad =
      '---\nconst a = { onclick: 1 };\n---\n<b onclick="x()">\n<b onload={x}>\n<a href="javascript:x">';
    expect(handlerBreaches(at('src/A.astro', bad)).map(({ line }) => line)).toEqual([4, 5, 6]);
  });

  test('puts no text into a page as HTML, but for the listed ones', () => {
    const inPages = source.filter(({ path }) => !isTest(path));
    expect(whats(rawHtmlBreaches(inPages, RAW_HTML))).toEqual([]);
    const bad = '<b set:html={x} />\nnode.innerHTML = x;\nnode.insertAdjacentHTML("beforeend", x);';
    expect(rawHtmlBreaches(at('src/A.astro', bad), {}).map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('a script of a page gives addresses by fromTop', () => {
    expect(whats(bareAddressBreaches(code))).toEqual([]);
    const bad = "a.href = issue.docs;\nb.href = fromTop(issue.docs);\nfetch('/x');\nc.href = `/d/`;";
    expect(bareAddressBreaches(at('src/components/a.ts', bad)).map(({ line }) => line)).toEqual([1, 3, 4]);
  });

  test('names no host but the listed ones', () => {
    expect(whats(originBreaches(shipped, HOSTS))).toEqual([]);
    const bad = "fetch('https://cdn.example.net/x.js');\nconst ok = 'http://127.0.0.1:4321/';";
    expect(whats(originBreaches(at('src/a.ts', bad), HOSTS))).toEqual([
      'src/a.ts:1 names the host cdn.example.net',
    ]);
  });

  test('an exception is listed only while it is needed', () => {
    const listed = [...Object.keys(LONG_FILES), ...Object.keys(RAW_HTML)];
    const needed = [...lengthBreaches(code, {}), ...rawHtmlBreaches(source, {})].map(({ path }) => path);
    expect(listed.filter((path) => !needed.includes(path))).toEqual([]);
    const named = originBreaches(shipped, {}).map(({ what }) => what.replace('names the host ', ''));
    expect(Object.keys(HOSTS).filter((host) => !named.includes(host))).toEqual([]);
  });
});
