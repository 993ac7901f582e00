/**
 * The same verdict everywhere: every example, a hostile corpus and 20,000 generated documents on every host that is
 * here, beside the library in this process. Run: npm run bench verdicts. Ends with 1 when a verdict differs.
 */
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.mjs';
import type { Engine } from '../tests/browsers/engine.ts';
import { FIREFOX } from '../tests/browsers/firefox.ts';
import { WEBKIT } from '../tests/browsers/webkit.ts';
import { browserHost } from '../tests/verdicts/browser-host.ts';
import { ALL, type CorpusName } from '../tests/verdicts/corpus.ts';
import { cliHost, type Host, nodeHost, socketHost, workerHost } from '../tests/verdicts/hosts.ts';
import type { Batch } from '../tests/verdicts/judge.ts';
import { compareSchemas } from '../tests/verdicts/schema-agreement.ts';

const PIECE = 1_000;
const WHOLE: readonly CorpusName[] = ['examples', 'hostile'];

/** All documents in pieces: the two small corpora whole, then the generated ones. */
const PIECES: readonly Omit<Batch, 'way'>[] = [
  ...WHOLE.map((corpus) => ({ corpus, from: 0, count: ALL })),
  ...Array.from({ length: ALL / PIECE }, (_, index) => ({
    corpus: 'generated' as const,
    from: index * PIECE,
    count: PIECE,
  })),
];

const node = nodeHost();
const expected: string[][] = [];
for (const piece of PIECES) expected.push(await node.judge({ ...piece, way: 'library' }));
const total = expected.reduce((sum, { length }) => sum + length, 0);

let differing = 0;

/** Judges everything in one way and prints a line. */
async function report(name: string, judge: (piece: Omit<Batch, 'way'>) => Promise<string[]>): Promise<void> {
  const started = performance.now();
  let wrong = 0;
  for (const [index, piece] of PIECES.entries()) {
    const wanted = expected[index] ?? [];
    const found = await judge(piece);
    wrong += wanted.filter((line, at) => found[at] !== line).length + Math.abs(wanted.length - found.length);
  }
  differing += wrong;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${name.padEnd(34)} ${total} documents, ${wrong} differ, ${seconds} s`);
}

async function bothWays(host: Host): Promise<void> {
  try {
    await report(`${host.name}, library`, (piece) => host.judge({ ...piece, way: 'library' }));
    await report(`${host.name}, API`, (piece) => host.judge({ ...piece, way: 'api' }));
  } finally {
    await host.close();
  }
}

/** Chromium as the tests find it. */
async function chromium(): Promise<Engine> {
  const executablePath = await findBrowser();
  return {
    name: 'Chromium',
    missing: executablePath === undefined ? 'no Chromium is here' : undefined,
    async start() {
      const { chromium: playwright } = await import('@playwright/test');
      const browser = await playwright.launch({
        args: BROWSER_ARGS,
        ...(executablePath === undefined ? {} : { executablePath }),
      });
      const page = await browser.newPage();
      return {
        open: async (url) => void (await page.goto(url)),
        evaluate: (expression) => page.evaluate(expression),
        close: () => browser.close(),
      };
    },
  };
}

console.log(`${total} documents, judged by the library on Node ${process.version}`);
await report('Node, API', (piece) => node.judge({ ...piece, way: 'api' }));
await report('Command line', (piece) => cliHost().judge({ ...piece, way: 'library' }));

const socket = await socketHost();
await report(socket.name, (piece) => socket.judge({ ...piece, way: 'api' })).finally(() => socket.close());

const worker = await workerHost();
await report('workerd, over a socket', (piece) => worker.overSocket({ ...piece, way: 'api' }));
await bothWays(worker);

for (const engine of [await chromium(), FIREFOX, WEBKIT]) {
  if (engine.missing === undefined) await bothWays(await browserHost(engine));
  else console.log(`${engine.name.padEnd(34)} not run: ${engine.missing}`);
}

const { compared, disagreements } = compareSchemas(ALL);
const unexplained = disagreements.filter(({ kind }) => kind === undefined).length;
console.log(
  `${'JSON Schemas, by ajv'.padEnd(34)} ${compared} documents, ${unexplained} differ without a listed reason, ${disagreements.length} with one`,
);
process.exitCode = differing + unexplained > 0 ? 1 : 0;
