/** Marks the fields that issues speak of, and takes the marks away again. */
import { type FieldNode, fieldAt, type Path, pathOf, type Row } from './field-tree.ts';
import { rowsOf } from './rows.ts';

export interface MarkedIssue {
  readonly pointer: string;
  readonly message: string;
}

/** A field with issues of its own or below it; more than these are in the verdict. */
const MOST_MESSAGES = 3;

const segmentsOf = (pointer: string): Path =>
  pointer
    .split('/')
    .slice(1)
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));

function flag(control: Element | undefined, invalid: boolean): void {
  if (control === undefined) return;
  if (invalid) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

export class FieldMarks {
  #marked = new Map<FieldNode, readonly string[]>();
  #lines = new Set<Element>();

  /** Marks what these issues speak of, and nothing else. An issue without a field is marked on the nearest above it. */
  show(top: readonly FieldNode[], issues: readonly MarkedIssue[]): void {
    const messages = new Map<FieldNode, string[]>();
    const lines = new Set<Element>();
    for (const { pointer, message } of issues) {
      const path = segmentsOf(pointer);
      const node = fieldAt(top, path);
      if (node === undefined) continue;
      messages.set(node, [...(messages.get(node) ?? []), message]);
      const line = rowsOf(node)[Number(path.at(-1))]?.querySelector('input');
      if (line) lines.add(line);
      for (const row of rowsAbove(node, path)) lines.add(row.element);
    }
    for (const node of this.#marked.keys()) if (!messages.has(node)) mark(node, []);
    for (const [node, own] of messages) mark(node, own);
    for (const line of this.#lines) if (!lines.has(line)) flagLine(line, false);
    for (const line of lines) flagLine(line, true);
    this.#marked = messages;
    this.#lines = lines;
  }
}

/** The rows of lists of objects in which a path leads, open or not. */
function rowsAbove(node: FieldNode, path: Path): Row[] {
  const closed = node.kind === 'items' ? node.rows[Number(path[pathOf(node).length])] : undefined;
  const rows: Row[] = closed === undefined ? [] : [closed];
  let above: FieldNode | Row | undefined = node;
  while (above !== undefined) {
    if ('list' in above) rows.push(above);
    above = 'list' in above ? above.list : above.parent;
  }
  return rows;
}

function flagLine(line: Element, invalid: boolean): void {
  if (line instanceof HTMLInputElement) flag(line, invalid);
  else line.toggleAttribute('data-invalid', invalid);
}

function mark({ element, parts }: FieldNode, messages: readonly string[]): void {
  const text = messages.slice(0, MOST_MESSAGES).join(' ');
  if (parts.note !== undefined && parts.note.textContent !== text) parts.note.textContent = text;
  element.toggleAttribute('data-invalid', messages.length > 0);
  flag(parts.control, messages.length > 0);
}
