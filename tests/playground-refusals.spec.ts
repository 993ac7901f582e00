/** What the page refuses, with which code and where: the same as every other surface. */
import { expect } from '@playwright/test';
import { findContract } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { validateText } from '../src/runtime/validate-text.ts';
import { altered, deep, example, exampleOf, open, paste, REQUEST } from './playground-bench.ts';
import { test } from './shared-page.ts';

const REFUSALS: readonly (readonly [string, string, string, string])[] = [
  [
    'empty required_checks',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { required_checks: [] })),
    'empty-list',
  ],
  [
    'an unknown check',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { required_checks: ['coffee'] })),
    'not-allowed-value',
  ],
  [
    'a JWT in a nested value',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { a: { b: ['{{jwt}}'] } })),
    'sensitive-value',
  ],
  [
    'an AWS key id',
    REQUEST,
    altered((d) => Object.assign(d, { requested_by: '{{aws_key_id}}' })),
    'sensitive-value',
  ],
  [
    'a PEM header',
    REQUEST,
    altered((d) => Object.assign(d, { requested_by: '{{pem_header}}' })),
    'sensitive-value',
  ],
  [
    '__proto__ as a key',
    REQUEST,
    example.replace('"payload": {', '"payload": { "__proto__": {},'),
    'forbidden-key',
  ],
  ['an unknown field', REQUEST, altered((d) => Object.assign(d, { priority: 'high' })), 'unknown-field'],
  ['a wrong schema version', REQUEST, example.replace('request.v1', 'request.v2'), 'constant-mismatch'],
  ['truncated JSON', REQUEST, example.slice(0, -20), 'json-syntax'],
  [
    '60,000 bad list items',
    REQUEST,
    `{"payload":{"required_checks":[${Array(60_000).fill('0').join(',')}]}}`,
    'too-large',
  ],
  ['5,000 levels of nesting', REQUEST, deep, 'too-deep'],
  [
    'a status Ready',
    'saas_operating_automation.response',
    exampleOf('saas_operating_automation.response').replace(
      '"automation_status": "scheduled"',
      '"automation_status": "Ready"',
    ),
    'not-allowed-value',
  ],
  [
    'a GitHub token in a blocker',
    'saas_operating_automation.response',
    exampleOf('saas_operating_automation.response').replace(
      'escalation drill owner pending',
      'rotate {{github_token}}',
    ),
    'sensitive-value',
  ],
  [
    'a response with another correlation id',
    'saas_operating_automation.pair',
    exampleOf('saas_operating_automation.pair').replace('saas-example', 'saas-other'),
    'pair-correlation',
  ],
  [
    'a response about another tenant',
    'saas_operating_automation.pair',
    exampleOf('saas_operating_automation.pair').replace('tenant-demo', 'tenant-other'),
    'pair-tenant',
  ],
];

for (const [what, id, sample, code] of REFUSALS) {
  test(`${what} is refused with ${code}, at the place that every surface names`, async ({ page }) => {
    const bench = await open(page, id);
    const text = expandSamples(sample);
    await paste(bench, text);
    const contract = findContract(id);
    if (contract === undefined) throw new Error(id);
    const { outcome, issues } = validateText(contract, text).verdict;
    await expect(bench.verdict).toHaveAttribute('data-outcome', outcome);
    expect(outcome).not.toBe('yes');
    const [first] = issues;
    expect(first?.code).toBe(code);
    await expect(bench.issues.first().locator('.issue-code')).toHaveText(code);
    await expect(bench.issues.first().locator('.issue-go')).toHaveText(`${first?.line}:${first?.column}`);
    await expect(bench.issues).toHaveCount(issues.length);
    // Secrets stand in the reader's own box only: not in the verdict, not in a note.
    const elsewhere = await page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      for (const box of copy.querySelectorAll('.cm-content')) box.remove();
      return copy.textContent ?? '';
    });
    for (const secret of ['{{jwt}}', '{{aws_key_id}}', '{{pem_header}}', '{{github_token}}'])
      expect(elsewhere).not.toContain(expandSamples(secret));
  });
}
