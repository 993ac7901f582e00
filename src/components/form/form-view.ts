/** The form in the page: shows a document in its controls, and says which edit a change of a control means. */
import { editInsert, editValue, type TextEdit } from '../../text/json-edit.ts';
import type { PathSegment } from '../../text/json-walk.ts';
import { placeFor } from './list-edit.ts';
import { type Control, fieldId, standingOf, valueAt } from './model.ts';

type Path = readonly PathSegment[];
type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** An edit that a control asks for: given the text and what it holds, the edits to make, last place first. */
export interface FormChange {
  readonly path: Path;
  edits(text: string, root: unknown): readonly (TextEdit | undefined)[];
}

/** One field of the page. */
interface FieldView {
  readonly element: HTMLElement;
  readonly path: Path;
  readonly kind: Control['kind'];
}

const KINDS: ReadonlySet<string> = new Set<Control['kind']>([
  'constant',
  'choice',
  'text',
  'number',
  'checks',
  'list',
  'map',
  'group',
  'other',
]);
const isKind = (kind: string | undefined): kind is Control['kind'] => kind !== undefined && KINDS.has(kind);

/** A part of a field that belongs to the field itself, not to a field inside it. */
function part<E extends HTMLElement>(element: HTMLElement, name: string): E | null {
  return element.querySelector<E>(`:scope > [data-part="${name}"], :scope > p > [data-part="${name}"]`);
}

const set = (control: TextControl, value: string): void => {
  // The control that has the focus keeps its caret: it is only written when it says something else.
  if (control.value !== value) control.value = value;
};

