/** JSON in the editor. */
import { json } from '@codemirror/lang-json';
import { jsonContext } from '../../text/json-context.ts';
import { beginning, type Language } from './language.ts';

/** Where the caret goes in a fresh value: into its brackets or quotes, or behind it. */
function caretIn(value: string): { from: number; to: number } {
  const inside = /^(?:""|\{\}|\[\])$/.test(value);
  if (inside) return { from: 1, to: 1 };
  return value.startsWith('"') ? { from: 1, to: value.length - 1 } : { from: 0, to: value.length };
}

export const language: Language = {
  extension: json(),
  context: jsonContext,
  wordMayBeValue: false,
  valueText: (value) => JSON.stringify(value),
  opensAt: (text, offset) => /[:[{,]\s*$/.test(text.slice(Math.max(0, offset - 200), offset)),
  writeKey(view, name, start, from, to) {
    const key = JSON.stringify(name);
    const rest = view.state.sliceDoc(to, to + 200).trimStart();
    const hasValue = rest.startsWith(':');
    const value = JSON.stringify(beginning(start));
    // Another member right behind needs its comma.
    const comma = rest.startsWith('"') ? ',' : '';
    const at = from + key.length + 2;
    const caret = caretIn(value);
    view.dispatch({
      changes: { from, to, insert: hasValue ? key : `${key}: ${value}${comma}` },
      selection: hasValue ? { anchor: from + key.length } : { anchor: at + caret.from, head: at + caret.to },
      userEvent: 'input.complete',
      scrollIntoView: true,
    });
  },
};
