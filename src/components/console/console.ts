/** The console in the page: asks an API for each panel when it is first looked at, and says where what it shows came from. */
import { pageFetch } from '../../api/page.ts';
import { readProgress } from '../closeout/sandbox/progress.ts';
import { loadProgress } from '../closeout/sandbox/store.ts';
import { draw, type Piece, toNodes } from '../draw.ts';
import { forgetVisit, visitDecisions } from '../enforcement/visit.ts';
import { need } from '../need.ts';
import { type ApiAnswer, askApi } from './ask-api.ts';
import { closeoutRoom } from './closeout-room.ts';
import { FAILURES } from './failures.ts';
import { LIFECYCLE_ROOM } from './lifecycle-room.ts';
import type { Room } from './room.ts';
import { SAAS_ROOMS } from './saas-rooms.ts';
import { SAMPLE_INSTEAD, SOURCES } from './sources.ts';
import { makeTabs } from './tabs.ts';
import { visitPiece } from './visit-view.ts';

const PATIENCE = 8_000;

function put(host: HTMLElement, part: string, piece: Piece): void {
  need(host, part).replaceChildren(...toNodes(piece));
}

/** Without an answer it is still awaited. */
function showSource(host: HTMLElement, configured: boolean, answer?: ApiAnswer): void {
  const failure = configured && answer?.kind === 'failed' ? answer : undefined;
  const live = answer === undefined ? 'asked' : 'live';
  const source = configured ? live : 'page';
  need(host, 'source').dataset.source = failure === undefined ? source : 'failed';
  put(host, 'source-title', failure === undefined ? SOURCES[source].title : FAILURES[failure.why].title);
  put(
    host,
    'source-about',
    failure === undefined ? SOURCES[source].about : `${failure.words} ${SAMPLE_INSTEAD}`,
  );
  const causes = failure === undefined ? [] : FAILURES[failure.why].causes;
  need(host, 'causes').hidden = causes.length === 0;
  put(
    host,
    'cause-list',
    causes.map((cause) => draw('li', {}, cause)),
  );
}

/** The closeout room of this browser. What it kept and cannot be read is as good as nothing. */
function ownCloseout(): Room {
  const kept = loadProgress();
  const reading = kept === undefined ? undefined : readProgress(kept);
  return closeoutRoom(reading?.ok ? reading.progress : undefined);
}

class EvidenceConsole {
  readonly #host: HTMLElement;
  readonly #origin: string;
  readonly #rooms: readonly Room[] = [...SAAS_ROOMS, ownCloseout(), LIFECYCLE_ROOM];
  readonly #asked = new Set<string>();
  #current = '';
  /** Done when the panel in view has its first answer. */
  first: Promise<void> = Promise.resolve();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#origin = host.dataset.apiOrigin ?? '';
    const refresh = need<HTMLButtonElement>(host, 'refresh');
    refresh.addEventListener('click', async () => {
      refresh.disabled = true;
      await this.#load(this.#current);
      refresh.disabled = false;
      refresh.focus();
    });
    const forget = need(host, 'forget');
    forget.addEventListener('click', () => {
      forgetVisit();
      this.#showVisit();
    });
    makeTabs(need(host, 'tabs'), (id) => {
      this.#current = id;
      refresh.textContent = this.#room(id)?.again ?? 'Read again';
      if (!this.#asked.has(id)) this.first = this.#load(id);
    });
  }

  #room(id: string): Room | undefined {
    return this.#rooms.find((room) => room.id === id);
  }

  async #load(id: string): Promise<void> {
    this.#asked.add(id);
    const room = this.#room(id);
    if (room === undefined) return this.#showVisit();
    const panel = document.getElementById(id);
    if (panel === null) return;
    const configured = this.#origin !== '';
    if (configured) showSource(panel, configured);
    const send = configured ? (request: Request) => fetch(request) : pageFetch;
    const answer = await askApi(send, configured ? this.#origin : location.origin, room.steps, PATIENCE);
    const parts = room.parts(answer.kind === 'answer' ? answer.value : room.sample());
    for (const { part } of room.places) put(panel, part, parts[part]);
    showSource(panel, configured, answer);
  }

  #showVisit(): void {
    const decisions = visitDecisions();
    put(this.#host, 'visit', visitPiece(decisions));
    need(this.#host, 'forget').hidden = decisions.length === 0;
  }
}

/** Brings the console of a page to life. */
export async function start(host: HTMLElement): Promise<void> {
  await new EvidenceConsole(host).first;
  host.dataset.ready = '';
}
