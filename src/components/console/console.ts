/** The console in the page: asks an API for each operation, and says where what it shows came from. */
import { pageFetch } from '../../api/page.ts';
import { examplePair } from '../../contracts/saas/presets.ts';
import { type ApiAnswer, askApi } from './ask-api.ts';
import { CONSOLE_OPERATIONS, type Panel, panelOf } from './panel.ts';
import { SOURCES, type Source } from './sources.ts';
import { makeTabs } from './tabs.ts';

const PATIENCE = 8_000;

function write(host: Element, part: string, text: string): void {
  const element = host.querySelector(`[data-part="${part}"]`);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function showSource(host: Element, source: Source, reason = ''): void {
  const line = host.querySelector<HTMLElement>('[data-part="source"]');
  if (line !== null) line.dataset.source = source;
  write(host, 'source-title', SOURCES[source].title);
  write(host, 'source-about', `${SOURCES[source].about} ${reason}`.trim());
}

function showPanel(host: Element, panel: Panel): void {
  write(host, 'request', panel.request);
  write(host, 'response', panel.response);
  for (const { name, asked, status } of panel.checks) {
    const row = host.querySelector(`[data-check="${CSS.escape(name)}"]`);
    if (row === null) continue;
    write(row, 'asked', asked ? 'yes' : 'no');
    write(row, 'status', status ?? 'has no status field');
  }
  const items = panel.modules.map((name) => {
    const item = document.createElement('li');
    item.textContent = name;
    return item;
  });
  host.querySelector('[data-part="modules"]')?.replaceChildren(...items);
  host.querySelectorAll('[data-part="boundaries"] dd').forEach((place, index) => {
    place.textContent = panel.boundaries[index] ?? '';
  });
}

class EvidenceConsole {
  readonly #host: HTMLElement;
  readonly #origin: string;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#origin = host.dataset.apiOrigin ?? '';
    const tabs = host.querySelector<HTMLElement>('[data-part="tabs"]');
    if (tabs !== null) makeTabs(tabs);
    const refresh = host.querySelector<HTMLButtonElement>('[data-part="refresh"]');
    refresh?.addEventListener('click', async () => {
      refresh.disabled = true;
      await this.load();
      refresh.disabled = false;
      refresh.focus();
    });
  }

  async load(): Promise<void> {
    const configured = this.#origin !== '';
    const send = configured ? (request: Request) => fetch(request) : pageFetch;
    const origin = configured ? this.#origin : location.origin;
    await Promise.all(
      CONSOLE_OPERATIONS.map(async (operation) => {
        const panel = this.#host.querySelector(`.ec-panel[data-operation="${operation.name}"]`);
        if (panel === null) return;
        const answer = await askApi(send, origin, operation, PATIENCE);
        const pair = answer.kind === 'pair' ? answer.pair : examplePair(operation);
        showPanel(panel, panelOf(operation, pair));
        showSource(panel, sourceOf(configured, answer), answer.kind === 'failed' ? answer.words : '');
      }),
    );
  }
}

function sourceOf(configured: boolean, { kind }: ApiAnswer): Source {
  if (!configured) return 'page';
  return kind === 'pair' ? 'live' : 'unreachable';
}

/** Brings the console of a page to life. */
export async function start(host: HTMLElement): Promise<void> {
  await new EvidenceConsole(host).load();
  host.dataset.ready = '';
}
