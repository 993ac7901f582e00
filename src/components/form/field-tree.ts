/**
 * The fields of a form in the page as a tree. What belongs to a field is looked up once: a form is shown again at each
 * keystroke. A field inside a list of objects has no index of its own; its row knows where it stands.
 */
import type { PathSegment } from '../../text/json-walk.ts';
import type { Control, FieldPath } from './model.ts';

export type Path = readonly PathSegment[];
export type TextControl = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Parts of a field that script reads or writes, by the name in `data-part`. */
const PARTS = ['control', 'state', 'note', 'rows', 'items', 'more', 'add', 'restore', 'go'] as const;
type PartName = (typeof PARTS)[number];

export interface Row {
  readonly list: FieldNode;
  readonly element: HTMLElement;
  readonly details: HTMLDetailsElement | null;
  readonly title: HTMLElement | null;
  /** The fields of the item; undefined until the row is opened. */
  field: FieldNode | undefined;
}

export interface FieldNode {
  readonly element: HTMLElement;
  readonly kind: Control['kind'];
  /** The last segment of the path; null for what stands in a row. */
  readonly name: PathSegment | null;
  readonly parent: FieldNode | Row | undefined;
  readonly parts: Readonly<Partial<Record<PartName, HTMLElement>>>;
  readonly children: FieldNode[];
  /** Of a list of objects. */
  readonly rows: Row[];
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
  'variant',
  'items',
  'other',
]);
const isKind = (kind: string | undefined): kind is Control['kind'] => kind !== undefined && KINDS.has(kind);

/** Parts of a field that belong to the field itself, not to a field inside it. */
function partsOf(element: HTMLElement): FieldNode['parts'] {
  const found: Partial<Record<PartName, HTMLElement>> = {};
  for (const name of PARTS) {
    const part = element.querySelector<HTMLElement>(
      `:scope > [data-part="${name}"], :scope > :is(p, label) > [data-part="${name}"]`,
    );
    if (part !== null) found[name] = part;
  }
  return found;
}

/** The row of an item of a list; its place is where it stands among the list's rows. */
export function rowOf(list: FieldNode, element: HTMLElement): Row {
  return {
    list,
    element,
    details: element.querySelector('[data-part="row"]'),
    title: element.querySelector('[data-part="row-title"]'),
    field: undefined,
  };
}

/** Builds the fields below an element. Out: those without a parent of their own. `known` gets them all. */
export function readFields(
  root: ParentNode,
  parent: Row | undefined,
  known: Map<Element, FieldNode>,
): FieldNode[] {
  const top: FieldNode[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('[data-path]')) {
    const { kind } = element.dataset;
    if (!isKind(kind)) continue;
    const path = JSON.parse(element.dataset.path ?? '[]') as FieldPath;
    const above = element.parentElement?.closest('[data-path]');
    const owner = above == null ? undefined : known.get(above);
    const inside = owner !== undefined && root.contains(owner.element) && owner.element !== root;
    const node: FieldNode = {
      element,
      kind,
      name: path.at(-1) ?? null,
      parent: inside ? owner : parent,
      parts: partsOf(element),
      children: [],
      rows: [],
    };
    known.set(element, node);
    if (inside) owner.children.push(node);
    else top.push(node);
    for (const item of node.parts.items?.children ?? [])
      if (item instanceof HTMLElement) node.rows.push(rowOf(node, item));
  }
  return top;
}

const isRow = (parent: FieldNode | Row): parent is Row => 'list' in parent;

/** Where the value of a field stands in the document now. */
export function pathOf(node: FieldNode): Path {
  const { parent, name } = node;
  if (parent === undefined) return name === null ? [] : [name];
  if (isRow(parent)) return [...pathOf(parent.list), parent.list.rows.indexOf(parent)];
  return name === null ? pathOf(parent) : [...pathOf(parent), name];
}

/** The fields of a node that are in use: of a variant those of the form that the value has. */
export function childrenInUse(node: FieldNode): FieldNode[] {
  if (node.kind !== 'variant') return node.children;
  return node.children.filter(
    ({ element }) => element.closest<HTMLElement>('[data-option]')?.hidden === false,
  );
}

/** The field that a path leads to, or the nearest one above it; undefined when there is none. */
export function fieldAt(top: readonly FieldNode[], path: Path): FieldNode | undefined {
  let fields = top;
  let found: FieldNode | undefined;
  for (const segment of path) {
    const next = fields.find(({ name }) => name !== null && String(name) === String(segment));
    if (next === undefined && found?.kind === 'items') {
      const inside = found.rows[Number(segment)]?.field;
      if (inside === undefined) return found;
      found = inside;
    } else if (next === undefined) return found;
    else found = next;
    fields = childrenInUse(found);
  }
  return found;
}
