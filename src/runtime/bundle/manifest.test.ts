import { describe, expect, test } from 'vitest';
import { fromHex, sha256Hex, toHex } from './digest.ts';
import { toBytes } from './files.ts';
import { holdsKey, keyFindings } from './key-material.ts';
import { checkFiles, listFiles } from './manifest.ts';

const FILES = new Map([
  ['b.md', toBytes('two')],
  ['a.json', toBytes('abc')],
  ['manifest.json', toBytes('{}')],
]);

describe('a list of files', () => {
  test('is in the order of names, with the SHA-256 of each, and without the manifest', async () => {
    const listed = await listFiles(FILES);
    expect(listed.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['a.json', 3],
      ['b.md', 3],
    ]);
    expect(listed[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await checkFiles(listed, FILES)).toEqual([]);
  });

  test('names what is changed, missing, added or listed twice', async () => {
    const listed = await listFiles(FILES);
    const other = new Map([
      ['a.json', toBytes('abd')],
      ['c.txt', toBytes('rides along')],
    ]);
    const findings = await checkFiles([...listed, ...listed.slice(0, 1)], other);
    expect(findings.map(({ code, at }) => [code, at[0]])).toEqual([
      ['file-changed', 'a.json'],
      ['file-missing', 'b.md'],
      ['duplicate-item', 'manifest.json'],
      ['file-added', 'c.txt'],
    ]);
    expect(findings[0]?.message).toMatch(/^checksum mismatch: a\.json/);
    expect(findings[1]?.message).toMatch(/^missing file: b\.md/);
  });

  test('hexadecimal goes both ways and takes nothing else', async () => {
    expect(toHex(fromHex('00ff10') ?? new Uint8Array())).toBe('00ff10');
    for (const text of ['0', 'FF', 'zz']) expect(fromHex(text)).toBeUndefined();
    expect(await sha256Hex(new Uint8Array())).toMatch(/^e3b0c442/);
  });
});

describe('private keys', () => {
  const pem = ['-----BEGIN', 'ENCRYPTED PRIVATE', 'KEY-----'].join(' ');
  test.each([
    ['PEM', pem],
    ['PGP', ['-----BEGIN PGP PRIVATE', 'KEY BLOCK-----'].join(' ')],
    ['PEM inside JSON', JSON.stringify({ a: [{ b: `x\n${pem}` }] })],
    ['age', ['AGE-SECRET', 'KEY-1QQ'].join('-')],
    ['a JSON Web Key', JSON.stringify({ keys: [{ kty: 'OKP', d: 'x' }] })],
    ['escaped PEM', JSON.stringify({ a: pem }).replace('-----BEGIN', '\\u002d----BEGIN')],
  ])('%s is found and not repeated', (_, text) => {
    const findings = keyFindings(new Map([['x.json', toBytes(text)]]));
    expect(findings.map(({ code, at }) => [code, at[0]])).toEqual([['key-material', 'x.json']]);
    expect(JSON.stringify(findings)).not.toContain('BEGIN');
  });

  test('a public key is not one', () => {
    expect(holdsKey('-----BEGIN PUBLIC KEY-----')).toBe(false);
    expect(keyFindings(new Map([['k.json', toBytes('{"kty":"OKP","x":"y","crv":"Ed25519"}')]]))).toEqual([]);
  });
});
