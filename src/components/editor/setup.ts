/** What the editor can do, put together: for one document of one contract. */
import './adopt-styles.ts';
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete';
import {
  copyLineDown,
  deleteLine,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  moveLineDown,
  moveLineUp,
  standardKeymap,
} from '@codemirror/commands';
import {
  bracketMatching,
  codeFolding,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { closeSearchPanel, findNext, findPrevious, openSearchPanel, search } from '@codemirror/search';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLineGutter,
  highlightSpecialChars,
  hoverTooltip,
  type KeyBinding,
  keymap,
  lineNumbers,
  showTooltip,
  type Tooltip,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Schema } from '../../contracts/schema-at.ts';
import type { Position } from '../../text/position.ts';
import { completionsFrom } from './complete.ts';
import { helpAt } from './help.ts';
import { issueLines } from './issues.ts';
import { EDITOR_KEYS } from './keys.ts';
import type { Language } from './language.ts';
import { theme } from './theme.ts';

export interface SetupOptions {
  readonly schema: Schema;
  readonly language: Language;
  /** The id of the label, and of the line that describes the caret. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** Lays the text out. */
  readonly format: () => void;
  /** Leads to what would mend the issue at the caret. */
  readonly mend: (place: Position) => void;
  readonly joins: Parameters<typeof history>[0];
}

/** Shows or hides the help for the field at the caret, for those who have no mouse. */
const toggleHelp = StateEffect.define<Tooltip | null>();
const caretHelp = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(toggleHelp)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

function helpTooltip({ schema, language }: SetupOptions, state: EditorState, offset: number): Tooltip | null {
  const context = language.context(state.doc.toString(), offset);
  const dom = helpAt(schema, context);
  if (dom === undefined) return null;
  return { pos: context.from, end: context.to, above: true, create: () => ({ dom }) };
}

function ownKeys(options: SetupOptions): Extension {
  return keymap.of([
    {
      key: EDITOR_KEYS.help.key,
      run(view) {
        const shown = view.state.field(caretHelp);
        const next = shown === null ? helpTooltip(options, view.state, view.state.selection.main.head) : null;
        view.dispatch({ effects: toggleHelp.of(next) });
        return true;
      },
    },
    {
      key: 'Escape',
      run(view) {
        if (view.state.field(caretHelp) === null) return false;
        view.dispatch({ effects: toggleHelp.of(null) });
        return true;
      },
    },
    { key: EDITOR_KEYS.issue.key, run: nextDiagnostic, shift: previousDiagnostic },
    {
      key: EDITOR_KEYS.format.key,
      run() {
        options.format();
        return true;
      },
    },
    {
      key: EDITOR_KEYS.mend.key,
      run({ state }) {
        const { head } = state.selection.main;
        const { number, from } = state.doc.lineAt(head);
        options.mend({ line: number, column: head - from + 1 });
        return true;
      },
    },
  ]);
}

/** Of the keys that many editors share beyond the standard ones, those that fit a document. */
const LINE_KEYS: readonly KeyBinding[] = [
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  { key: 'Shift-Alt-ArrowDown', run: copyLineDown },
  { key: 'Shift-Mod-k', run: deleteLine },
  { key: 'Mod-]', run: indentMore },
  { key: 'Mod-[', run: indentLess },
];

const inSearch = { scope: 'editor search-panel', preventDefault: true } as const;

/** Search without what comes with it elsewhere: each command would be loaded. */
const SEARCH_KEYS: readonly KeyBinding[] = [
  { key: EDITOR_KEYS.find.key, run: openSearchPanel, ...inSearch },
  { key: 'F3', run: findNext, shift: findPrevious, ...inSearch },
  { key: 'Mod-g', run: findNext, shift: findPrevious, ...inSearch },
  { key: 'Escape', run: closeSearchPanel, scope: 'editor search-panel' },
];

/** Everything but what a box adds for itself. Tab is not bound: it leaves the editor, as it leaves any field. */
export function setup(options: SetupOptions): Extension {
  const { schema, language, labelledBy, describedBy } = options;
  return [
    lineNumbers(),
    issueLines,
    foldGutter(),
    codeFolding(),
    highlightSpecialChars(),
    history(options.joins),
    drawSelection({ cursorBlinkRate: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1_200 }),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLineGutter(),
    search({ top: false }),
    syntaxHighlighting(classHighlighter),
    language.extension,
    autocompletion({ override: [completionsFrom(schema, language)], icons: false }),
    hoverTooltip((view, offset) => helpTooltip(options, view.state, offset)),
    caretHelp,
    ownKeys(options),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...SEARCH_KEYS,
      ...foldKeymap,
      ...historyKeymap,
      ...LINE_KEYS,
      ...standardKeymap,
    ]),
    EditorView.contentAttributes.of({
      'aria-labelledby': labelledBy,
      'aria-describedby': describedBy,
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    }),
    theme,
  ];
}
