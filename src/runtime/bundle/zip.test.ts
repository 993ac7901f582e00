import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { BundleError, sameBytes, toBytes } from './files.ts';
import { isSafePath } from './path.ts';
import { readZip, rewrapped, ZIP_LIMITS } from './zip-read.ts';
import { writeZip } from './zip-write.ts';

const FILES = new Map([
  ['a.json', toBytes('{"a":1}')],
  ['exports/b.json', toBytes('{"b":2}')],
  ['c.md', toBytes('# text\n')],
]);
const ZIP = writeZip(FILES);
const codeOf = (bytes: Uint8Array): string | undefined => {
  const reading = readZip(bytes);
  return reading.ok ? undefined : reading.finding.code;
};
/** A copy with 16 bits replaced, counted from the first place where a header starts. */
const patched = (bytes: Uint8Array, header: number, at: number, value: number): Uint8Array => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let index = 0; index + 4 <= copy.length; index += 1) {
    if (view.getUint32(index, true) !== header) continue;
    view.setUint16(index + at, value, true);
    return copy;
  }
  throw new Error('no such header');
};
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const renamed = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  const copy = bytes.slice();
  const [a, b] = [toBytes(from), toBytes(to)];
  for (let index = 0; index + a.length <= copy.length; index += 1)
    if (sameBytes(copy.subarray(index, index + a.length), a)) copy.set(b, index);
  return copy;
};

describe('a zip', () => {
  test('gives back what went in, whatever it is', () => {
    const names = fc.uniqueArray(
      fc.stringMatching(/^[a-z0-9_]{1,12}(\/[a-z0-9_]{1,8}){0,2}$/).filter(isSafePath),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(
        names,
        fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 12, maxLength: 12 }),
        (list, data) => {
          const files = new Map(list.map((name, index) => [name, data[index] ?? new Uint8Array()]));
          const bytes = writeZip(files);
          const reading = readZip(bytes);
          if (!reading.ok) throw new Error(reading.finding.message);
          expect([...reading.files.keys()]).toEqual([...files.keys()].sort());
          for (const [name, content] of files) expect(reading.files.get(name)).toEqual(content);
          expect(rewrapped(bytes, reading.files)).toEqual([]);
        },
      ),
    );
  });

  test('has the same bytes whatever the order of its files and the time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const TZ of ['Pacific/Kiritimati', 'America/St_Johns', 'UTC']) {
        process.env.TZ = TZ;
        expect(writeZip(new Map([...FILES].reverse()))).toEqual(ZIP);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('of which any single byte is changed is refused, unpacks to something else, or is seen to be repacked', () => {
    for (let index = 0; index < ZIP.length; index += 1) {
      for (const bits of [1, 0x80, 0xff]) {
        const copy = ZIP.slice();
        copy[index] = (copy[index] ?? 0) ^ bits;
        const reading = readZip(copy);
        if (reading.ok)
          expect(rewrapped(copy, reading.files).map(({ code }) => code)).toEqual(['zip-rewrapped']);
      }
    }
  });

  test.each([
    '../a',
    '/a',
    'a\\b',
    'a/../b',
    'C:a',
    'a//b',
    '',
    'é',
    'a\0b',
    'con',
    'aux.json',
    'a.',
    '.env',
  ])('takes no file called %j', (name) => {
    expect(() => writeZip(new Map([[name, new Uint8Array()]]))).toThrow(BundleError);
    const bytes = zipSync({ [name]: [toBytes('x'), { level: 0 }] });
    expect(codeOf(bytes)).toBe('zip-unsafe-path');
  });

  test('takes no file called __proto__, which the packer itself cannot hold', () => {
    expect(() => writeZip(new Map([['__proto__', new Uint8Array()]]))).toThrow(BundleError);
    const stored = zipSync({ nine_long: toBytes('x') }, { level: 0 });
    expect(codeOf(renamed(stored, 'nine_long', '__proto__'))).toBe('zip-unsafe-path');
    expect(isSafePath('exports/__proto__')).toBe(true);
  });

  test('with a name twice, or twice but for letter case, is refused', () => {
    const two = zipSync({ 'a.json': toBytes('1'), 'b.json': toBytes('2') }, { level: 0 });
    expect(codeOf(renamed(two, 'b.json', 'a.json'))).toBe('zip-duplicate-name');
    expect(codeOf(renamed(two, 'b.json', 'A.json'))).toBe('zip-duplicate-name');
    expect(() =>
      writeZip(
        new Map([
          ['a', ZIP],
          ['A', ZIP],
        ]),
      ),
    ).toThrow(/letter case/);
  });

  test('that is encrypted or packed by a rare method is refused as such', () => {
    expect(codeOf(patched(ZIP, CENTRAL, 8, 1))).toBe('zip-unsupported');
    expect(codeOf(patched(ZIP, CENTRAL, 10, 14))).toBe('zip-unsupported');
    expect(codeOf(patched(ZIP, LOCAL, 8, 8))).toBe('zip-unreadable');
  });

  test('that unpacks to far more than it weighs is refused before it is unpacked', () => {
    expect(codeOf(zipSync({ 'a.json': new Uint8Array(4 << 20) }))).toBe('zip-too-large');
    expect(codeOf(new Uint8Array(ZIP_LIMITS.bytes + 1))).toBe('zip-too-large');
    const many = Object.fromEntries(
      Array.from({ length: 257 }, (_, index) => [`f${index}`, new Uint8Array()]),
    );
    expect(codeOf(zipSync(many))).toBe('zip-too-large');
  });

  test('that states another size than it holds is refused', () => {
    const bytes = zipSync({ 'a.json': toBytes('abc'.repeat(500)) });
    for (const size of [10, 1499, 1501]) {
      const lying = patched(patched(bytes, CENTRAL, 24, size), LOCAL, 22, size);
      expect(codeOf(lying)).toBe('zip-unreadable');
    }
  });

  test('that another program deflated is read, and said to be repacked', () => {
    const bytes = zipSync({ 'a.json': toBytes('abc'.repeat(50)) }, { level: 9 });
    const reading = readZip(bytes);
    expect(reading.ok && reading.files.get('a.json')).toEqual(toBytes('abc'.repeat(50)));
    expect(reading.ok && rewrapped(bytes, reading.files)).toHaveLength(1);
  });

  test('made of noise, cut or doctored never makes the reader throw', () => {
    const doctored = fc
      .array(fc.tuple(fc.nat(ZIP.length - 1), fc.nat(255)), { maxLength: 12 })
      .map((edits) => {
        const copy = ZIP.slice();
        for (const [at, value] of edits) copy[at] = value;
        return copy;
      });
    const cut = fc.nat(ZIP.length).map((length) => ZIP.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(doctored, cut, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const reading = readZip(bytes);
        if (!reading.ok) expect(reading.finding.code.startsWith('zip-')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
