/** Go examples: read by one gofmt for all of them, not run. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finding, type Kind, type Proof, proofOf } from '../kind.ts';
import { type Fence, placeIn, textOf } from '../page.ts';
import type { ToolResult } from '../world.ts';

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

export const go: Kind = {
  name: 'go',
  langs: ['go'],
  markers: ['syntax'],
  valued: [],
  takes: [],
  form: 'go syntax',
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
      return proofs(fences, ran);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
