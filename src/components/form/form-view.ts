/** The form in the page: shows a document in its controls, and says what a change of a control means for the text. */

import { valueAt } from '../../text/value-change.ts';
import { changeOf, type FormChange } from './change.ts';
import { type FieldNode, type Path, pathOf, type Row, readFields } from './field-tree.ts';
import { openRow } from './items.ts';
import { FieldMarks, type MarkedIssue } from './mark-fields.ts';
import { showMembers } from './show-field.ts';

export type { FormChange } from './change.ts';

export class FormView {
  readonly #root: HTMLElement;
  readonly #known = new Map<Element, FieldNode>();
  readonly #top: readonly FieldNode[];
  readonly #marks = new FieldMarks();
  #document: unknown;
  #issues: readonly MarkedIssue[] = [];

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#top = readFields(root, undefined, this.#known);
    // A line that opens does not say so to its ancestors; they hear it on the way down.
    root.addEventListener('toggle', ({ target }) => this.#opened(target), true);
  }

  /** Calls back with what the reader changed, at each keystroke. */
  onChange(tell: (change: FormChange) => void): void {
    const listen = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      const node = this.#nodeOf(target);
      const change = node && changeOf(node, this.#rowOf(node, target), target, event.type);
      if (change) tell(change);
    };
    for (const type of ['input', 'click']) this.#root.addEventListener(type, listen);
  }

  /** Calls back with the path of a field that the reader wants to see in the text. */
  onGo(go: (path: Path) => void): void {
    this.#root.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.dataset.part !== 'go') return;
      const node = this.#nodeOf(target);
      if (node !== undefined) go(pathOf(node));
    });
  }

  #nodeOf(target: HTMLElement): FieldNode | undefined {
    const element = target.closest('[data-path]');
    return element === null ? undefined : this.#known.get(element);
  }

  /** The row of a list to which a control belongs, when it is one of the row itself. */
  #rowOf(node: FieldNode, target: HTMLElement): Row | undefined {
    return node.rows.find(({ element }) => element.contains(target));
  }

  #opened(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    const node = this.#nodeOf(target);
    const row = node && this.#rowOf(node, target);
    if (node === undefined || row === undefined) return;
    const path = [...pathOf(node), node.rows.indexOf(row)];
    openRow(row, this.#known, valueAt(this.#document, path));
    this.#marks.show(this.#top, this.#issues);
  }

  /** Lets the reader use the form, or not; never takes a control away while the reader is in it. */
  enable(usable: boolean): void {
    const inside = this.#root.contains(document.activeElement);
    if (this.#root instanceof HTMLFieldSetElement) this.#root.disabled = !usable && !inside;
  }

  /** Shows a document. Controls that say the same already are not touched. */
  show(root: unknown): void {
    this.#document = root;
    showMembers(this.#top, root);
  }

  /** Marks the fields that issues speak of; an issue without a field of its own is marked on the nearest above it. */
  mark(issues: readonly MarkedIssue[]): void {
    this.#issues = issues;
    this.#marks.show(this.#top, issues);
  }
}
