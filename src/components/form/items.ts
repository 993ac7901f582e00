/** The items of a list of objects: lines that open. The fields of an item are made when its line is opened. */
import { type FieldNode, type Row, readFields, rowOf } from './field-tree.ts';
import { itemTitle } from './item-title.ts';
import { MOST_ROWS } from './model.ts';
import { showField } from './show-field.ts';

let made = 0;
const IDS = ['id', 'for', 'aria-describedby'];

/** Gives ids a word of their own, and what refers to them too; also inside templates of lists further down. */
function renameIds(root: ParentNode, from: string, to: string): void {
  const renamed = (id: string): string =>
    id === from || id.startsWith(`${from}-`) ? to + id.slice(from.length) : id;
  for (const name of IDS) {
    for (const element of root.querySelectorAll(`[${name}]`))
      element.setAttribute(name, (element.getAttribute(name) ?? '').split(' ').map(renamed).join(' '));
  }
  for (const { content } of root.querySelectorAll('template')) renameIds(content, from, to);
}

const templateOf = ({ element }: FieldNode, part: string): DocumentFragment | undefined => {
  const copy = element
    .querySelector<HTMLTemplateElement>(`:scope > template[data-part="${part}"]`)
    ?.content.cloneNode(true);
  return copy instanceof DocumentFragment ? copy : undefined;
};

/** Makes the fields of a row, when they are not there yet. `known` gets them. */
export function openRow(row: Row, known: Map<Element, FieldNode>, value: unknown): void {
  if (row.field === undefined && row.details !== null) {
    const fields = templateOf(row.list, 'item-fields');
    const first = fields?.firstElementChild;
    if (fields === undefined || first == null) return;
    made += 1;
    renameIds(fields, first.id, `${first.id}-${made}`);
    row.details.append(fields);
    [row.field] = readFields(row.details, row, known);
  }
  if (row.field !== undefined) showField(row.field, value);
}

function addItem(list: FieldNode): Row | undefined {
  const element = templateOf(list, 'item')?.firstElementChild;
  if (!(element instanceof HTMLElement)) return undefined;
  list.parts.items?.append(element);
  const row = rowOf(list, element);
  list.rows.push(row);
  return row;
}

/** Shows a list: as many lines as items, up to a limit; open lines show what they hold. */
export function showItems(list: FieldNode, items: readonly unknown[]): void {
  const shown = items.slice(0, MOST_ROWS);
  while (list.rows.length > shown.length) list.rows.pop()?.element.remove();
  while (list.rows.length < shown.length && addItem(list) !== undefined) {
    // addItem does the work.
  }
  list.rows.forEach((row, index) => {
    const title = itemTitle(index, shown[index]);
    if (row.title !== null && row.title.textContent !== title) row.title.textContent = title;
    if (row.field !== undefined) showField(row.field, shown[index]);
  });
  if (list.parts.more !== undefined) list.parts.more.hidden = items.length <= MOST_ROWS;
}
