/** Writes a snapshot into the structure of the sandbox's components. Text only: nothing becomes HTML. */
import { toText } from '../../../contracts/alter.ts';
import { SECTION_NAMES } from '../../../contracts/closeout/package.ts';
import type { Issue } from '../../../contracts/issue.ts';
import { SIGNALS, type SignalName } from '../../signals.ts';
import { fromTop } from '../../site/paths.ts';
import type { Snapshot } from './assemble.ts';
import { boardOf, countRows, ROW_VIEW, type Said, STATE_VIEW, sayAdvisory, sayCode } from './board.ts';
import type { Change, Changes } from './changes.ts';
import { acceptanceWords, commandsOn } from './decision-view.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with a text and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  ...parts: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.append(...parts);
  return element;
}

/** The structure of OutcomeMark.astro. */
function markOf(signal: SignalName, word: string, large = false): HTMLElement {
  const mark = SIGNALS[signal];
  const picture = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 16 16',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
  }))
    picture.setAttribute(name, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', mark.path);
  if ('filled' in mark) path.setAttribute('class', 'filled');
  picture.append(path);
  const text = make('span', word);
  text.className = 'word';
  const whole = make('span', picture, text);
  whole.className = large ? 'signal large' : 'signal';
  whole.dataset.signal = signal;
  return whole;
}

const saidItem = ({ text, code }: Said) => make('li', `${text} `, make('code', code));
const orNone = (items: HTMLLIElement[], word: string) => (items.length > 0 ? items : [make('li', word)]);

/** Issues with their place and the page of their code. */
export function issueList(issues: readonly Issue[]): HTMLUListElement {
  const items = issues.map(({ code, path, message, docs }) => {
    const link = make('a', code);
    link.href = fromTop(docs);
    return make('li', `${path} ${message} `, link);
  });
  return make('ul', ...items);
}

/** Finds the parts of the sandbox once they are asked for. */
export class View {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  part(name: string, within: Element = this.#host): HTMLElement | undefined {
    return within.querySelector<HTMLElement>(`[data-part="${name}"]`) ?? undefined;
  }

  #fill(name: string, ...content: (string | Node)[]): void {
    this.part(name)?.replaceChildren(...content);
  }

  /** Records, board and decision. */
  show(now: Snapshot, day: string): void {
    this.#records(now);
    const rows = boardOf(now);
    const { decision } = now;
    const state = STATE_VIEW[decision.state];
    this.#fill('state', markOf(state.signal, state.word, true));
    this.#fill('bar-state', markOf(state.signal, state.word));
    this.#fill('count', countRows(rows));
    for (const { id, status, said } of rows) {
      const row = this.#host.querySelector<HTMLElement>(`[data-criterion="${id}"]`);
      if (row === null) continue;
      row.dataset.status = status;
      this.part('mark', row)?.replaceChildren(markOf(ROW_VIEW[status].signal, ROW_VIEW[status].word));
      this.part('was', row)?.replaceChildren();
      this.part('said', row)?.replaceChildren(...said.map(saidItem));
    }
    this.#fill('verdict', markOf(state.signal, state.word, true));
    this.#fill('state-told', state.told);
    this.#fill('acceptance', acceptanceWords(decision));
    this.#fill('clock', decision.evaluated_at);
    const failing = decision.criteria.filter(({ status }) => status === 'fail').flatMap(({ codes }) => codes);
    const ways = failing
      .map(sayCode)
      .map(({ text, remedy, code }) => make('li', `${text} ${remedy} `, make('code', code)));
    this.#fill('blockers', ...orNone(ways, 'Nothing.'));
    this.#fill('advisories', ...orNone(decision.advisories.map(sayAdvisory).map(saidItem), 'None.'));
    this.#fill('commands', commandsOn(day));
    this.#fill('decision-text', toText(decision));
  }

  #records({ document: made }: Snapshot): void {
    for (const name of SECTION_NAMES) {
      const place = this.#host.querySelector<HTMLElement>(`[data-section="${name}"]`);
      if (place === null) continue;
      const record = made[name] ?? undefined;
      place.textContent = record === undefined ? '' : toText(record);
      place.hidden = record === undefined;
      const absent = place.parentElement === null ? undefined : this.part('absent', place.parentElement);
      if (absent !== undefined) absent.hidden = record !== undefined;
    }
  }

  /** What moved, with its reason and its evidence. */
  showChanges({ state, rows, advisories }: Changes, about: string): void {
    for (const { id, from, to } of rows) {
      const row = this.#host.querySelector(`[data-criterion="${id}"]`);
      if (row !== null)
        this.part('was', row)?.replaceChildren(from === to ? 'other reasons' : `was: ${from}`);
    }
    const items = rows.map(changeItem);
    const nothing =
      advisories.length > 0
        ? 'No criterion moved.'
        : 'No criterion moved. The record changed; what reads it found the same as before.';
    const list = make('ul', ...items);
    this.#fill(
      'changes',
      make('p', about),
      ...(state === undefined ? [] : [make('p', `The decision: ${state[0]} → ${state[1]}.`)]),
      ...(items.length > 0 ? [list] : [make('p', nothing)]),
      ...advisories.map((text) => make('p', text)),
    );
  }

  /** Says a sentence, with further nodes, above the steps. Nothing clears it. */
  notice(...content: (string | Node)[]): void {
    this.#fill('notice', ...content);
  }
}

function changeItem({ title, from, to, why, evidence }: Change): HTMLLIElement {
  const head = from === to ? `${title} still: ${to}.` : `${title}: ${from} → ${to}.`;
  const fields = evidence.map(({ path, from: old, to: now }) =>
    make('li', make('code', path.replaceAll(/(?<=[._])/g, '\u200b')), ` ${old} → ${now}`),
  );
  return make(
    'li',
    make('strong', head),
    ` ${why.join(' ')}`,
    ...(fields.length > 0 ? [make('ul', ...fields)] : []),
  );
}