export class FormView {
  readonly #root: HTMLElement;
  readonly #prefix: string;
  readonly #fields: readonly FieldView[];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#prefix = root.dataset.form ?? '';
    this.#fields = [...root.querySelectorAll<HTMLElement>('[data-path]')].flatMap((element) => {
      const kind = element.dataset.kind;
      return isKind(kind) ? [{ element, kind, path: JSON.parse(element.dataset.path ?? '[]') as Path }] : [];
    });
  }

  /** Calls back with what the reader changed, at each keystroke. */
  onChange(tell: (change: FormChange) => void): void {
    const listen = (event: Event): void => {
      const target = event.target;
      if (!(target instanceof HTMLElement)) return;
      const field = this.#fieldOf(target);
      const change = field && this.#changeOf(field, target, event.type);
      if (change) tell(change);
    };
    for (const type of ['input', 'click']) this.#root.addEventListener(type, listen);
  }

  #fieldOf(target: HTMLElement): FieldView | undefined {
    const element = target.closest('[data-path]');
    return this.#fields.find((field) => field.element === element);
  }

  #changeOf(field: FieldView, target: HTMLElement, event: string): FormChange | undefined {
    const { path, kind } = field;
    const to = (value: unknown): FormChange => ({ path, edits: (text) => [editValue(text, path, value)] });
    const what = target.dataset.part;
    if (event === 'click') {
      if (what === 'add') return this.#add(field);
      if (what === 'remove') return this.#remove(field, target);
      if (what === 'restore') return to(JSON.parse(target.dataset.value ?? 'null'));
      return undefined;
    }
    if (what === 'state' && target instanceof HTMLSelectElement)
      return this.#stateChange(field, target.value);
    if (what === 'check' && target instanceof HTMLInputElement) return checkChange(field, target);
    if (what === 'item' && kind === 'list' && target instanceof HTMLInputElement) {
      const index = rowsOf(field).indexOf(target.closest('li') ?? target);
      return { path: [...path, index], edits: (text) => [editValue(text, [...path, index], target.value)] };
    }
    if (kind === 'map') return to(mapOf(field));
    if (what !== 'control') return undefined;
    const control = target as TextControl;
    if (kind === 'choice') return control.value === '' ? undefined : to(JSON.parse(control.value));
    if (kind === 'number') return to(control.value === '' ? undefined : Number(control.value));
    return to(control.value);
  }

  #stateChange(field: FieldView, state: string): FormChange {
    const { path, element, kind } = field;
    const starts: Partial<Record<Control['kind'], unknown>> = {
      number: 0,
      checks: [],
      list: [],
      map: {},
      group: {},
    };
    const given = (): unknown => {
      if (element.dataset.initial !== undefined) return JSON.parse(element.dataset.initial);
      const control = part<TextControl>(element, 'control');
      if (kind === 'choice' && control instanceof HTMLSelectElement)
        return JSON.parse(control.options[1]?.value ?? 'null');
      return control instanceof HTMLInputElement ? control.placeholder : (starts[kind] ?? '');
    };
    const value = state === 'absent' ? undefined : state === 'null' ? null : given();
    return { path, edits: (text) => [editValue(text, path, value)] };
  }

  #add(field: FieldView): FormChange {
    const { path, element } = field;
    const row = addRow(element);
    row?.querySelector('input')?.focus();
    if (field.kind === 'map') return { path, edits: () => [] };
    return {
      path: [...path, rowsOf(field).length - 1],
      edits: (text, root) => {
        const list = valueAt(root, path);
        if (!Array.isArray(list)) return [editValue(text, path, [''])];
        return [editInsert(text, path, list.length, '')];
      },
    };
  }

  #remove(field: FieldView, button: HTMLElement): FormChange {
    const row = button.closest('li');
    const rows = rowsOf(field);
    const index = row === null ? -1 : rows.indexOf(row);
    const next = rows[index + 1] ?? rows[index - 1];
    row?.remove();
    (next?.querySelector<HTMLElement>('[data-part="remove"]') ?? part(field.element, 'add'))?.focus();
    const { path } = field;
    if (field.kind === 'map') {
      const value = mapOf(field);
      return { path, edits: (text) => [editValue(text, path, value)] };
    }
    return { path: [...path, 'remove'], edits: (text) => [editValue(text, [...path, index], undefined)] };
  }

  /** Lets the reader use the form, or not; never takes a control away while the reader is in it. */
  enable(usable: boolean): void {
    const inside = this.#root.contains(document.activeElement);
    if (this.#root instanceof HTMLFieldSetElement) this.#root.disabled = !usable && !inside;
  }

  /** Shows a document. Controls that say the same already are not touched. */
  show(root: unknown): void {
    for (const field of this.#fields) showField(field, valueAt(root, field.path));
  }

  /** Marks the fields that issues speak of; an issue without a field of its own is marked on the nearest group. */
  mark(issues: readonly { readonly pointer: string; readonly message: string }[]): void {
    const messages = new Map<HTMLElement, string[]>();
    const marked = new Set<Element>();
    for (const { pointer, message } of issues) {
      const segments = pointer
        .split('/')
        .slice(1)
        .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
      const element = this.#nearest(segments);
      if (element === undefined) continue;
      messages.set(element, [...(messages.get(element) ?? []), message]);
      const index = Number(segments.at(-1));
      const row = Number.isInteger(index)
        ? part(element, 'rows')?.children[index]?.querySelector('input')
        : undefined;
      if (row) marked.add(row);
    }
    for (const { element } of this.#fields) {
      const own = messages.get(element);
      const note = part(element, 'note');
      const text = (own ?? []).slice(0, 3).join(' ');
      if (note !== null && note.textContent !== text) note.textContent = text;
      element.toggleAttribute('data-invalid', own !== undefined);
      const control = part(element, 'control');
      if (control !== null) flag(control, own !== undefined);
      for (const input of element.querySelectorAll(':scope > ol input')) flag(input, marked.has(input));
    }
  }

  #nearest(segments: readonly string[]): HTMLElement | undefined {
    for (let length = segments.length; length > 0; length -= 1) {
      const id = fieldId(this.#prefix, segments.slice(0, length));
      const found = this.#fields.find(({ element }) => element.id === id);
      if (found !== undefined) return found.element;
    }
    return undefined;
  }
}

function flag(control: Element, invalid: boolean): void {
  if (invalid) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

const rowsOf = ({ element }: FieldView): Element[] => [...(part(element, 'rows')?.children ?? [])];

function addRow(element: HTMLElement): Element | undefined {
  const template = element.querySelector<HTMLTemplateElement>(':scope > template');
  const rows = part(element, 'rows');
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (rows === null || !(row instanceof Element)) return undefined;
  rows.append(row);
  return row;
}

/** The map that the lines of a field spell; a line without a name is not part of it yet. */
function mapOf(field: FieldView): Record<string, string> {
  const pairs = rowsOf(field).map((row) => {
    const [key, item] = row.querySelectorAll('input');
    return [key?.value ?? '', item?.value ?? ''] as const;
  });
  return Object.fromEntries(pairs.filter(([key]) => key !== ''));
}

function checkChange({ path, element }: FieldView, box: HTMLInputElement): FormChange {
  const words = [...element.querySelectorAll<HTMLInputElement>('[data-part="check"]')].map(
    ({ value }) => value,
  );
  const { value: word, checked } = box;
  return {
    path: [...path, word],
    edits(text, root) {
      const list: unknown = valueAt(root, path);
      if (!Array.isArray(list)) return checked ? [editValue(text, path, [word])] : [];
      if (checked) return [editInsert(text, path, placeFor(list, words, word), word)];
      return [editValue(text, [...path, list.lastIndexOf(word)], undefined)];
    },
  };
}

function showField(field: FieldView, value: unknown): void {
  const { element, kind } = field;
  const control = part<TextControl>(element, 'control');
  const standing = standingOf(kind, value);
  element.dataset.standing = standing;
  const state = part<HTMLSelectElement>(element, 'state');
  if (state !== null) set(state, standing === 'other' ? 'value' : standing);
  if (control instanceof HTMLSelectElement) {
    const wanted = value === undefined ? '' : JSON.stringify(value);
    set(control, [...control.options].some((option) => option.value === wanted) ? wanted : '');
  } else if (control !== null) set(control, standing === 'value' ? String(value) : '');
  if (kind === 'constant') {
    const restore = element.querySelector<HTMLElement>('[data-part="restore"]');
    if (restore !== null) restore.hidden = restore.dataset.value === JSON.stringify(value);
  }
  if (kind === 'checks') showChecks(element, Array.isArray(value) ? value : []);
  if (kind === 'list') showRows(field, standing === 'value' ? (value as string[]).map((item) => [item]) : []);
  if (kind === 'map') showMap(field, standing === 'value' ? (value as Record<string, string>) : {});
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

const MOST_ROWS = 100;

function showRows(field: FieldView, items: readonly (readonly string[])[]): void {
  const shown = items.slice(0, MOST_ROWS);
  while (rowsOf(field).length > shown.length) rowsOf(field).at(-1)?.remove();
  while (rowsOf(field).length < shown.length && addRow(field.element)) {
    // addRow does the work.
  }
  rowsOf(field).forEach((row, index) => {
    row.querySelectorAll('input').forEach((input, place) => {
      set(input, shown[index]?.[place] ?? '');
    });
  });
}

/** Lines of a map are left alone while they spell the same map, so that a new line without a name yet stays. */
function showMap(field: FieldView, map: Readonly<Record<string, string>>): void {
  if (JSON.stringify(mapOf(field)) === JSON.stringify(map)) return;
  showRows(field, Object.entries(map));
}
