/** The instrument in the page: what is in view is decided at each change, by the engine that runs here. */
import { RUNTIME_REQUEST } from '../../contracts/enforcement/contracts.ts';
import { DEFAULTS, POLICY_MODES, type PolicyMode } from '../../contracts/enforcement/vocabulary.ts';
import { AMBIENT } from '../../runtime/enforcement/ambient.ts';
import { PACKS } from '../../runtime/enforcement/packs.ts';
import { setValue } from '../../text/json-edit.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { copyText, onCopy } from '../playground/copy.ts';
import { watchRequests } from '../playground/left-page.ts';
import { Links } from '../playground/links.ts';
import type { LinkPayload } from '../playground/permalink.ts';
import { PlainBox } from '../playground/plain-box.ts';
import { type Answer, answerOf, type Question } from './answer.ts';
import { outcomePiece, packsPiece, packsTitle, recordText, spokenOf, tracePiece } from './answer-view.ts';
import { evaluateCommand, evaluateCurl } from './decide-commands.ts';
import { keepDraft, readDraft } from './draft.ts';
import { EXAMPLES, textOf } from './examples.ts';
import { lintPiece } from './lint-view.ts';
import { RequestForm, requestIn } from './request-form.ts';
import { keepDecision } from './visit.ts';

/** A reader who hears the page is told the decision when the typing stops; then it also counts as made. */
const SETTLED = 700;
/** YAML is read when the typing pauses. */
const PAUSE = 120;

const isMode = (text: string): text is PolicyMode => POLICY_MODES.some((mode) => mode === text);
const packText = (id: string): string => PACKS.find((pack) => pack.id === id)?.text ?? '';

