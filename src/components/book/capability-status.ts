/** The table of capabilities in the page: what the reader sets up changes the statuses at once. */
import { COMMERCIAL_ENTITLEMENTS, DEPLOYMENT_MODES } from '../../contracts/editions/capability-status.ts';
import type { Deployment } from '../../runtime/editions/capability-status.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { statusPiece, statusSpoken } from './capability-view.ts';

class CapabilityStatusTable extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset.ready !== undefined) return;
    for (const field of this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
      field.disabled = false;
    this.addEventListener('input', () => {
      this.#show();
      need(this, 'spoken').textContent = statusSpoken(this.#deployment());
    });
    this.#show();
    this.dataset.ready = '';
  }

  #deployment(): Deployment {
    const chosen = (part: string): string => need<HTMLSelectElement>(this, part).value;
    const ticked = [...this.querySelectorAll<HTMLInputElement>('[data-need]')].filter(
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
    for (const cell of this.querySelectorAll<HTMLElement>('[data-capability]'))
      cell.replaceChildren(...toNodes(statusPiece(cell.dataset.capability ?? '', deployment)));
  }
}

customElements.define('capability-status', CapabilityStatusTable);
