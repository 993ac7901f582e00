/** The explorer in the page: chains on the bench, one gate selected, both views, all made again after each change. */
import { toText } from '../../contracts/alter.ts';
import { docsOf } from '../../contracts/issue.ts';
import { PROFILE_NAMES, PROFILES, type ProfileName } from '../../contracts/lifecycle/artifacts.ts';
import { packetContractId } from '../../contracts/lifecycle/contract-id.ts';
import { GATE_IDS, type GateId } from '../../contracts/lifecycle/gate.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { MAP_NODES } from '../../contracts/lifecycle/map.ts';
import { completeChain } from '../../runtime/lifecycle/build.ts';
import { buildIndex, recomputedIndex } from '../../runtime/lifecycle/recompute.ts';
import { listingOf, type Papers } from '../../runtime/lifecycle/repository.ts';
import { draw, type Piece, toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { encodeLink } from '../playground/permalink.ts';
import { fromTop, playgroundPath } from '../site/paths.ts';
import { type BenchChain, type Change, damageOf, onBench, papersOf, withChange } from './chain-bench.ts';
import { type Brought, type Loaded, loadFiles, type Problem } from './chain-files.ts';
import { type ChainViews, type ViewName, viewsOf } from './chain-views.ts';
import { chosen, dropped } from './dropped.ts';
import { gatePiece, mapPiece, rowsPiece } from './map-view.ts';
import { chainsPiece, differenceOf, summaryPiece } from './summary-view.ts';

/** Milliseconds of work after which the page gets its turn. */
const TURN = 12;

const LIVE = 'live sanitized chain';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

class Explorer {
  readonly #host: HTMLElement;
  #chains: BenchChain[] = [];
  #views: (ChainViews | undefined)[] = [];
  #current = 0;
  #selected: GateId = 'R7.1';
  #view: ViewName = 'recomputed';
  #profile: ProfileName = 'upstream';
  /** Grows with each load, so that an older one stops. */
  #load = 0;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /**
   * The page was built with the live chain in view, so only what a script can do with it is drawn anew. What it takes to go
   * on from there is worked out in turns of its own.
   */
  async start(): Promise<void> {
    const papers = completeChain('live');
    await turn();
    const views = viewsOf(papers, PROFILES[this.#profile]);
    this.#chains = [onBench({ name: LIVE, papers })];
    this.#views = [views];
    this.#put('map', mapPiece({ views, view: this.#view, selected: this.#selected, script: true }));
    this.#listen();
  }

  #listen(): void {
    this.#on('live', 'click', () => this.#template('live'));
    this.#on('sample', 'click', () => this.#template('sample'));
    for (const part of ['files', 'folder']) {
      this.#on(part, 'change', ({ currentTarget: input }) => {
        if (!(input instanceof HTMLInputElement)) return;
        const files = chosen(input.files);
        input.value = '';
        void this.#open(files);
      });
    }
    for (const radio of this.#host.querySelectorAll<HTMLInputElement>('[name="lc-view"]')) {
      radio.addEventListener('change', () => {
        this.#view = radio.value === 'upstream' ? 'upstream' : 'recomputed';
        this.#show();
      });
    }
    this.#on('profile', 'change', ({ currentTarget: select }) => {
      const value = select instanceof HTMLSelectElement ? select.value : '';
      this.#profile = PROFILE_NAMES.find((one) => one === value) ?? 'upstream';
      void this.#judge();
    });
    need(this.#host, 'map').addEventListener('click', ({ target }) => this.#pick(target));
    for (const change of ['removed', 'damaged'] as const)
      this.#on(change, 'click', () => this.#change(change));
    this.#on('put-back', 'click', () => this.#change(undefined));
    this.#on('download', 'click', () => this.#download());
    need(this.#host, 'chains').addEventListener('click', ({ target }) => {
      const at = target instanceof Element ? target.closest<HTMLElement>('[data-chain]') : null;
      if (at === null) return;
      this.#current = Number(at.dataset.chain);
      if (this.#views[this.#current] === undefined) this.#judgeOne(this.#current);
      this.#show();
    });
    this.#listenToDrops();
  }

  #on(part: string, event: string, does: (event: Event) => void): void {
    need(this.#host, part).addEventListener(event, does);
  }

  #put(part: string, piece: Piece): void {
    need(this.#host, part).replaceChildren(...toNodes(piece));
  }

  #listenToDrops(): void {
    const host = this.#host;
    host.addEventListener('dragover', (event) => {
      event.preventDefault();
      host.dataset.over = '';
    });
    host.addEventListener('dragleave', () => delete host.dataset.over);
    host.addEventListener('drop', (event) => {
      event.preventDefault();
      delete host.dataset.over;
      if (event.dataTransfer !== null) void dropped(event.dataTransfer).then((files) => this.#open(files));
    });
  }

  #template(mode: 'live' | 'sample'): void {
    const name = mode === 'live' ? LIVE : 'sample chain';
    this.#take({ chains: [{ name, papers: completeChain(mode), conflicts: [] }], problems: [] });
  }

  /** Reads files in turns. What was on the bench stays when nothing usable was brought. */
  async #open(files: readonly Brought[]): Promise<void> {
    if (files.length === 0) return;
    this.#load += 1;
    const load = this.#load;
    const loaded = await loadFiles(files, this.#stepper(load, 'Reading files'));
    if (loaded === undefined || load !== this.#load) return;
    if (loaded.chains.length === 0) {
      this.#progress('');
      this.#problems(loaded.problems);
      this.#say('Nothing was loaded.');
    } else this.#take(loaded);
  }

  #stepper(load: number, doing: string): (done: number, of: number) => Promise<boolean> {
    let since = performance.now();
    return async (done, of) => {
      if (performance.now() - since > TURN) {
        this.#progress(`${doing}: ${done} of ${of}`, done / of);
        await turn();
        since = performance.now();
      }
      return load === this.#load;
    };
  }

  #take({ chains, problems }: Loaded): void {
    this.#chains = chains.map(onBench);
    this.#current = 0;
    this.#problems(problems);
    void this.#judge();
  }

  /** Judges the chain in view at once, the others in turns. */
  async #judge(): Promise<void> {
    this.#load += 1;
    const load = this.#load;
    const step = this.#stepper(load, 'Verifying chains');
    this.#views = [];
    this.#judgeOne(this.#current);
    this.#show();
    for (const index of this.#chains.keys()) {
      if (!(await step(index, this.#chains.length))) return;
      if (this.#views[index] === undefined) this.#judgeOne(index);
    }
    this.#progress('');
    this.#showChains();
  }

  #judgeOne(index: number): void {
    const chain = this.#chains[index];
    if (chain !== undefined) this.#views[index] = viewsOf(papersOf(chain), PROFILES[this.#profile]);
  }

  #pick(target: EventTarget | null): void {
    const node = target instanceof Element ? target.closest<HTMLElement>('[data-gate]') : null;
    const gate = GATE_IDS.find((id) => id === node?.dataset.gate);
    if (gate === undefined) return;
    this.#selected = gate;
    this.#show();
  }

  #change(change: Change | undefined): void {
    const chain = this.#chains[this.#current];
    if (chain === undefined) return;
    this.#chains[this.#current] = withChange(chain, this.#selected, change);
    this.#judgeOne(this.#current);
    this.#show();
    const done = { removed: 'was removed', damaged: `was damaged: ${damageOf(this.#selected)}` };
    this.#say(`${this.#selected} ${change === undefined ? 'was put back' : done[change]}.`);
    // The button that was pressed may be gone: the focus goes to its counterpart.
    need(this.#host, change === undefined ? 'removed' : 'put-back').focus();
  }

  #papers(): Papers {
    const chain = this.#chains[this.#current];
    return chain === undefined ? new Map() : papersOf(chain);
  }

  #show(): void {
    const views = this.#views[this.#current];
    if (views === undefined) return;
    const selected = this.#selected;
    const shown = { views, view: this.#view, selected, script: true };
    const map = need(this.#host, 'map');
    const focused = map.contains(document.activeElement);
    this.#put('map', mapPiece(shown));
    if (focused) map.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
    this.#put('rows', rowsPiece(shown));
    const packet = this.#papers().get(selected)?.packet;
    this.#put('gate-name', MAP_NODES.find(({ gate }) => gate === selected)?.label);
    this.#put('gate', gatePiece(shown, selected, packet));
    this.#showActions(packet);
    this.#put('summary', summaryPiece(views, this.#view));
    this.#put('difference', differenceOf(views));
    this.#showChains();
  }

  #showActions(packet: unknown): void {
    const chain = this.#chains[this.#current];
    const change = chain?.changes.get(this.#selected);
    const there = chain?.original.get(this.#selected)?.packet !== undefined;
    for (const part of ['removed', 'damaged']) need(this.#host, part).hidden = !there || change !== undefined;
    need(this.#host, 'put-back').hidden = change === undefined;
    const link = need<HTMLAnchorElement>(this.#host, 'open');
    link.hidden = true;
    if (packet === undefined) return;
    const contract = packetContractId(gateOf(this.#selected));
    const selected = this.#selected;
    void encodeLink(contract, { text: toText(packet) }).then((fragment) => {
      if (selected !== this.#selected || fragment === undefined) return;
      link.href = fromTop(playgroundPath(contract)) + fragment;
      link.hidden = false;
    });
  }

  #showChains(): void {
    const box = need(this.#host, 'chains-box');
    box.hidden = this.#chains.length < 2;
    if (box.hidden) return;
    const list = need(this.#host, 'chains');
    const focused = document.activeElement?.closest<HTMLElement>('[data-chain]')?.dataset.chain;
    const entries = this.#chains.map(({ name }, index) => ({
      name,
      views: this.#views[index],
      current: index === this.#current,
    }));
    this.#put('chains', chainsPiece(entries));
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-chain="${focused}"]`)?.focus();
  }

  #problems(problems: readonly Problem[]): void {
    need(this.#host, 'problems').hidden = problems.length === 0;
    this.#put(
      'problem-list',
      problems.map(({ code, message }) =>
        draw('li', {}, draw('a', { href: docsOf(code) }, code), ' ', message),
      ),
    );
  }

  #progress(text: string, share = 0): void {
    const box = need(this.#host, 'progress');
    box.hidden = text === '';
    need<HTMLProgressElement>(this.#host, 'bar').value = share;
    this.#put('doing', text);
  }

  #say(text: string): void {
    this.#put('spoken', text);
  }

  /** The index of the view: derived, or as it was given; where none was given, built from the stored results. */
  #download(): void {
    const papers = this.#papers();
    const profile = PROFILES[this.#profile];
    const index =
      this.#view === 'recomputed'
        ? recomputedIndex({ papers, profile })
        : (papers.get('R7.11')?.packet ?? buildIndex(listingOf(papers, profile)));
    const url = URL.createObjectURL(new Blob([`${toText(index)}\n`], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${gateOf('R7.11').slug}.${this.#view}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 1_000);
    this.#say('The index was downloaded.');
  }
}

/** Brings an explorer to life. */
export async function start(host: HTMLElement): Promise<void> {
  await new Explorer(host).start();
  host.dataset.ready = '';
}
