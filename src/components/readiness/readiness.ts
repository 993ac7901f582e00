/** The readiness gate in the page: each keystroke is judged by the contract, and by the gate when that accepts it. */
import { READINESS_PACKET } from '../../contracts/aispm/contracts.ts';
import type { ReadinessPacket } from '../../contracts/aispm/readiness.ts';
import { expandSamples } from '../../contracts/samples.ts';
import { judgeReadiness } from '../../runtime/aispm/readiness.ts';
import { validateJson } from '../../runtime/validate-json.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { PlainBox } from '../playground/plain-box.ts';
import { gatePiece, proofsPiece, refusedPiece, spokenOf } from './readiness-view.ts';

/** A reader who hears the page is told when the typing stops. */
const SETTLED = 700;

class ReadinessGate {
  readonly #host: HTMLElement;
  readonly #box: PlainBox;
  readonly #texts: ReadonlyMap<string, string>;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const area = need<HTMLTextAreaElement>(host, 'text');
    // A browser may put back what was typed before a reload, beside another preset.
    area.value = area.defaultValue;
    this.#box = new PlainBox(area);
    const select = need<HTMLSelectElement>(host, 'preset');
    this.#texts = new Map([...select.options].map((option) => [option.value, option.dataset.text ?? '']));
    select.disabled = false;
    select.addEventListener('change', () => {
      this.#box.replace(this.#texts.get(select.value) ?? '', 'preset', true);
      this.#show();
    });
    this.#box.onInput(() => this.#show());
    this.#show();
  }

  #show(): void {
    const { text } = this.#box;
    const select = need<HTMLSelectElement>(this.#host, 'preset');
    select.value = [...this.#texts].find(([, of]) => of === text)?.[0] ?? '';
    const { verdict, value } = validateJson(READINESS_PACKET, expandSamples(text));
    // The contract has accepted it when there is a value.
    const judged = verdict.outcome === 'yes' ? judgeReadiness(value as ReadinessPacket) : undefined;
    need(this.#host, 'gate').replaceChildren(
      ...toNodes(judged === undefined ? refusedPiece(verdict.issues) : gatePiece(judged)),
    );
    const proofs = need(this.#host, 'proofs');
    proofs.hidden = judged === undefined;
    if (judged !== undefined) proofs.replaceChildren(...toNodes(proofsPiece(judged)));
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      need(this.#host, 'spoken').textContent = judged === undefined ? 'No packet.' : spokenOf(judged);
    }, SETTLED);
  }
}

/** Brings the instrument of a page to life. */
export function start(host: HTMLElement): void {
  new ReadinessGate(host);
  host.dataset.ready = '';
}
