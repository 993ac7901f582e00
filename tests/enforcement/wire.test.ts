/** The fixtures and vectors that Go reads, judged by the entrance that every surface of ours uses. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { responseJson, toResponse } from '#src/contracts/enforcement/convert.ts';
import { DecisionResponseSchema } from '#src/contracts/enforcement/generated/wire.ts';
import type { Issue } from '#src/contracts/issue.ts';
import { AMBIENT } from '#src/runtime/enforcement/ambient.ts';
import { decide } from '#src/runtime/enforcement/decide.ts';
import { judgeEvaluate } from '#src/runtime/enforcement/judge.ts';

interface Fixture {
  readonly id: string;
  readonly title: string;
  readonly request: unknown;
  readonly expect: { readonly approver_group: string };
}

interface Vector {
  readonly id: string;
  readonly input: string;
  readonly warnings: readonly string[];
  readonly refused?: readonly string[];
  readonly release?: string;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../go/cavra-runtime/testdata/${name}`, import.meta.url), 'utf8'));
const fixtures = read('contract_fixtures.json') as readonly Fixture[];
const { requests } = read('vectors.json') as { readonly requests: readonly Vector[] };

describe('every fixture', () => {
  test.each(fixtures)('$id: $title', ({ request, expect: wanted }) => {
    const judged = judgeEvaluate({ text: JSON.stringify(request) }, { wire: true, strict: true });
    expect(judged).toMatchObject({ outcome: 'yes', path: 'contract', issues: [] });
    if (judged.outcome !== 'yes') return;
    const decision = decide(judged.request, { policy: judged.policy, ...AMBIENT });
    const response = toResponse(decision);
    const { approver_group = '', ...rest } = response;
    expect({ ...rest, approver_group }).toMatchObject(wanted);
    // A response says all that a decision says, in bytes that are read again as they are.
    expect(DecisionResponseSchema.parse(JSON.parse(responseJson(decision)))).toEqual(response);
  });
});

/** A pack that is not there is no fault of the document. */
const ofTheWorld = ({ code }: Issue) => code === 'unknown-policy-pack';

/** What is taken and only warned of: a field that the wire does not know, and a key that stands twice. */
const WARNED: ReadonlySet<string> = new Set(['ignored-field', 'duplicate-key']);

const placesOf = (issues: readonly Issue[]) => [...new Set(issues.map(({ pointer }) => pointer))].sort();

describe('every vector', () => {
  test('is taken, refused and warned of at the same places as in Go', () => {
    expect(requests.length).toBeGreaterThan(100);
    for (const { id, input, warnings, refused = [] } of requests) {
      const { issues } = judgeEvaluate({ text: input }, { wire: true });
      const wrong = issues.filter((issue) => issue.severity === 'error' && !ofTheWorld(issue));
      expect(placesOf(wrong), id).toEqual(refused);
      expect(placesOf(issues.filter(({ code }) => WARNED.has(code))), id).toEqual(warnings);
    }
  });

  test('that is a release record gets the decision that Go gives', () => {
    const releases = requests.filter(({ release }) => release !== undefined);
    expect(releases.length).toBeGreaterThan(50);
    for (const { id, input, release = '' } of releases) {
      const judged = judgeEvaluate({ value: JSON.parse(input) }, { wire: true });
      if (judged.outcome !== 'yes') {
        expect(judged.issues.every(ofTheWorld), id).toBe(true);
        continue;
      }
      const decision = decide(judged.request, { policy: judged.policy, ...AMBIENT });
      expect(toResponse(decision), id).toMatchObject(JSON.parse(release));
    }
  });
});
