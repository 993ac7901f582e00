/** What a change of a control means for the text: the next text, written in the text's own syntax. */
import { applyEdit, type Syntax, type TextEdit } from '../../text/text-edit.ts';
import { equalValues, valueAt } from '../../text/value-change.ts';
import { type FieldNode, type Path, pathOf, type Row, type TextControl } from './field-tree.ts';
import { placeFor } from './list-edit.ts';
import { addRow, mapOf, rowsOf } from './rows.ts';

/** A change that a control asks for. */
export interface FormChange {
  /** Where; changes at one place join one step of undo. */
  readonly path: Path;
  /** In: the text and what it holds. Out: the next text. */
  apply(text: string, root: unknown, syntax: Syntax): string;
  /** To do when the form shows the new text. */
  readonly then?: () => void;
}

type Edits = (text: string, root: unknown, syntax: Syntax) => TextEdit | undefined;

const change = (path: Path, edit: Edits, then?: () => void): FormChange => ({
  path,
  apply: (text, root, syntax) => applyEdit(text, edit(text, root, syntax)),
  ...(then && { then }),
});

const setTo = (path: Path, value: unknown): FormChange =>
  change(path, (text, _, syntax) => syntax.value(text, path, value));

/** The change that an event on a control of a field means; undefined when it means none. */
export function changeOf(
  node: FieldNode,
  row: Row | undefined,
  target: HTMLElement,
  event: string,
): FormChange | undefined {
  const what = target.dataset.part;
  if (event === 'click') {
    if (what === 'add') return node.kind === 'items' ? addItem(node, target) : addLine(node);
    if (what === 'remove') return row === undefined ? removeLine(node, target) : removeItem(row);
    if (what === 'restore') return setTo(pathOf(node), JSON.parse(target.dataset.value ?? 'null'));
    return undefined;
  }
  if (what === 'state' && target instanceof HTMLSelectElement) return stateChange(node, target.value);
  if (what === 'check' && target instanceof HTMLInputElement) return checkChange(node, target);
  if (what === 'item' && node.kind === 'list' && target instanceof HTMLInputElement) {
    const line = rowsOf(node).indexOf(target.closest('li') ?? target);
    return setTo([...pathOf(node), line], target.value);
  }
  if (node.kind === 'map') return setTo(pathOf(node), mapOf(node));
  return what === 'control' ? controlChange(node, target as TextControl) : undefined;
}

function controlChange(node: FieldNode, control: TextControl): FormChange | undefined {
  const path = pathOf(node);
  const { value } = control;
  if (node.kind === 'number') return setTo(path, value === '' ? undefined : Number(value));
  if (node.kind !== 'choice' && node.kind !== 'variant') return setTo(path, value);
  if (value === '') return undefined;
  return node.kind === 'choice' ? setTo(path, JSON.parse(value)) : variantChange(node, control);
}

/** Another form of a variant: what only the old form had goes, what the new one needs comes; shared members stay. */
function variantChange(node: FieldNode, control: TextControl): FormChange {
  const path = pathOf(node);
  const option = control instanceof HTMLSelectElement ? control.selectedOptions[0] : undefined;
  const start = JSON.parse(option?.dataset.start ?? '{}') as Readonly<Record<string, unknown>>;
  const { by = '' } = node.element.dataset;
  const inOption = [...node.element.querySelectorAll<HTMLElement>(':scope > [data-option]')].find(
    ({ dataset }) => dataset.option === control.value,
  );
  const names = new Set(
    node.children.filter(({ element }) => inOption?.contains(element)).map(({ name }) => name),
  );
  return {
    path: [...path, by],
    apply(text, root, syntax) {
      const old = valueAt(root, path);
      const isObject = typeof old === 'object' && old !== null && !Array.isArray(old);
      if (!isObject) return applyEdit(text, syntax.value(text, path, start));
      const members = old as Readonly<Record<string, unknown>>;
      const gone = Object.keys(members).filter((name) => name !== by && !names.has(name));
      const come = Object.keys(start).filter((name) => name === by || !Object.hasOwn(members, name));
      const put = (next: string, name: string, value: unknown): string =>
        equalValues(members[name], value) && value !== undefined
          ? next
          : applyEdit(next, syntax.value(next, [...path, name], value));
      const shorter = gone.reduce((next, name) => put(next, name, undefined), text);
      return come.reduce((next, name) => put(next, name, start[name]), shorter);
    },
  };
}

/** What stands in a field that comes in: what the contract says, else what its control shows as an example. */
function stateChange(node: FieldNode, state: string): FormChange {
  if (state === 'absent') return setTo(pathOf(node), undefined);
  return setTo(pathOf(node), state === 'null' ? null : JSON.parse(node.element.dataset.start ?? 'null'));
}

function addLine(node: FieldNode): FormChange {
  const row = addRow(node);
  row?.querySelector('input')?.focus();
  const path = pathOf(node);
  // A line of a map has no name yet, so nothing of it can be written.
  if (node.kind === 'map') return { path, apply: (text) => text };
  return change([...path, rowsOf(node).length - 1], (text, root, syntax) => {
    const list = valueAt(root, path);
    return Array.isArray(list) ? syntax.insert(text, path, list.length, '') : syntax.value(text, path, ['']);
  });
}

function addItem(node: FieldNode, button: HTMLElement): FormChange {
  const path = pathOf(node);
  const start: unknown = JSON.parse(button.dataset.value ?? 'null');
  const open = (): void => {
    const details = node.rows.at(-1)?.details;
    if (details == null) return;
    details.open = true;
    details.querySelector('summary')?.focus();
  };
  return change(
    [...path, 'add', node.rows.length],
    (text, root, syntax) => {
      const list = valueAt(root, path);
      return Array.isArray(list)
        ? syntax.insert(text, path, list.length, start)
        : syntax.value(text, path, [start]);
    },
    open,
  );
}

function removeItem(row: Row): FormChange {
  const { list, element } = row;
  const index = list.rows.indexOf(row);
  const path = [...pathOf(list), index];
  const next = list.rows[index + 1] ?? list.rows[index - 1];
  list.rows.splice(index, 1);
  element.remove();
  (next?.element.querySelector<HTMLElement>('summary') ?? list.parts.add)?.focus();
  return change([...path, 'remove'], (text, _, syntax) => syntax.value(text, path, undefined));
}

function removeLine(node: FieldNode, button: HTMLElement): FormChange {
  const rows = rowsOf(node);
  const index = rows.findIndex((row) => row.contains(button));
  const next = rows[index + 1] ?? rows[index - 1];
  rows[index]?.remove();
  (next?.querySelector<HTMLElement>('[data-part="remove"]') ?? node.parts.add)?.focus();
  const path = pathOf(node);
  if (node.kind === 'map') return setTo(path, mapOf(node));
  return change([...path, 'remove'], (text, _, syntax) => syntax.value(text, [...path, index], undefined));
}

function checkChange(node: FieldNode, box: HTMLInputElement): FormChange {
  const boxes = [...node.element.querySelectorAll<HTMLInputElement>('[data-part="check"]')];
  const words = boxes.map(({ value }) => value);
  const path = pathOf(node);
  const { value: word, checked } = box;
  return change([...path, word], (text, root, syntax) => {
    const list: unknown = valueAt(root, path);
    if (!Array.isArray(list)) return checked ? syntax.value(text, path, [word]) : undefined;
    if (checked) return syntax.insert(text, path, placeFor(list, words, word), word);
    return syntax.value(text, [...path, list.lastIndexOf(word)], undefined);
  });
}
