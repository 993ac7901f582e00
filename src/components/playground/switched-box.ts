/**
 * The text box of a playground: plain at first, with an editor in it from the moment that a reader comes to it, unless
 * the reader wants it plain. Text, caret, focus and undo go along, both ways. What the reader chose is remembered.
 */
import type { Contract } from '../../contracts/contract.ts';
import type { Issue } from '../../contracts/issue.ts';
import type { Position } from '../../text/position.ts';
import type { OffersFor } from '../editor/issues.ts';
import type { RichBox } from '../editor/rich-box.ts';
import { CaretLine } from './caret-line.ts';
import type { SyntaxFor } from './load.ts';
import { PlainBox } from './plain-box.ts';
import type { TextBox } from './text-box.ts';

const CHOICE = 'cavra.text-box';
const PLAIN = 'plain';
/** The hidden text box follows at a pause, so that a browser can bring the text back after a reload. */
const FOLLOW_AFTER = 250;

export interface BoxParts {
  readonly area: HTMLTextAreaElement;
  readonly caret: HTMLElement;
  /** Chooses between the two. */
  readonly button: HTMLButtonElement;
  readonly contract: Contract;
  readonly offersFor: OffersFor;
  readonly format: () => void;
  readonly mend: (place: Position) => void;
}

/** Storage may be forbidden or full; then the choice lasts as long as the page. */
function remembered(): boolean {
  try {
    return localStorage.getItem(CHOICE) === PLAIN;
  } catch {
    return false;
  }
}

function remember(plain: boolean): void {
  try {
    if (plain) localStorage.setItem(CHOICE, PLAIN);
    else localStorage.removeItem(CHOICE);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

export class SwitchedBox implements TextBox {
  readonly #parts: BoxParts;
  readonly #plain: PlainBox;
  readonly #caret: CaretLine;
  #rich: RichBox | undefined;
  #wantsPlain = remembered();
  #composing = false;
  #loading = false;
  #tell: (() => void) | undefined;
  #issues: readonly Issue[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: BoxParts) {
    this.#parts = parts;
    const { area, button, caret } = parts;
    this.#caret = new CaretLine(caret, () => this.text);
    this.#plain = new PlainBox(area, (offset) => this.#caret.show(offset));
    this.#plain.onInput(() => this.#tell?.());
    area.addEventListener('focus', () => void this.#enrich());
    area.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    area.addEventListener('compositionend', () => {
      this.#composing = false;
      void this.#enrich();
    });
    addEventListener('pagehide', this.#write);
    for (const label of area.labels) label.addEventListener('click', () => this.#rich?.view.focus());
    button.ariaPressed = String(this.#wantsPlain);
    button.addEventListener('click', () => this.#choose(!this.#wantsPlain));
  }

  /** What reads the text in its own syntax has come: from now on the caret has a pointer. */
  know(syntaxFor: SyntaxFor): void {
    this.#caret.know(syntaxFor);
  }

  get #now(): TextBox {
    return this.#rich ?? this.#plain;
  }

  get text(): string {
    return this.#now.text;
  }

  onInput(tell: () => void): void {
    this.#tell = tell;
  }

  replace(text: string, kind: string, single?: boolean): void {
    this.#now.replace(text, kind, single);
    this.#follow();
  }

  goTo(place: Position, focus?: boolean): void {
    this.#now.goTo(place, focus);
  }

  /** Marks issues in the text, where there is an editor. */
  showIssues(issues: readonly Issue[]): void {
    this.#issues = issues;
    this.#rich?.showIssues(issues);
  }

  #choose(plain: boolean): void {
    this.#wantsPlain = plain;
    this.#parts.button.ariaPressed = String(plain);
    remember(plain);
    if (plain) this.#goPlain();
    else void this.#enrich();
  }

  #goPlain(): void {
    const rich = this.#rich;
    if (rich === undefined) return;
    const { area } = this.#parts;
    const hadFocus = rich.view.hasFocus;
    const { scrollTop } = rich.view.scrollDOM;
    this.#rich = undefined;
    area.hidden = false;
    this.#plain.takeOver(rich.close());
    area.scrollTop = scrollTop;
    if (hadFocus) area.focus();
  }

  async #enrich(): Promise<void> {
    if (this.#wantsPlain || this.#loading || this.#rich !== undefined) return;
    this.#loading = true;
    try {
      const { makeEditor } = await import('../editor/load.ts');
      const make = await makeEditor(this.#parts.contract);
      // Meanwhile the reader may have begun to write in a way that a change of boxes would break, or have chosen.
      if (!this.#wantsPlain && !this.#composing) this.#goRich(make);
    } catch {
      // Offline, or a file is gone: the plain box goes on serving.
    } finally {
      this.#loading = false;
    }
  }

  #goRich(make: Awaited<ReturnType<typeof import('../editor/load.ts').makeEditor>>): void {
    const { area, offersFor, format, mend, caret } = this.#parts;
    const [label] = area.labels;
    const hadFocus = document.activeElement === area;
    const { scrollTop } = area;
    const rich = make(
      {
        labelledBy: label?.id ?? '',
        describedBy: caret.id,
        offersFor,
        format,
        mend,
        place: ({ dom }) => area.before(dom),
        moved: (offset) => this.#caret.show(offset),
      },
      this.#plain.handOver(),
    );
    rich.onInput(() => {
      this.#follow();
      this.#tell?.();
    });
    this.#rich = rich;
    area.hidden = true;
    rich.view.scrollDOM.scrollTop = scrollTop;
    if (hadFocus) rich.view.focus();
    rich.showIssues(this.#issues);
  }

  #follow(): void {
    clearTimeout(this.#timer);
    if (this.#rich !== undefined) this.#timer = setTimeout(this.#write, FOLLOW_AFTER);
  }

  readonly #write = (): void => {
    if (this.#rich !== undefined) this.#parts.area.value = this.#rich.text;
  };
}
