import { describe, expect, test } from 'vitest';
import { CONTRACTS } from '../contracts/registry.ts';
import { run } from './test-io.ts';

const REQUEST = 'saas_operating_automation.request';
const cavra = (...argv: string[]) => run(argv);

describe('cavra contracts', () => {
  test('list names every contract, as text and as JSON', async () => {
    const { out } = await cavra('contracts', 'list');
    for (const { id } of CONTRACTS) expect(out).toMatch(new RegExp(`^${id.replaceAll('.', '\\.')}$`, 'm'));
    const json = JSON.parse((await cavra('contracts', 'list', '--format', 'json')).out);
    expect(json.map(({ id }: { id: string }) => id)).toEqual(CONTRACTS.map(({ id }) => id));
    expect(Object.keys(json[0])).toEqual(['id', 'title', 'purpose', 'family', 'page']);
  });

  test.each(CONTRACTS)(
    'show $id: page, limits, fields and every preset; its schema; its presets as they are',
    async (contract) => {
      const { exit, out } = await cavra('contracts', 'show', contract.id);
      expect(exit).toBe(0);
      expect(out).toContain(`Page: ${contract.page}\n`);
      expect(out).toContain(`${contract.limits.bytes}`);
      for (const { id, refused } of contract.presets) {
        expect(out).toMatch(new RegExp(`^ {2}${id}( |$)`, 'm'));
        if (refused !== undefined) expect(out).toContain(refused.code);
        const printed = await cavra('contracts', 'show', contract.id, '--preset', id);
        const judged = await run(['validate', contract.id, '-'], { stdin: printed.out });
        expect(judged.exit === 0).toBe(refused === undefined);
      }
      const schema = JSON.parse((await cavra('contracts', 'show', contract.id, '--json-schema')).out);
      expect(schema).toMatchObject({ $id: `urn:cavra:${contract.id}`, type: 'object' });
    },
  );

  test('--json-schema and --preset together are one too many', async () => {
    const { exit, err } = await cavra('contracts', 'show', REQUEST, '--json-schema', '--preset', 'example');
    expect(exit).toBe(2);
    expect(err).toContain('give one');
  });
});
