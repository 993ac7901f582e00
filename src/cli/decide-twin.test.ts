/** The line that Decide shows for a terminal, run as a shell would run it, gives the answer that the page gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerOf } from '../components/enforcement/answer.ts';
import { recordText } from '../components/enforcement/answer-view.ts';
import { evaluateCommand } from '../components/enforcement/decide-commands.ts';
import { EXAMPLES } from '../components/enforcement/examples.ts';
import { runStep } from '../doctest/shell/run.ts';
import { parseTranscript } from '../doctest/shell/transcript.ts';
import { docsWorld } from './docs-world.ts';

const cwd = mkdtempSync(join(tmpdir(), 'cavra-twin-'));
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const { cavra, limitMs } = docsWorld(process.cwd());
const NOW = new Date('2026-03-12T17:40:00Z');

/** Ids and moments are made anew by whoever decides. */
const steady = (json: string): unknown =>
  JSON.parse(
    json
      .replaceAll(/\b(dec_|corr_)[0-9a-f]{12}\b/g, '$1id')
      .replaceAll(/"timestamp": "[^"]+"/g, '"timestamp": "moment"'),
  );

async function shell(line: string): Promise<string> {
  const steps = parseTranscript(`$ ${line}`.split('\n'));
  if (!('length' in steps) || steps[0] === undefined) throw new Error(`no command: ${line}`);
  // Two programs by one name: the words after npx are those of the command.
  const programs = {
    npx: (args: readonly string[], world: Parameters<typeof cavra>[1]) => cavra(args.slice(1), world),
  };
  const { output } = await runStep({ cwd, programs, limitMs, status: 0 }, steps[0].pipelines);
  // Warnings about the request stand before the answer, on another stream.
  return output.slice(output.indexOf('{\n'));
}

test.each(EXAMPLES)('$id', async ({ text }) => {
  const asked = { text, policy: false, registry: false, mode: '', actor: '', reason: '' };
  const line = evaluateCommand(asked).replace('evaluate -', 'evaluate - --format json');
  const page = recordText(answerOf({ text }, { newId: () => '000000000000', now: () => NOW }));
  expect(steady(await shell(line))).toEqual(steady(page));
});
