import { describe, expect, test } from 'vitest';
import { placeIn, readPage } from './page.ts';
import { applyEdits, diffOf } from './update.ts';

const F = '```';
const page = (lines: readonly string[], file = 'a.mdx', end = '\n') => readPage(file, lines.join(end));

describe('the fences of a page', () => {
  test('stand where they stand: in lists, quotes, tags, and after letters of several units', () => {
    const { fences } = page([
      'é 😀',
      '',
      '- item',
      '',
      `  ${F}json contract=x`,
      '  {',
      '    "a": 1',
      '  }',
      `  ${F}`,
      '',
      '<Box>',
      '',
      `> ${F}sh run`,
      '> $ a',
      `> ${F}`,
      '',
      '</Box>',
    ]);
    expect(fences.map(({ line, endLine, lang, lines }) => [line, endLine, lang, lines.length])).toEqual([
      [5, 9, 'json', 3],
      [13, 15, 'sh', 1],
    ]);
    const [first, second] = fences;
    if (first === undefined || second === undefined) throw new Error('two fences');
    expect(placeIn(first, 1, 3)).toEqual({ line: 7, column: 5 });
    expect(placeIn(second, 0, 1)).toEqual({ line: 14, column: 3 });
    expect(first.attributes.list[0]).toMatchObject({ name: 'contract', value: 'x' });
    expect(first.attributesColumn + (first.attributes.list[0]?.at ?? 0)).toBe(11);
  });

  test('are found with carriage returns, empty, longer marks and tildes', () => {
    const { fences } = page([`${F}${F}js`, F, `${F}${F}`, '~~~', '~~~', F, '', F], 'a.md', '\r\n');
    expect(fences.map(({ lines, closed }) => [lines, closed])).toEqual([
      [[F], true],
      [[], true],
      [[''], true],
    ]);
  });

  test('of a page that cannot be parsed are a finding, not an exception', () => {
    expect(page(['text', '', '<Open>']).findings).toMatchObject([{ rule: 'unreadable-page', line: 3 }]);
  });
});

describe('rewriting a fence', () => {
  const lines = [
    '- a',
    '',
    `  ${F}sh run`,
    '  $ a',
    '  old',
    `  ${F}`,
    '',
    `> ${F}sh run`,
    '> $ b',
    `> ${F}`,
    '',
  ];

  test.each(['\n', '\r\n'])('keeps indentation, line ends and all else (%j)', (end) => {
    const read = page(lines, 'a.mdx', end);
    const [first, second] = read.fences;
    if (first === undefined || second === undefined) throw new Error('two fences');
    const edits = [
      { fence: first, lines: ['$ a', 'new', '', 'more'] },
      { fence: second, lines: ['$ b', 'x'] },
    ];
    const expected = [
      '- a',
      '',
      `  ${F}sh run`,
      '  $ a',
      '  new',
      '',
      '  more',
      `  ${F}`,
      '',
      `> ${F}sh run`,
      '> $ b',
      '> x',
      `> ${F}`,
      '',
    ];
    expect(applyEdits(read.text, edits).split(end)).toEqual(expected);
    expect(diffOf(edits[0] ?? { fence: first, lines: [] })).toEqual([
      '@@ a.mdx:5 @@',
      '-old',
      '+new',
      '+',
      '+more',
    ]);
  });
});
