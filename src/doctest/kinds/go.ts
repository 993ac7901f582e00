/** Go examples: read by one gofmt for all of them; those that say so are also run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { attributeFinding, finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { attributeOf, type Fence, placeIn, textOf } from '../page.ts';
import type { Tool, ToolResult } from '../world.ts';
import { proveOutput, reasonOf } from './shown-output.ts';

const nameOf = (index: number): string => `example-${index}.go`;

/** `…/example-3.go:7:2: expected …` */
const REPORT = /^(.*\.go):(\d+):(\d+): (.*)$/gm;

function proofs(fences: readonly Fence[], { code, stderr }: ToolResult): Proof[] {
  const reports = [...stderr.matchAll(REPORT)];
  // A gofmt that fails without naming a file says nothing about the examples.
  if (code !== 0 && reports.length === 0) {
    return fences.map((fence) => ({ fence, result: 'not run', findings: [] }));
  }
  return fences.map((fence, index) => {
    const own = reports.find(([, path]) => basename(path ?? '') === nameOf(index));
    if (own === undefined) return proofOf(fence, []);
    const [, , line, column, message] = own;
    const place = placeIn(fence, Number(line) - 1, Number(column));
    return proofOf(fence, [finding(fence, 'go-syntax', place, `Go: ${message}.`)]);
  });
}

async function runOne(fence: Fence, file: string, tool: Tool): Promise<Proof> {
  const ran = await tool('go', ['run', file], '');
  if (ran === undefined) return { fence, result: 'not run', findings: [] };
  if (ran.code === 0) return proveOutput(fence, '//', ran.stdout);
  // The first line that is not the name of the package is the reason; a trace and the exit code follow.
  const reason = ran.stderr.split('\n').find((line) => line.trim() !== '' && !line.startsWith('#'));
  const message = `The example fails: ${reasonOf(reason ?? '')}`;
  return proofOf(fence, [attributeFinding(fence, 'run', 'go-fails', message)]);
}

export const go: Kind = {
  name: 'go',
  langs: ['go'],
  markers: ['syntax', 'run'],
  valued: [],
  takes: [],
  form: 'go syntax; or go run, with the output in comments after // output',
  async prove(fences, { tool }) {
    if (fences.length === 0) return [];
    const folder = mkdtempSync(join(tmpdir(), 'cavra-docs-go-'));
    try {
      const files = fences.map((fence, index) => {
        const path = join(folder, nameOf(index));
        writeFileSync(path, `${textOf(fence)}\n`);
        return path;
      });
      const ran = await tool('gofmt', ['-e', '-l', ...files], '');
      if (ran === undefined) return fences.map((fence) => ({ fence, result: 'not run', findings: [] }));
      const read = proofs(fences, ran);
      return await Promise.all(
        read.map((proof, index) => {
          const runs = attributeOf(proof.fence, 'run') !== undefined && proof.result === 'proven';
          return runs ? runOne(proof.fence, files[index] ?? '', tool) : proof;
        }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
