import { expect, test } from 'vitest';
import { labelCells } from './stacked-cells.ts';

const head = (...titles: string[]): string =>
  `<thead><tr>${titles.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`;

test('each cell behind the name of its row is told the title of its column', () => {
  const table = `${head('Step', 'Who', 'Record "kept"')}<tbody><tr><th scope="row">1</th><td>Noor</td><td class="a"><b>x</b></td></tr></tbody>`;
  expect(labelCells(table)).toContain(
    '<tr><th scope="row">1</th><td data-label="Who">Noor</td><td class="a" data-label="Record &quot;kept&quot;"><b>x</b></td></tr>',
  );
  expect(labelCells(table)).toContain(head('Step', 'Who', 'Record "kept"'));
});

test('a first cell that is no heading is the name all the same, and a label of its own stays', () => {
  const table = `${head('A', 'B', 'C')}<tbody><tr><td>1</td><td data-label="Ours">2</td><td>3</td></tr></tbody>`;
  expect(labelCells(table)).toContain('<td>1</td><td data-label="Ours">2</td><td data-label="C">3</td>');
});

test('two columns speak for themselves', () => {
  const table = `${head('Flag', 'Is')}<tbody><tr><th scope="row">--help</th><td>help</td></tr></tbody>`;
  expect(labelCells(table)).toBe(table);
});
