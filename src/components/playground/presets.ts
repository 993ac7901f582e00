/** The presets of a contract in the page: one loads, and the one that the text is stands out. */
import type { Contract } from '../../contracts/contract.ts';
import { expandSamples } from '../../contracts/samples.ts';

interface Entry {
  readonly button: HTMLButtonElement;
  /** As it is kept, and as it is written in another syntax; the text may be either. */
  readonly texts: readonly string[];
}

export class Presets {
  readonly #entries: readonly Entry[];
  /** The preset that stands out; null before the first look. */
  #current: Entry | undefined | null = null;

  /**
   * `write` writes a preset in the syntax of the page; `load` gets the id and the text of the one that the reader takes.
   */
  constructor(
    host: HTMLElement,
    contract: Contract,
    write: (text: string) => string,
    load: (id: string, texts: readonly string[]) => void,
  ) {
    const buttons = [...host.querySelectorAll<HTMLButtonElement>('button[data-preset]')];
    this.#entries = buttons.flatMap((button) => {
      const preset = contract.presets.find(({ id }) => id === button.dataset.preset);
      if (preset === undefined) return [];
      const texts = [expandSamples(write(preset.text)), expandSamples(preset.text)];
      button.disabled = false;
      button.addEventListener('click', () => load(preset.id, texts));
      return [{ button, texts }];
    });
  }

  /** Marks the preset that a text is, if it is one. */
  show(text: string): void {
    const found = this.#entries.find(({ texts }) => texts.includes(text));
    if (found === this.#current) return;
    this.#current = found;
    for (const entry of this.#entries) entry.button.ariaPressed = String(entry === found);
  }
}
