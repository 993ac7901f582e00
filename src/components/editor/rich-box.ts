/** The box with an editor in it. It takes over text, caret and history from the plain one, and gives them back. */
import { isolateHistory, undo } from '@codemirror/commands';
import { Annotation, EditorState, type Text, type Transaction } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { Issue } from '../../contracts/issue.ts';
import type { Position } from '../../text/position.ts';
import { changeBetween } from '../playground/history.ts';
import type { Handover, TextBox } from '../playground/text-box.ts';
import { type OffersFor, showIssues, stretchOf } from './issues.ts';
import { type SetupOptions, setup } from './setup.ts';
import { typeAtOnce } from './type-at-once.ts';

/** What an edit by script belongs to; edits of one kind that follow each other join. */
const editKind = Annotation.define<string>();

export interface RichOptions extends Omit<SetupOptions, 'joins'> {
  readonly place: (view: EditorView) => void;
  readonly offersFor: OffersFor;
  /** Tells of a caret or selection that moved. */
  readonly moved: (offset: number) => void;
}

const lineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Undo that goes back through the steps of the other box. */
function replay(first: EditorState, steps: readonly string[]): EditorState {
  return steps.reduce((state, next) => {
    const change = changeBetween(state.doc.toString(), next);
    if (change === undefined) return state;
    const { offset, removed, inserted } = change;
    const changes = { from: offset, to: offset + removed.length, insert: inserted };
    return state.update({ changes, annotations: isolateHistory.of('full') }).state;
  }, first);
}

const MOST_STEPS = 200;
/** Room for the bar at the top of the page, and for a line below. */
const ABOVE = 80;
const BELOW = 40;

/** The library leaves the page where it is when a column sticks; the caret must come into the window all the same. */
const keepInWindow = EditorView.updateListener.of(({ view, transactions }) => {
  if (!transactions.some(({ scrollIntoView }) => scrollIntoView)) return;
  view.requestMeasure({
    read: () => view.coordsAtPos(view.state.selection.main.head),
    write(place) {
      if (place === null) return;
      const { top, bottom } = view.scrollDOM.getBoundingClientRect();
      const upper = Math.max(place.top, top);
      const lower = Math.min(place.bottom, bottom);
      if (upper < ABOVE) scrollBy({ top: upper - ABOVE });
      else if (lower > innerHeight - BELOW) scrollBy({ top: lower - innerHeight + BELOW });
    },
  });
});

export class RichBox implements TextBox {
  readonly view: EditorView;
  readonly #options: RichOptions;
  #lastKind = '';
  #tell: (() => void) | undefined;
  /** The document, a moment earlier than in the view: see `#take`. */
  #doc: Text;
  /** The text of the document that was last asked for: writing out a large one takes time. */
  #written: { readonly doc: Text; readonly text: string } | undefined;
  #issues: readonly Issue[] = [];

  constructor(options: RichOptions, { steps, selection }: Handover) {
    this.#options = options;
    const joins = {
      joinToEvent: (transaction: Transaction, isAdjacent: boolean) =>
        isAdjacent || transaction.annotation(editKind) !== undefined,
    };
    const listener = EditorView.updateListener.of((update) => this.#heard(update));
    const [first = '', ...later] = steps;
    const extensions = [setup({ ...options, joins }), typeAtOnce, listener, keepInWindow];
    const empty = EditorState.create({ doc: first, extensions });
    const state = replay(empty, later);
    const length = state.doc.length;
    const [anchor, head] = selection.map((offset) => Math.min(offset, length));
    this.#doc = state.doc;
    this.view = new EditorView({
      state: state.update({ selection: { anchor: anchor ?? 0, head: head ?? 0 } }).state,
      dispatchTransactions: (taken, view) => this.#take(taken, view),
    });
    options.place(this.view);
  }

  /**
   * Tells of a new text before the editor draws it: the verdict does not wait for the drawing, a worker judges meanwhile,
   * and both stand in the same frame.
   */
  #take(transactions: readonly Transaction[], view: EditorView): void {
    const { newDoc = this.#doc } = transactions.at(-1) ?? {};
    const isTyped = !transactions.some((one) => one.annotation(editKind) !== undefined);
    try {
      if (newDoc === this.#doc) return;
      this.#doc = newDoc;
      if (!isTyped) return;
      this.#lastKind = '';
      this.#tell?.();
    } finally {
      view.update(transactions);
    }
  }

  #heard({ docChanged, selectionSet, state }: ViewUpdate): void {
    if (docChanged || selectionSet) this.#options.moved(state.selection.main.head);
  }

  get text(): string {
    const doc = this.#doc;
    if (this.#written?.doc !== doc) this.#written = { doc, text: doc.toString() };
    return this.#written.text;
  }

  onInput(tell: () => void): void {
    this.#tell = tell;
  }

  replace(text: string, kind: string, single = false): void {
    const change = changeBetween(this.text, lineEnds(text));
    if (change === undefined) return;
    const { offset, removed, inserted } = change;
    const joins = !single && kind === this.#lastKind;
    this.#lastKind = single ? '' : kind;
    this.view.dispatch({
      changes: { from: offset, to: offset + removed.length, insert: inserted },
      annotations: [editKind.of(kind), ...(joins ? [] : [isolateHistory.of(single ? 'full' : 'before')])],
    });
  }

  goTo(place: Position, focus = true): void {
    const { from, to } = stretchOf(this.view.state, place);
    this.view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    if (focus) this.view.focus();
  }

  showIssues(issues: readonly Issue[]): void {
    if (issues.length === 0 && this.#issues.length === 0) return;
    this.#issues = issues;
    this.view.dispatch(showIssues(this.view.state, issues, this.#options.offersFor));
  }

  /** Ends the editor. Out: what the plain box needs to go on. */
  close(): Handover {
    const { anchor, head } = this.view.state.selection.main;
    const steps = [this.text];
    let { state } = this.view;
    const back = { dispatch: (transaction: Transaction) => ({ state } = transaction) };
    while (steps.length < MOST_STEPS && undo({ state, dispatch: back.dispatch }))
      steps.unshift(state.doc.toString());
    this.view.destroy();
    return { steps, selection: [Math.min(anchor, head), Math.max(anchor, head)] };
  }
}