class Decide {
  readonly #host: HTMLElement;
  readonly #request: PlainBox;
  readonly #policy: PlainBox;
  readonly #registry: PlainBox;
  readonly #form: RequestForm;
  readonly #links: Links;
  /** The pack whose text the policy box started from. */
  #pack: string;
  #parts: Pick<Question, 'policy' | 'registry'> = {};
  #loaded: string;
  #turn = 0;
  /** The policy text whose findings are shown; those of the first were made at build. */
  #linted: string;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const editor = (part: string): PlainBox => {
      const area = need<HTMLTextAreaElement>(host, part);
      // A browser may put back what was typed before a reload; what the page itself keeps comes after this.
      area.value = area.defaultValue;
      return new PlainBox(area);
    };
    this.#request = editor('request');
    this.#policy = editor('policy');
    this.#registry = editor('registry');
    this.#pack = this.#select('pack').value = this.#packInRequest() ?? DEFAULTS.policy_pack;
    this.#form = new RequestForm(
      host,
      () => this.#request.text,
      (next, kind) => {
        this.#request.replace(next, kind);
        this.#changed();
      },
    );
    this.#linted = this.#policy.text;
    this.#loaded = JSON.stringify(this.#payload());
    this.#links = new Links(host, RUNTIME_REQUEST.id, {
      knows: (id) => id.startsWith('enforcement.'),
      current: () => this.#payload(),
      isTyped: () => JSON.stringify(this.#payload()) !== this.#loaded,
      open: (payload) => this.#open(payload),
    });
    this.#listen();
  }

  /** The first decision, after the page had its turn. */
  async begin(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    const draft = location.hash === '' ? readDraft() : undefined;
    if (draft === undefined) this.#changed();
    else this.#open(draft);
    void this.#links.openCurrent();
  }

  #select(part: string): HTMLSelectElement {
    return need<HTMLSelectElement>(this.#host, part);
  }

  #box(part: string): HTMLInputElement {
    return need<HTMLInputElement>(this.#host, part);
  }

  #listen(): void {
    const host = this.#host;
    for (const one of [this.#request, this.#policy, this.#registry]) one.onInput(() => this.#changed());
    this.#select('example').addEventListener('change', () => this.#example());
    this.#select('pack').addEventListener('change', () => this.#choosePack());
    this.#select('mode').addEventListener('change', () => this.#changed());
    for (const part of ['actor', 'reason']) this.#box(part).addEventListener('input', () => this.#changed());
    this.#box('use-registry').addEventListener('change', () => this.#changed());
    need(host, 'restore').addEventListener('click', () => {
      this.#policy.replace(packText(this.#pack), 'restore', true);
      this.#changed();
      this.#select('pack').focus();
    });
    for (const part of ['outcome', 'lint'])
      need(host, part).addEventListener('click', ({ target }) => this.#pointed(target));
    need(host, 'lint-box').addEventListener('toggle', () => void this.#lint());
    for (const part of ['record', 'command', 'curl'])
      onCopy(need(host, `copy-${part}`), () => copyText(need(host, part).textContent ?? ''));
    const say = (sentence: string): void => {
      need(host, 'copied').textContent = sentence;
    };
    onCopy(need(host, 'copy-link'), () => this.#links.copy(), say);
    addEventListener('pagehide', () => keepDraft(this.#payload()));
    watchRequests((sentence) => {
      need(host, 'left').textContent = sentence;
    });
  }

  #pointed(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-go], [data-ask]') : null;
    if (button?.dataset.ask !== undefined) this.#ask(textOf(JSON.parse(button.dataset.ask)));
    else if (button !== null) this.#goTo(button);
  }

  #goTo(button: HTMLElement): void {
    const { go, line, column } = button.dataset;
    const editor = go === 'policy' ? this.#policy : go === 'registry' ? this.#registry : this.#request;
    const box = need(this.#host, go ?? 'request').closest('details');
    if (box !== null) box.open = true;
    editor.goTo({ line: Number(line), column: Number(column) });
  }

  #packInRequest(): string | undefined {
    const named = requestIn(this.#request.text)?.policy_pack;
    const id = named === undefined || named === null || named === '' ? DEFAULTS.policy_pack : named;
    return PACKS.find((pack) => pack.id === id)?.id;
  }

  #example(): void {
    const example = EXAMPLES.find(({ id }) => id === this.#select('example').value);
    if (example === undefined) return;
    this.#ask(example.text);
    this.#loaded = JSON.stringify(this.#payload());
  }

  /** Takes a request over, under the pack in view. */
  #ask(text: string): void {
    this.#request.replace(setValue(text, ['policy_pack'], this.#pack), 'ask', true);
    this.#changed();
  }

  /** The linter asks the engine many times, so it runs only while its findings are looked at. */
  async #lint(): Promise<void> {
    const box = need<HTMLDetailsElement>(this.#host, 'lint-box');
    const { text } = this.#policy;
    if (!box.open || text === this.#linted) return;
    const { lintPolicy } = await import('../../runtime/lint/lint.ts');
    if (text !== this.#policy.text) return;
    this.#linted = text;
    need(this.#host, 'lint').replaceChildren(...toNodes(lintPiece(lintPolicy(text))));
  }

  #choosePack(): void {
    const id = this.#select('pack').value;
    if (!this.#hasOwnPolicy()) this.#policy.replace(packText(id), 'pack', true);
    this.#pack = id;
    if (requestIn(this.#request.text) !== undefined)
      this.#request.replace(setValue(this.#request.text, ['policy_pack'], id), 'pack', true);
    this.#changed();
  }

  #hasOwnPolicy(): boolean {
    return this.#policy.text !== packText(this.#pack);
  }

  /** What a link and a draft carry. */
  #payload(): LinkPayload {
    const mode = this.#select('mode').value;
    const breaks = mode === 'break_glass';
    const parts = {
      ...(this.#hasOwnPolicy() ? { policy: this.#policy.text } : {}),
      ...(this.#box('use-registry').checked ? { registry: this.#registry.text } : {}),
      ...(mode === '' ? {} : { mode }),
      ...(breaks && this.#box('actor').value !== '' ? { actor: this.#box('actor').value } : {}),
      ...(breaks && this.#box('reason').value !== '' ? { reason: this.#box('reason').value } : {}),
    };
    return { text: this.#request.text, ...(Object.keys(parts).length > 0 ? { parts } : {}) };
  }

  #open({ text, parts = {} }: LinkPayload): void {
    this.#request.replace(text, 'open', true);
    this.#pack = this.#packInRequest() ?? this.#pack;
    this.#policy.replace(parts.policy ?? packText(this.#pack), 'open', true);
    this.#box('use-registry').checked = parts.registry !== undefined;
    if (parts.registry !== undefined) this.#registry.replace(parts.registry, 'open', true);
    this.#select('mode').value = isMode(parts.mode ?? '') ? (parts.mode ?? '') : '';
    this.#box('actor').value = parts.actor ?? '';
    this.#box('reason').value = parts.reason ?? '';
    this.#changed();
    this.#loaded = JSON.stringify(this.#payload());
  }

  /** Something in view is different: keeps the controls true to it, then decides. */
  #changed(): void {
    const own = this.#hasOwnPolicy();
    const named = this.#packInRequest();
    if (!own && named !== undefined && named !== this.#pack) {
      this.#pack = named;
      this.#policy.replace(packText(named), 'pack', true);
    }
    this.#select('pack').value = this.#pack;
    need(this.#host, 'restore').hidden = !own;
    need(this.#host, 'own').hidden = !own;
    need(this.#host, 'glass').hidden = this.#select('mode').value !== 'break_glass';
    this.#form.show(this.#request.text);
    const wanted = { policy: own, registry: this.#box('use-registry').checked };
    clearTimeout(this.#pause);
    this.#turn += 1;
    if (!wanted.policy && !wanted.registry) {
      this.#parts = {};
      this.#show();
    } else {
      const turn = this.#turn;
      this.#pause = setTimeout(() => void this.#load(turn, wanted), PAUSE);
    }
  }

  /** The reader of YAML comes with the first text that needs it. */
  async #load(turn: number, wanted: { policy: boolean; registry: boolean }): Promise<void> {
    const { loadPolicy, loadRegistry } = await import('../../runtime/enforcement/load.ts');
    if (turn !== this.#turn) return;
    this.#parts = {
      ...(wanted.policy ? { policy: loadPolicy(this.#policy.text) } : {}),
      ...(wanted.registry ? { registry: loadRegistry(this.#registry.text) } : {}),
    };
    this.#show();
  }

  #show(): void {
    const host = this.#host;
    const mode = this.#select('mode').value;
    const [actor, reason] = [this.#box('actor').value, this.#box('reason').value];
    const question: Question = {
      text: this.#request.text,
      ...this.#parts,
      ...(isMode(mode) ? { mode: { mode, actor, reason } } : {}),
    };
    const answer = answerOf(question, AMBIENT);
    need(host, 'outcome').replaceChildren(...toNodes(outcomePiece(answer)));
    need(host, 'trace').replaceChildren(...toNodes(tracePiece(answer)));
    need(host, 'packs').replaceChildren(...toNodes(packsPiece(answer)));
    need(host, 'packs-title').textContent = packsTitle(answer);
    need(host, 'record').textContent = recordText(answer);
    const glass = mode === 'break_glass' ? { actor, reason } : { actor: '', reason: '' };
    const { policy, registry } = {
      policy: this.#hasOwnPolicy(),
      registry: this.#box('use-registry').checked,
    };
    const asked = { text: question.text, policy, registry, mode, ...glass };
    need(host, 'command').textContent = evaluateCommand(asked);
    need(host, 'curl').textContent = evaluateCurl(asked);
    this.#tellExample();
    this.#links.refresh();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.#settled(answer), SETTLED);
  }

  /** Shows which example the request is, if it is one, whatever pack it names. */
  #tellExample(): void {
    const plain = (text: string): string => JSON.stringify({ ...requestIn(text), policy_pack: '' });
    const now = plain(this.#request.text);
    const example = EXAMPLES.find(({ text }) => plain(text) === now);
    this.#select('example').value = example?.id ?? '';
    need(this.#host, 'why').textContent = example?.why ?? 'An action of your own.';
  }

  #settled(answer: Answer): void {
    const spoken = need(this.#host, 'spoken');
    const sentence = spokenOf(answer);
    if (spoken.textContent !== sentence) spoken.textContent = sentence;
    if (answer.answered !== undefined) keepDecision(answer.answered.decision);
    void this.#lint();
  }
}

/** Brings the instrument of a page to life. */
export async function start(host: HTMLElement): Promise<void> {
  await new Decide(host).begin();
  host.dataset.ready = '';
}
