/** Every snippet that a playground writes, proven as the code blocks of the book are; and what arrives is what was typed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snippetsOf, validateCall, validateCommand } from '../src/components/playground/snippets.ts';
import { CONTRACTS } from '../src/contracts/registry.ts';
import { runExample } from '../src/doctest/kinds/typescript-run.ts';
import { readPage } from '../src/doctest/page.ts';
import { proveFences } from '../src/doctest/prove.ts';
import { startTool } from '../src/doctest/tool.ts';
import { ROOT, testWorld } from './doctest/world.ts';

/** How a code block of each kind says that it is proven. Of what is printed nothing is compared. */
const BLOCKS: Readonly<Record<string, (text: string, exit: number) => string>> = {
  curl: (text) => `sh curl\n${prompted(text)}\n…`,
  cavra: (text, exit) => `sh run exit=${exit}\n${prompted(text)}\n…`,
  TypeScript: (text) => `ts check\n${text}`,
  Python: (text) => `python syntax\n${text}`,
  Go: (text) => `go syntax\n${text}`,
  'HTTP file': (text) => `http run\n${text}\n\nHTTP/1.1 200 OK\n\n…`,
};

const prompted = (text: string): string => `$ ${text}`;
const WALL = '~'.repeat(40);

function pageOf(contract: string, text: string, exit: number): string {
  return snippetsOf(validateCall(contract, text), validateCommand(contract, text))
    .map((snippet) => `${WALL}${BLOCKS[snippet.title]?.(snippet.text, exit)}\n${WALL}\n`)
    .join('\n');
}

test('for every contract, each way is proven as a code block of the book would be', async () => {
  const pages = CONTRACTS.flatMap(({ id, presets }) => {
    const accepted = presets.find(({ refused }) => refused === undefined);
    return accepted === undefined ? [] : [pageOf(id, accepted.text, 0)];
  });
  const { fences } = readPage('snippets.md', pages.join('\n'));
  expect(fences).toHaveLength(CONTRACTS.length * Object.keys(BLOCKS).length);
  const { proofs } = await proveFences(fences, testWorld());
  const faults = proofs.flatMap(({ proof }) =>
    proof.findings.map(({ line, message }) => `${line} ${message}`),
  );
  expect(faults).toEqual([]);
  expect(proofs).toHaveLength(fences.length);
});

const HARD = [
  '{\r\n  "carriage": "return"\r\n}',
  ["it's `raw` $", "{not} ''' at \\"].join(''),
  '\uFEFF{"mark": "\u2028 \u{1F600}", "null": "\\u0000"}',
  '{"quote": "\\"", "slash": "\\\\n"}\nEND\n',
];

const received: string[] = [];
const recorder = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    received.push(Buffer.concat(chunks).toString('utf8'));
    response.end('{}');
  });
});
let server = '';

beforeAll(async () => {
  await new Promise<void>((listening) => recorder.listen(0, '127.0.0.1', listening));
  server = `http://127.0.0.1:${(recorder.address() as AddressInfo).port}`;
});
afterAll(() => recorder.close());

const written = (title: string): string[] =>
  HARD.map((text) => {
    const all = snippetsOf(validateCall('any', text), '', server);
    return all.find((snippet) => snippet.title === title)?.text ?? '';
  });

const RUN_ALL =
  'import json, sys\nfor source in json.load(sys.stdin):\n    exec(compile(source, "snippet", "exec"), {})';

test('what is hard to quote arrives as it was typed, from TypeScript and Python', async () => {
  received.length = 0;
  for (const code of written('TypeScript'))
    expect(await runExample(code, 0, ROOT, 5_000)).toHaveProperty('output');
  expect(received).toEqual(HARD);
  received.length = 0;
  const ran = await startTool('python3', ['-X', 'utf8', '-c', RUN_ALL], JSON.stringify(written('Python')));
  if (ran !== undefined) expect([ran.stderr, received]).toEqual(['', HARD]);
});

test('and from Go, raw and quoted', async () => {
  received.length = 0;
  const folder = mkdtempSync(join(tmpdir(), 'cavra-snippets-'));
  const texts = HARD.slice(2);
  for (const [index, code] of written('Go').slice(2).entries()) {
    const file = join(folder, `snippet${index}.go`);
    writeFileSync(file, code);
    const ran = await startTool('go', ['run', file], '');
    if (ran !== undefined) expect([ran.stderr, received]).toEqual(['', texts.slice(0, index + 1)]);
  }
  rmSync(folder, { recursive: true });
});

test('a here-document ends where the text does not', () => {
  const [first, ...rest] = validateCommand('any', 'END\nEND_\n').split('\n');
  expect(first).toBe("npx cavra validate any - <<'END__'");
  expect(rest).toEqual(['END', 'END_', 'END__']);
});
