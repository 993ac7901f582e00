/** The table of capabilities in the page: what the reader sets up changes the statuses at once. */
import { COMMERCIAL_ENTITLEMENTS, DEPLOYMENT_MODES } from '../../contracts/editions/capability-status.ts';
import type { Deployment } from '../../runtime/editions/capability-status.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { statusPiece, statusSpoken } from './capability-view.ts';

class CapabilityStatusTable {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    for (const field of this.#host.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
      field.disabled = false;
    this.#host.addEventListener('input', () => {
      this.#show();
      need(this.#host, 'spoken').textContent = statusSpoken(this.#deployment());
    });
    this.#show();
  }

  #deployment(): Deployment {
    const chosen = (part: string): string => need<HTMLSelectElement>(this.#host, part).value;
    const ticked = [...this.#host.querySelectorAll<HTMLInputElement>('[data-need]')].filter(
      ({ checked }) => checked,
    );
    return {
      mode: DEPLOYMENT_MODES.find((mode) => mode === chosen('mode')) ?? 'community',
      entitlement: COMMERCIAL_ENTITLEMENTS.find((one) => one === chosen('entitlement')) ?? 'none',
      configured: new Set(ticked.map(({ dataset }) => dataset.need ?? '')),
    };
  }

  #show(): void {
    const deployment = this.#deployment();
    for (const cell of this.#host.querySelectorAll<HTMLElement>('[data-capability]'))
      cell.replaceChildren(...toNodes(statusPiece(cell.dataset.capability ?? '', deployment)));
  }
}

export function start(host: HTMLElement): void {
  new CapabilityStatusTable(host);
  host.dataset.ready = '';
}
