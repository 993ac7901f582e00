import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../run.mjs';
import { releaseChangelog } from './changelog.mjs';
import { brokenPromises, mayBreak, type SchemaImage, schemaImageText } from './schema-image.ts';

const IMAGES = join(ROOT, 'schemas', 'images');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const images = readdirSync(IMAGES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(IMAGES, name), 'utf8')) as SchemaImage);
const promised = images.filter((image) => !mayBreak(image.version, version));

describe('released schemas', () => {
  test('there is an image that this version must keep', () => {
    expect(promised.length).toBeGreaterThan(0);
  });

  test.each(promised)('every document that $version took is still taken', (image) => {
    expect(brokenPromises(image)).toEqual([]);
  });

  test('a contract that is gone, a narrower field and a refused document are named', () => {
    const image = JSON.parse(schemaImageText('0.0.1')) as SchemaImage;
    const id = 'saas_operating_automation.request';
    const kept = image.contracts[id];
    if (kept === undefined) throw new Error(`no contract ${id}`);
    const wider = {
      ...kept.schema,
      properties: { ...(kept.schema.properties as object), note: { type: 'string' } },
    };
    const planted = {
      version: '0.0.1',
      contracts: { gone: kept, [id]: { schema: wider, accepted: [...kept.accepted, '{"operation": 1}'] } },
    };
    const found = brokenPromises(planted).join('\n');
    expect(found).toContain('gone: the contract is gone');
    expect(found).toContain(`${id} /note: is no longer a field`);
    expect(found).toContain(`${id}: accepted document ${kept.accepted.length + 1} is refused now`);
  });

  test.each([
    ['0.1.0', '0.1.4', false],
    ['0.1.0', '0.2.0', true],
    ['1.2.0', '1.3.0', false],
    ['1.2.0', '2.0.0', true],
    ['0.9.0', '1.0.0', true],
    ['0.2.0', '0.1.0', false],
  ])('from %s to %s an old document may be refused: %s', (older, newer, may) => {
    expect(mayBreak(older, newer)).toBe(may);
  });
});

describe('the changelog of a release', () => {
  const before = '# Changelog\n\n## Unreleased\n\n- a door\n\n## 0.1.0 (2026-11-01)\n\n- a house\n';

  test('dates what is unreleased and opens a new part', () => {
    expect(releaseChangelog(before, '0.2.0', '2026-11-28')).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-11-28)\n\n- a door\n\n## 0.1.0 (2026-11-01)\n\n- a house\n',
    );
  });

  test('refuses when nothing is written, or the version stands there', () => {
    const empty = before.replace('- a door\n\n', '');
    expect(() => releaseChangelog(empty, '0.2.0', '2026-11-28')).toThrow('says nothing');
    expect(() => releaseChangelog(before, '0.1.0', '2026-11-28')).toThrow('already');
    expect(() => releaseChangelog('# Changelog\n', '0.2.0', '2026-11-28')).toThrow('no part');
  });
});
