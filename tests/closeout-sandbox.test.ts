/** The commands that the sandbox shows, run: the same decision comes out, and the bundle verifies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../src/cli/test-io.ts';
import { FIRST_DAY, momentOn, snapshot } from '../src/components/closeout/sandbox/assemble.ts';
import { BUNDLE_FILE, commandsOn, PACKAGE_FILE } from '../src/components/closeout/sandbox/decision-view.ts';
import { SCENARIOS, type Scenario } from '../src/components/closeout/sandbox/scenarios.ts';
import { makeCloseoutBundle } from '../src/runtime/closeout/bundle.ts';

const EXIT = { ready_for_release: 0, ready_with_accepted_risk: 3, blocked: 1 } as const;
let cwd = '';
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'cavra-sandbox-'));
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

describe('the commands under the decision', () => {
  test.each<[string, Scenario]>(SCENARIOS.map((scenario) => [scenario.title, scenario]))(
    'give what the page says for: %s',
    async (_, { answers, state }) => {
      const { document, decision } = snapshot(answers, FIRST_DAY);
      const { zip } = await makeCloseoutBundle(document, { asOf: momentOn(FIRST_DAY) });
      writeFileSync(join(cwd, PACKAGE_FILE), JSON.stringify(document));
      writeFileSync(join(cwd, BUNDLE_FILE), zip);
      const ran = new Map<string, { exit: number; out: string }>();
      for (const line of commandsOn(FIRST_DAY).split('\n')) {
        const [npx, cavra, ...words] = line.split(' ');
        expect([npx, cavra]).toEqual(['npx', 'cavra']);
        ran.set(words[0] === 'validate' ? 'validate' : (words[1] ?? ''), await run(words, { cwd }));
      }
      expect([...ran.keys()]).toEqual(['validate', 'evaluate', 'health', 'verify']);
      expect(ran.get('validate')?.exit).toBe(0);
      expect(ran.get('evaluate')?.exit).toBe(EXIT[state]);
      expect(JSON.parse(ran.get('evaluate')?.out ?? '')).toEqual(decision);
      expect(ran.get('verify')).toMatchObject({
        exit: EXIT[state],
        out: expect.stringContaining(`intact: ${state}\n`),
      });
    },
  );
});
