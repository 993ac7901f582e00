/** The plain text box: writes that keep caret, scroll and undo; going to a place. */
import { offsetAt, type Position } from '../../text/position.ts';
import { changeBetween, History } from './history.ts';
import type { Handover, TextBox } from './text-box.ts';

/** The rest of the JSON token at an offset: a text, a number, a word, or one sign. */
const TOKEN = /"(?:[^"\\\n]|\\.){0,2000}"?|[^\s,[\]{}:"]{1,2000}|./y;

export class PlainBox implements TextBox {
  readonly #area: HTMLTextAreaElement;
  readonly #history = new History();
  #text: string;
  #tell: (() => void) | undefined;

  /** `moved` hears of each place that the caret comes to. */
  constructor(area: HTMLTextAreaElement, moved?: (offset: number) => void) {
    this.#area = area;
    this.#text = area.value;
    area.addEventListener('input', () => this.#typed());
    area.addEventListener('keydown', (event) => this.#key(event));
    area.addEventListener('beforeinput', (event) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      this.#step(event.inputType === 'historyUndo' ? 'undo' : 'redo');
    });
    for (const type of ['keyup', 'click', 'input', 'focus', 'select'])
      area.addEventListener(type, () => moved?.(area.selectionStart));
  }

  get text(): string {
    return this.#text;
  }

  onInput(tell: () => void): void {
    this.#tell = tell;
  }

  replace(text: string, kind: string, single = false): void {
    // A text box knows one line end only.
    const next = text.replaceAll(/\r\n?/g, '\n');
    this.#history.note(this.#text, next, kind, single);
    this.#write(next);
  }

  goTo(place: Position, focus = true): void {
    const area = this.#area;
    const skipped = this.#text.startsWith('\uFEFF') ? 1 : 0;
    const offset = offsetAt(this.#text.slice(skipped), place) + skipped;
    TOKEN.lastIndex = offset;
    const length = TOKEN.exec(this.#text)?.[0].length ?? 0;
    if (focus) {
      // A browser scrolls to the caret when the box gets the focus, not when the selection moves.
      area.setSelectionRange(offset, offset);
      area.blur();
      area.focus();
    } else {
      const lines = this.#text.split('\n').length;
      area.scrollTop = Math.max(0, (area.scrollHeight * (place.line - 3)) / lines);
    }
    area.setSelectionRange(offset, offset + length);
  }

  /** What another box needs to go on from here. */
  handOver(): Handover {
    return {
      steps: this.#history.steps(this.#text),
      selection: [this.#area.selectionStart, this.#area.selectionEnd],
    };
  }

  /** Goes on from where another box was. */
  takeOver({ steps, selection: [start, end] }: Handover): void {
    this.#text = steps.at(-1) ?? '';
    this.#history.begin(steps);
    this.#area.value = this.#text;
    this.#area.setSelectionRange(start, end);
  }

  #typed(): void {
    const next = this.#area.value;
    this.#history.note(this.#text, next, 'typing');
    this.#text = next;
    this.#tell?.();
  }

  #write(next: string): void {
    const change = changeBetween(this.#text, next);
    if (change === undefined) return;
    const { offset, removed, inserted } = change;
    const { scrollTop } = this.#area;
    this.#area.setRangeText(inserted, offset, offset + removed.length, 'preserve');
    this.#area.scrollTop = scrollTop;
    this.#text = this.#area.value;
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const wanted = key === 'z' ? (event.shiftKey ? 'redo' : 'undo') : key === 'y' ? 'redo' : undefined;
    if (wanted === undefined) return;
    event.preventDefault();
    this.#step(wanted);
  }

  #step(direction: 'undo' | 'redo'): void {
    const next = this.#history[direction](this.#text);
    if (next === undefined) return;
    const change = changeBetween(this.#text, next);
    this.#write(next);
    const end = (change?.offset ?? 0) + (change?.inserted.length ?? 0);
    this.#area.setSelectionRange(end, end);
    this.#tell?.();
  }
}
