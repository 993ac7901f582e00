/** Shows a value in a field of the page. Controls that say the same already are not touched, so none loses its caret. */
import { childrenInUse, type FieldNode, type TextControl } from './field-tree.ts';
import { showItems } from './items.ts';
import { MOST_ROWS, type Standing, standingOf } from './model.ts';
import { addRow, mapOf, rowInputs, rowsOf } from './rows.ts';

const setValue = (control: TextControl, value: string): void => {
  // The control that has the focus keeps its caret: it is only written when it says something else.
  if (control.value !== value) control.value = value;
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** An own member of a value. */
function memberOf(value: unknown, name: FieldNode['name']): unknown {
  return name !== null && isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Shows the members of a value in the fields for them. */
export function showMembers(fields: readonly FieldNode[], value: unknown): void {
  for (const field of fields) showField(field, field.name === null ? value : memberOf(value, field.name));
}

export function showField(node: FieldNode, value: unknown): void {
  const standing = standingOf(node.kind, value);
  if (node.element.dataset.standing !== standing) node.element.dataset.standing = standing;
  const { state } = node.parts;
  if (state instanceof HTMLSelectElement) setValue(state, standing === 'other' ? 'value' : standing);
  showInside(node, value, standing);
}

function showInside(node: FieldNode, value: unknown, standing: Standing): void {
  const given = standing === 'value' ? value : undefined;
  switch (node.kind) {
    case 'constant':
      if (node.parts.restore !== undefined)
        node.parts.restore.hidden = node.parts.restore.dataset.value === JSON.stringify(value);
      return;
    case 'text':
    case 'number':
      setValue(node.parts.control as TextControl, given === undefined ? '' : String(given));
      return;
    case 'choice':
      showChoice(node, value);
      return;
    case 'checks':
      showChecks(node.element, Array.isArray(value) ? value : []);
      return;
    case 'list':
      showRows(
        node,
        ((given ?? []) as readonly string[]).map((item) => [item]),
      );
      return;
    case 'map':
      showMap(node, (given ?? {}) as Readonly<Record<string, string>>);
      return;
    case 'group':
      showMembers(node.children, value);
      return;
    case 'variant':
      showVariant(node, value);
      return;
    case 'items':
      showItems(node, (given ?? []) as readonly unknown[]);
      return;
    case 'other':
  }
}

/** Out: the value of the option that is chosen, as JSON; empty for none of them. */
function showChoice({ parts }: FieldNode, value: unknown): string {
  if (!(parts.control instanceof HTMLSelectElement)) return '';
  const wanted = value === undefined ? '' : JSON.stringify(value);
  const chosen = [...parts.control.options].some((option) => option.value === wanted) ? wanted : '';
  setValue(parts.control, chosen);
  return chosen;
}

function showVariant(node: FieldNode, value: unknown): void {
  const { by } = node.element.dataset;
  const chosen = showChoice(node, by === undefined ? undefined : memberOf(value, by));
  for (const option of node.element.querySelectorAll<HTMLElement>(':scope > [data-option]')) {
    const hidden = option.dataset.option !== chosen;
    if (option.hidden !== hidden) option.hidden = hidden;
  }
  showMembers(childrenInUse(node), value);
}

function showChecks(element: HTMLElement, list: readonly unknown[]): void {
  for (const box of element.querySelectorAll<HTMLInputElement>('[data-part="check"]')) {
    const index = list.indexOf(box.value);
    box.checked = index !== -1;
    const order = box.parentElement?.querySelector('.form-order');
    const text = index === -1 ? '' : String(index + 1);
    if (order && order.textContent !== text) order.textContent = text;
  }
}

function showRows(node: FieldNode, items: readonly (readonly string[])[]): void {
  const shown = items.slice(0, MOST_ROWS);
  while (rowsOf(node).length > shown.length) rowsOf(node).at(-1)?.remove();
  while (rowsOf(node).length < shown.length && addRow(node)) {
    // addRow does the work.
  }
  rowsOf(node).forEach((row, index) => {
    rowInputs(row).forEach((input, place) => {
      setValue(input, shown[index]?.[place] ?? '');
    });
  });
}

/** Lines of a map are left alone while they spell the same map, so that a new line without a name yet stays. */
function showMap(node: FieldNode, map: Readonly<Record<string, string>>): void {
  if (JSON.stringify(mapOf(node)) === JSON.stringify(map)) return;
  showRows(node, Object.entries(map));
}
