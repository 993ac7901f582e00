/** The files of a lab in the page: a text box each, a row of tabs over them, the draft behind them. */
import type { Lab, Texts } from '../../contracts/labs/lab.ts';
import { makeTabs } from '../console/tabs.ts';
import { need } from '../need.ts';
import { PlainBox } from '../playground/plain-box.ts';
import type { TextBox } from '../playground/text-box.ts';
import { keepDraft, readDraft } from './lab-draft.ts';

interface File {
  readonly name: string;
  readonly given: boolean;
  readonly start: string;
  /** The seam for a better editor: whatever has a text, tells of changes and takes a new one. */
  readonly editor: Pick<TextBox, 'text' | 'replace' | 'onInput'>;
}

export class LabFiles {
  readonly #lab: string;
  readonly #files: readonly File[];
  #changed: () => void = () => {};

  constructor(host: HTMLElement) {
    this.#lab = host.dataset.lab ?? '';
    const areas = [...host.querySelectorAll<HTMLTextAreaElement>('textarea[data-file]')];
    this.#files = areas.map((area) => {
      // A browser may put back what was typed before a reload; the draft comes after this.
      area.value = area.defaultValue;
      const name = area.dataset.file ?? '';
      return { name, given: area.readOnly, start: area.defaultValue, editor: new PlainBox(area) };
    });
    makeTabs(need(host, 'tabs'));
    this.put(readDraft(this.#lab));
    for (const { editor } of this.#files) editor.onInput(() => this.#changed());
  }

  onChange(tell: () => void): void {
    this.#changed = tell;
  }

  get texts(): Texts {
    return Object.fromEntries(this.#files.map(({ name, editor }) => [name, editor.text]));
  }

  /** What a check has to know of the lab, as the page holds it. */
  get about(): Pick<Lab, 'files' | 'start'> {
    return {
      files: this.#files.map(({ name, given }) => ({ name, about: name, ...(given ? { given: true } : {}) })),
      start: Object.fromEntries(this.#files.map(({ name, start }) => [name, start])),
    };
  }

  /** The reader's own texts, where they differ from what was there at the start. */
  get draft(): Texts {
    const own = this.#files.filter(({ given, editor, start }) => !given && editor.text !== start);
    return Object.fromEntries(own.map(({ name, editor }) => [name, editor.text]));
  }

  /** Puts texts into the files that are the reader's. Others are left as they are. */
  put(texts: Texts): void {
    for (const { name, given, editor } of this.#files) {
      const text = texts[name];
      if (!given && text !== undefined) editor.replace(text, 'put', true);
    }
  }

  reset(): void {
    for (const { editor, start, given } of this.#files) if (!given) editor.replace(start, 'reset', true);
  }

  /** Keeps the draft. False when the browser refuses. */
  keep(): boolean {
    return keepDraft(this.#lab, this.draft);
  }
}
