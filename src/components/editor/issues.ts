/** The issues of a verdict in the text: underlined, with their words, the page of their code, and what would mend them. */
import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { type EditorState, RangeSet, StateEffect, StateField, type TransactionSpec } from '@codemirror/state';
import { GutterMarker, gutterLineClass } from '@codemirror/view';
import type { Issue } from '../../contracts/issue.ts';
import type { Position } from '../../text/position.ts';
import type { Offer } from '../playground/mend.ts';
import { make } from '../playground/verdict-view.ts';
import { fromTop } from '../site/paths.ts';

/** What mends an issue; asked when a reader looks at it, because each answer is tried first. */
export type OffersFor = (issue: Issue) => Promise<readonly Offer[]>;

/** The rest of the token at an offset of a line: a text, a word, or one sign. */
const TOKEN = /"(?:[^"\\]|\\.){0,2000}"?|[^\s,[\]{}:"]{1,2000}|./y;

class LineMark extends GutterMarker {
  override readonly elementClass: string;

  constructor(severity: Issue['severity']) {
    super();
    this.elementClass = `ed-issue-line ed-${severity}`;
  }
}

const LINE_MARKS = { error: new LineMark('error'), warning: new LineMark('warning') };
const markLines = StateEffect.define<RangeSet<GutterMarker>>();

/** Numbers of lines that hold an issue stand out in the margin. */
export const issueLines = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(marks, { effects, changes }) {
    const effect = effects.find((one) => one.is(markLines));
    return effect === undefined ? marks.map(changes) : effect.value;
  },
  provide: (field) => gutterLineClass.from(field),
});

/** The token at a place, in the document of the editor. */
export function stretchOf(
  { doc }: EditorState,
  { line = 1, column = 1 }: Partial<Position>,
): { from: number; to: number } {
  const at = doc.line(Math.min(line, doc.lines));
  // Columns are counted without a byte-order mark.
  const mark = line === 1 && at.text.startsWith('\uFEFF') ? 1 : 0;
  const from = Math.min(at.from + column - 1 + mark, at.to);
  TOKEN.lastIndex = from - at.from;
  const length = TOKEN.exec(at.text)?.[0].length ?? 0;
  return { from, to: Math.min(from + length, at.to) };
}

function words(issue: Issue, offersFor: OffersFor): Node {
  const note = make('div', '');
  const link = make('a', '', issue.code);
  link.href = fromTop(issue.docs);
  note.append(make('span', '', issue.message), ' ', link);
  void offersFor(issue).then((offers) => {
    if (offers.length > 0) note.append(buttonsOf(offers));
  });
  return note;
}

function buttonsOf(offers: readonly Offer[]): HTMLElement {
  const row = make('div', 'ed-fixes');
  for (const offer of offers) {
    const button = make('button', '', offer.title);
    button.type = 'button';
    button.addEventListener('click', () => offer.take());
    row.append(button);
  }
  return row;
}

/** A transaction that shows these issues in place of those before. */
export function showIssues(
  state: EditorState,
  issues: readonly Issue[],
  offersFor: OffersFor,
): TransactionSpec {
  const diagnostics = issues
    .filter(({ line }) => line !== undefined)
    .map(
      (issue): Diagnostic => ({
        ...stretchOf(state, issue),
        severity: issue.severity,
        message: issue.message,
        renderMessage: () => words(issue, offersFor),
      }),
    );
  const lines = new Map<number, GutterMarker>();
  for (const { from, severity } of diagnostics.toReversed())
    lines.set(state.doc.lineAt(from).from, LINE_MARKS[severity === 'error' ? 'error' : 'warning']);
  const marks = RangeSet.of(
    [...lines].map(([from, mark]) => mark.range(from)),
    true,
  );
  const { effects = [] } = setDiagnostics(state, diagnostics);
  return { effects: [effects, markLines.of(marks)].flat() };
}
