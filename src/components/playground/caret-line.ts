/** The line below the text: where the caret stands, in lines and columns and as a JSON pointer. */
import { jsonPointer } from '../../contracts/issue.ts';
import { pathAtCaret } from '../../text/caret-context.ts';
import { positionAt } from '../../text/position.ts';
import type { SyntaxFor } from './load.ts';

/** Finding a pointer reads the text from its beginning: in a long one it waits for a pause. */
const AT_ONCE = 50_000;
const PAUSE = 200;

export class CaretLine {
  readonly #output: HTMLElement;
  readonly #text: () => string;
  #syntaxFor: SyntaxFor | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(output: HTMLElement, text: () => string) {
    this.#output = output;
    this.#text = text;
  }

  /** From now on the pointer is known too. */
  know(syntaxFor: SyntaxFor): void {
    this.#syntaxFor = syntaxFor;
  }

  show(offset: number): void {
    clearTimeout(this.#timer);
    // Never in the task of the keystroke itself: the verdict comes first.
    const wait = this.#text().length <= AT_ONCE ? 0 : PAUSE;
    this.#timer = setTimeout(() => this.#write(this.#text(), offset), wait);
  }

  #write(text: string, offset: number): void {
    const { line, column } = positionAt(text, offset);
    const context = this.#syntaxFor?.(text).context(text, offset);
    const pointer = context === undefined ? '' : jsonPointer(pathAtCaret(context));
    this.#output.textContent = `Line ${line}, column ${column}${pointer === '' ? '' : `, ${pointer}`}`;
  }
}
