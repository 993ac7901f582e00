/** The presets of a contract in the page: one loads, and the one that the text is stands out. */
import type { Contract } from '../../contracts/contract.ts';
import { expandSamples } from '../../contracts/samples.ts';

interface Entry {
  readonly button: HTMLButtonElement;
  readonly text: string;
}

export class Presets {
  readonly #entries: readonly Entry[];

  /** `load` gets the id and the text of the preset that the reader takes. */
  constructor(host: HTMLElement, contract: Contract, load: (id: string, text: string) => void) {
    const buttons = [...host.querySelectorAll<HTMLButtonElement>('button[data-preset]')];
    this.#entries = buttons.flatMap((button) => {
      const preset = contract.presets.find(({ id }) => id === button.dataset.preset);
      if (preset === undefined) return [];
      const text = expandSamples(preset.text);
      button.disabled = false;
      button.addEventListener('click', () => load(preset.id, text));
      return [{ button, text }];
    });
  }

  /** Marks the preset that a text is, if it is one. */
  show(text: string): void {
    for (const entry of this.#entries) {
      const pressed = String(entry.text === text);
      if (entry.button.ariaPressed !== pressed) entry.button.ariaPressed = pressed;
    }
  }
}
