/** The evidence instrument in the page. What it shows is read from the bench; nothing leaves the page. */
import { EvidenceError } from '../../runtime/evidence/refusal.ts';
import { draw, toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { SIGNALS } from '../signals.ts';
import { type Belief, EvidenceBench, type Place } from './evidence-bench.ts';
import { decisionsPiece, filesPiece, verificationPiece } from './evidence-view.ts';
import { forgetVisit, visitDecisions } from './visit.ts';

const BELIEFS: readonly Belief[] = ['root', 'nothing', 'checksums'];
const INCIDENT = 'incident';
/** Bytes shown on each side of the chosen one. */
const AROUND = 12;

class EvidenceInstrument {
  readonly #host: HTMLElement;
  readonly #bench = new EvidenceBench();
  #sources = new Map<string, readonly unknown[]>();
  #turn = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#listSources();
    const on = (part: string, type: string, act: () => void) => need(host, part).addEventListener(type, act);
    on('source', 'change', () => this.#showDecisions());
    on('make', 'click', () => void this.#make());
    on('file', 'change', () => this.#chooseFile());
    on('at', 'input', () => this.#showByte());
    on('change', 'click', () => this.#change(this.#place()));
    on('undo', 'click', () => this.#change(undefined));
    on('forget', 'click', () => {
      forgetVisit();
      this.#listSources();
      need<HTMLSelectElement>(host, 'source').focus();
    });
    for (const radio of host.querySelectorAll('input[name="ev-belief"]'))
      radio.addEventListener('change', () => void this.#verify());
    for (const part of ['source', 'signed', 'make']) need<HTMLButtonElement>(host, part).disabled = false;
    host.dataset.ready = '';
  }

  #listSources(): void {
    const sessions = new Map<string, unknown[]>();
    for (const one of visitDecisions().toReversed()) {
      const id = typeof one.session_id === 'string' ? one.session_id : 'local';
      sessions.set(id, [one, ...(sessions.get(id) ?? [])]);
    }
    const incident: unknown = JSON.parse(this.#host.dataset.incident ?? '[]');
    this.#sources = new Map([
      ...[...sessions].map(([id, list]): [string, unknown[]] => [`visit:${id}`, list]),
      [INCIDENT, Array.isArray(incident) ? incident : []],
    ]);
    const titles = [...this.#sources].map(([id, list]): [string, string] => {
      const whose =
        id === INCIDENT ? 'The incident of the book' : `This visit, session ${id.slice('visit:'.length)}`;
      return [id, `${whose}: ${list.length} ${list.length === 1 ? 'decision' : 'decisions'}`];
    });
    const options = titles.map(([value, title]) => draw('option', { value }, title));
    need(this.#host, 'source').replaceChildren(...toNodes(options));
    need(this.#host, 'forget').hidden = sessions.size === 0;
    this.#showDecisions();
  }

  get #decisions(): readonly unknown[] {
    return this.#sources.get(need<HTMLSelectElement>(this.#host, 'source').value) ?? [];
  }

  #showDecisions(): void {
    const decisions = this.#decisions;
    need(this.#host, 'decisions').replaceChildren(...toNodes(decisionsPiece(decisions)));
    this.#offer('save-decisions', JSON.stringify(decisions, null, 2), 'application/json');
  }

  #offer(part: string, content: BlobPart, type: string): void {
    const link = need<HTMLAnchorElement>(this.#host, part);
    if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.hidden = false;
  }

  async #make(): Promise<void> {
    const signed = need<HTMLSelectElement>(this.#host, 'signed').value === 'key';
    const failed = need(this.#host, 'failed');
    failed.replaceChildren();
    try {
      await this.#bench.make(this.#decisions, signed);
    } catch (error) {
      const sentences =
        error instanceof EvidenceError
          ? error.issues.map(({ path, message }) => `${path} ${message}`)
          : [
              'This browser cannot do it: it offers no Ed25519 keys, or the page was not loaded over a secure connection. Sign with a digest only, or use the command line.',
            ];
      failed.replaceChildren(...toNodes(sentences.map((sentence) => draw('p', {}, sentence))));
      return;
    }
    const files = this.#bench.names.map((name) => draw('option', { value: name }, name));
    need(this.#host, 'file').replaceChildren(...toNodes(files));
    for (const part of ['file', 'at', 'change']) need<HTMLButtonElement>(this.#host, part).disabled = false;
    for (const radio of this.#host.querySelectorAll<HTMLInputElement>('input[name="ev-belief"]')) {
      radio.disabled = radio.value === 'root' && !signed;
      radio.checked = radio.value === (signed ? 'root' : 'nothing');
    }
    const { root } = this.#bench;
    need(this.#host, 'save-root').hidden = !signed;
    if (signed && root !== undefined)
      this.#offer('save-root', `${JSON.stringify(root, null, 2)}\n`, 'application/json');
    this.#chooseFile();
    await this.#show();
  }

  #place(): Place {
    const file = need<HTMLSelectElement>(this.#host, 'file').value;
    const last = Math.max(0, this.#bench.bytesOf(file).length - 1);
    const asked = Number.parseInt(need<HTMLInputElement>(this.#host, 'at').value, 10);
    return { file, at: Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), last) };
  }

  #chooseFile(): void {
    const { file } = this.#place();
    const at = need<HTMLInputElement>(this.#host, 'at');
    const { length } = this.#bench.bytesOf(file);
    at.max = String(Math.max(0, length - 1));
    at.value = String(Math.floor(length / 2));
    this.#showByte();
  }

  /** The chosen byte with its neighbours, as it is and as it would be. */
  #showByte(): void {
    const { file, at } = this.#place();
    const bytes = this.#bench.bytesOf(file);
    const text = (part: Uint8Array): string =>
      Array.from(part, (byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '·')).join('');
    const one = bytes.subarray(at, at + 1);
    const piece = [
      draw(
        'code',
        {},
        text(bytes.subarray(Math.max(0, at - AROUND), at)),
        draw('mark', {}, text(one)),
        text(bytes.subarray(at + 1, at + 1 + AROUND)),
      ),
      ' would become ',
      draw('code', {}, text(one.map((byte) => byte ^ 1))),
    ];
    need(this.#host, 'byte').replaceChildren(...toNodes(piece));
  }

  #change(place: Place | undefined): void {
    this.#bench.change(place);
    void this.#show();
    if (place === undefined) need(this.#host, 'change').focus();
  }

  async #show(): Promise<void> {
    const { changed, listed, zip } = this.#bench;
    need(this.#host, 'files').replaceChildren(...toNodes(filesPiece(listed, changed?.file)));
    need(this.#host, 'undo').hidden = changed === undefined;
    this.#offer('save-zip', new Uint8Array(zip), 'application/zip');
    await this.#verify();
  }

  async #verify(): Promise<void> {
    const chosen = this.#host.querySelector<HTMLInputElement>('input[name="ev-belief"]:checked')?.value;
    const belief = BELIEFS.find((one) => one === chosen) ?? 'nothing';
    this.#turn += 1;
    const turn = this.#turn;
    const result = await this.#bench.verify(belief);
    // A slower answer to an older question must not win.
    if (turn !== this.#turn) return;
    need(this.#host, 'result').replaceChildren(...toNodes(verificationPiece(result)));
    const first = result.issues[0];
    const about = first === undefined ? '' : ` ${first.path} ${first.message}`;
    need(this.#host, 'spoken').textContent = `${SIGNALS[result.outcome].word}. ${result.says}${about}`;
  }
}

/** Brings the instrument of a page to life. */
export function start(host: HTMLElement): void {
  new EvidenceInstrument(host);
}
