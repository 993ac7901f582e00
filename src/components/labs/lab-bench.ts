/** The bench of a lab in the page: checks, keeps the draft, hands out the files, compares with the solution. */
import type { LabReport } from '../../contracts/labs/lab.ts';
import { checkLab } from '../../runtime/labs/run.ts';
import { markLab } from '../book/progress.ts';
import { saveFile } from '../closeout/sandbox/store.ts';
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { copyText, onCopy } from '../playground/copy.ts';
import { LabFiles } from './lab-files.ts';
import { missingPiece, spokenOf, TASK_SIGNALS, taskMark, words } from './lab-view.ts';

/** After the first check the tasks follow what is typed, when the typing pauses. */
const PAUSE = 600;

class LabBench {
  readonly #host: HTMLElement;
  readonly #id: string;
  readonly #files: LabFiles;
  readonly #tasks: readonly { readonly id: string; readonly does: string; readonly item: HTMLElement }[];
  #checked = false;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** The draft that "Start again" took away. */
  #before: Readonly<Record<string, string>> = {};

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#id = host.dataset.lab ?? '';
    this.#files = new LabFiles(host);
    this.#tasks = [...host.querySelectorAll<HTMLElement>('[data-task]')].map((item) => ({
      id: item.dataset.task ?? '',
      does: item.querySelector('p')?.textContent ?? '',
      item,
    }));
    this.#listen();
    this.#unfoldHints();
    this.#showButtons();
    if (Object.keys(this.#files.draft).length > 0) this.#say('kept', 'Your draft is back.');
  }

  #part<E extends HTMLElement>(name: string): E {
    return need<E>(this.#host, name);
  }

  #say(part: 'kept' | 'said', sentence: string): void {
    const place = this.#part(part);
    if (place.textContent !== sentence) place.textContent = sentence;
  }

  #listen(): void {
    const on = (part: string, act: () => void): void => this.#part(part).addEventListener('click', act);
    on('check', () => void this.#check(true));
    on('reset', () => this.#startAgain());
    on('undo', () => this.#putBack());
    on('download', () => void this.#download());
    onCopy(this.#part('copy'), () => copyText(this.#part('terminal').textContent ?? ''));
    this.#host.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void this.#check(true);
    });
    this.#files.onChange(() => this.#typed());
    this.#part('compare-box').hidden = false;
    this.#part('compare').addEventListener('change', () => void this.#compare());
  }

  #typed(): void {
    this.#say(
      'kept',
      this.#files.keep() ? '' : 'This browser keeps no draft: download the files before you leave.',
    );
    this.#showButtons();
    void this.#compare();
    if (!this.#checked) return;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#check(false), PAUSE);
  }

  #showButtons(): void {
    const hasDraft = Object.keys(this.#files.draft).length > 0;
    this.#part('reset').hidden = !hasDraft;
    this.#part('undo').hidden = hasDraft || Object.keys(this.#before).length === 0;
  }

  async #check(asked: boolean): Promise<void> {
    clearTimeout(this.#pause);
    this.#turn += 1;
    const turn = this.#turn;
    const tasks = this.#tasks.map(({ id, does }) => ({ id, does }));
    const report = await checkLab({ id: this.#id, tasks, ...this.#files.about }, this.#files.texts);
    // A later check has overtaken this one.
    if (turn !== this.#turn) return;
    this.#checked = true;
    this.#show(report, asked);
  }

  #show({ outcome, problems, tasks }: LabReport, asked: boolean): void {
    if (outcome === 'unusable') {
      this.#part('said').replaceChildren(...toNodes(words(problems.join(' '))));
      return;
    }
    for (const report of tasks) {
      const item = this.#tasks.find(({ id }) => id === report.id)?.item;
      if (item === undefined) continue;
      need(item, 'mark').replaceChildren(...toNodes(taskMark(TASK_SIGNALS[report.done ? 'done' : 'open'])));
      need(item, 'missing').replaceChildren(...toNodes(missingPiece(report)));
    }
    const solved = outcome === 'yes';
    this.#host.toggleAttribute('data-solved', solved);
    if (solved) markLab(this.#id);
    if (asked || solved) this.#say('said', spokenOf(tasks));
    else this.#say('said', '');
  }

  /** One hint at a time: the next shows when the one before it was opened. */
  #unfoldHints(): void {
    const hints = [...this.#part('hints').querySelectorAll('details')];
    hints.forEach((hint, index) => {
      hint.hidden = index > 0;
      hint.addEventListener('toggle', () => {
        const next = hints[index + 1];
        if (hint.open && next !== undefined) next.hidden = false;
      });
    });
  }

  #startAgain(): void {
    this.#before = this.#files.draft;
    this.#files.reset();
    this.#typed();
    this.#part('undo').focus();
  }

  #putBack(): void {
    this.#files.put(this.#before);
    this.#before = {};
    this.#typed();
    this.#part('reset').focus();
  }

  async #download(): Promise<void> {
    const { writeZip } = await import('../../runtime/bundle/zip-write.ts');
    const encoder = new TextEncoder();
    const files = Object.entries(this.#files.texts).map(
      ([name, text]) => [`${this.#id}/${name}`, encoder.encode(text)] as const,
    );
    saveFile(`${this.#id}.zip`, new Uint8Array(writeZip(new Map(files))));
  }

  async #compare(): Promise<void> {
    const compares = this.#part<HTMLInputElement>('compare').checked;
    const { differencePiece } = compares ? await import('./lab-compare.ts') : { differencePiece: undefined };
    for (const shown of this.#host.querySelectorAll<HTMLElement>('[data-solution]')) {
      const name = shown.dataset.solution ?? '';
      const other = this.#host.querySelector<HTMLElement>(`[data-difference="${name}"]`);
      if (other === null) continue;
      shown.hidden = differencePiece !== undefined;
      other.hidden = differencePiece === undefined;
      if (differencePiece === undefined) continue;
      other.replaceChildren(
        ...toNodes(differencePiece(this.#files.texts[name] ?? '', shown.textContent ?? '')),
      );
    }
  }
}

/** Brings the bench of a page to life. */
export function start(host: HTMLElement): void {
  new LabBench(host);
  host.dataset.ready = '';
}
