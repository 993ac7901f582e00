/**
 * Typing without a detour. The library lets the browser write a sign into the page and then reads from the page what was
 * written: the page is laid out for it twice. Where the browser says beforehand what it is about to write, the text gets
 * it at once.
 */
import { EditorView } from '@codemirror/view';

/** A keyboard on glass keeps an idea of its own of the text before the caret; there the browser goes on writing. */
const keys = matchMedia('(pointer: fine)');

/**
 * True when what is written goes where the editor has its selection, and nowhere else: an accent may replace a letter. A
 * browser that names no range writes at the selection of the page.
 */
function isAtSelection(event: InputEvent, view: EditorView): boolean {
  const [named, ...more] = event.getTargetRanges();
  const selection = getSelection();
  const range = named ?? (selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined);
  if (range === undefined || more.length > 0) return false;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!view.contentDOM.contains(startContainer) || !view.contentDOM.contains(endContainer)) return false;
  const { from, to } = view.state.selection.main;
  return view.posAtDOM(startContainer, startOffset) === from && view.posAtDOM(endContainer, endOffset) === to;
}

export const typeAtOnce = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { inputType, data, isComposing, cancelable } = event;
    if (inputType !== 'insertText' || !data || /[\r\n]/.test(data) || !cancelable) return false;
    if (isComposing || view.composing || view.compositionStarted || view.state.readOnly) return false;
    if (!keys.matches || !isAtSelection(event, view)) return false;
    const { from, to } = view.state.selection.main;
    const insert = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
    return true;
  },
});
