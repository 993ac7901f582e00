/** The sandbox in the page: one step in view, answers that count at once, progress that is kept. It holds the progress; what it means is worked out elsewhere. */
import { type Snapshot, snapshot } from './assemble.ts';
import { changesBetween, speak } from './changes.ts';
import { exportProgress, importProgress, linkTo, TAKEN, takeAway } from './files.ts';
import { beginningOf, isDay, LAST_STEP, type Progress, readProgress, writeProgress } from './progress.ts';
import { SCENARIOS, type ScenarioId, scenarioOf } from './scenarios.ts';
import { QUESTIONS, STEPS } from './steps.ts';
import { loadProgress, saveProgress } from './store.ts';
import { issueList, make, View } from './view.ts';

const QUIET = 350;

class CloseoutSandbox {
  readonly #host: HTMLElement;
  readonly #view: View;
  #progress: Progress = beginningOf();
  #now: Snapshot;
  /** What was last spoken of: several quick choices are announced as one. */
  #spokenOf: Snapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#view = new View(host);
    for (const name of ['head', 'bar', 'take']) {
      const part = this.#view.part(name);
      if (part !== undefined) part.hidden = false;
    }
    const isKept = this.#restore();
    this.#now = this.#spokenOf = snapshot(this.#progress.answers, this.#progress.day);
    host.addEventListener('click', (event) => this.#clicked(event));
    host.addEventListener('change', (event) => this.#changed(event));
    this.#view.part('flow')?.addEventListener('submit', (event) => event.preventDefault());
    // Without progress the page stands as it was built.
    if (isKept) this.#showAll();
    else {
      this.#place();
      void this.#link();
    }
  }

  /** True when the browser kept progress that can be used. */
  #restore(): boolean {
    const text = loadProgress();
    if (text === undefined) return false;
    const reading = readProgress(text);
    if (reading.ok) {
      this.#progress = reading.progress;
      return true;
    }
    this.#view.notice(
      make('p', 'The progress that this browser kept cannot be used any more, so the page begins anew.'),
    );
    return false;
  }

  /** Writes everything anew: after a restore, a scenario, an import. */
  #showAll(): void {
    const { answers, day, scenario } = this.#progress;
    this.#now = snapshot(answers, day);
    this.#spokenOf = this.#now;
    for (const input of this.#host.querySelectorAll<HTMLInputElement>('[data-question] input'))
      input.checked = input.value === (answers as Record<string, string>)[this.#questionOf(input)];
    const select = this.#view.part('scenario');
    if (select instanceof HTMLSelectElement) select.value = scenario;
    const date = this.#view.part('day');
    if (date instanceof HTMLInputElement) date.value = day;
    this.#view.part('scenario-told')?.replaceChildren(scenarioOf(scenario).told);
    const demo = this.#view.part('demo');
    if (demo instanceof HTMLDetailsElement && scenario === 'demo') demo.open = true;
    this.#view
      .part('changes')
      ?.replaceChildren(make('p', 'Nothing was chosen yet. The board stands as it was opened.'));
    this.#view.show(this.#now, day);
    void this.#link();
    this.#place();
  }

  #questionOf(input: Element): string {
    return input.closest<HTMLElement>('[data-question]')?.dataset.question ?? '';
  }

  /** Takes new answers or a new day, and says what they moved. */
  #take(change: Partial<Progress>, about: string): void {
    const before = this.#now;
    this.#progress = { ...this.#progress, ...change };
    this.#now = snapshot(this.#progress.answers, this.#progress.day);
    this.#keep();
    this.#view.show(this.#now, this.#progress.day);
    this.#view.showChanges(changesBetween(before, this.#now), about);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#say(speak(changesBetween(this.#spokenOf, this.#now)));
      this.#spokenOf = this.#now;
      void this.#link();
    }, QUIET);
  }

  /** Makes the link of the end follow the package. */
  async #link(): Promise<void> {
    const now = this.#now;
    const href = await linkTo(now, this.#progress.day);
    const link = this.#view.part('link');
    if (link instanceof HTMLAnchorElement && href !== undefined && now === this.#now) link.href = href;
  }

  #say(sentence: string): void {
    const spoken = this.#view.part('spoken');
    if (spoken !== undefined) spoken.textContent = sentence;
  }

  #keep(): void {
    saveProgress(writeProgress(this.#progress));
  }

  #changed({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#askScenario(target);
    if (!(target instanceof HTMLInputElement)) return;
    if (target.type === 'file') void this.#import(target);
    if (target.type === 'date' && isDay(target.value))
      this.#take({ day: target.value }, `Judged on ${target.value}.`);
    if (target.type === 'radio') this.#choose(target);
  }

  #choose(target: HTMLInputElement): void {
    const question = QUESTIONS.find(({ id }) => id === this.#questionOf(target));
    const choice = question?.choices.find(({ id }) => id === target.value);
    if (question === undefined || choice === undefined) return;
    const answers = { ...this.#progress.answers, [question.id]: choice.id };
    this.#take({ answers }, `${question.ask} ${choice.label}.`);
  }

  #clicked(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return;
    const go = event.target.closest<HTMLElement>('[data-go]');
    if (go !== null) {
      event.preventDefault();
      this.#go(Number(go.dataset.go));
      return;
    }
    const act = event.target.closest<HTMLElement>('[data-act]')?.dataset.act;
    if (act !== undefined) this.#act(act);
  }

  #act(act: string): void {
    const { step, scenario, day } = this.#progress;
    const acts: Readonly<Record<string, () => unknown>> = {
      next: () => this.#go(step + 1),
      back: () => this.#go(step - 1),
      export: () => exportProgress(this.#progress),
      import: () => this.#view.part('file')?.click(),
      reset: () =>
        this.#ask(
          'Your answers in this sandbox will be gone, here and in this browser. An exported file keeps them.',
          'Start over',
          () => this.#begin(scenario),
        ),
    };
    acts[act]?.();
    const wanted = TAKEN.find((what) => what === act);
    if (wanted !== undefined)
      void takeAway(wanted, this.#now, day, (...content) => this.#view.notice(...content));
  }

  #go(to: number): void {
    this.#progress = { ...this.#progress, step: Math.min(Math.max(to, 1), LAST_STEP) };
    this.#keep();
    this.#place();
    const heading = this.#host.querySelector<HTMLElement>(`[data-step="${this.#progress.step}"] h3`);
    heading?.focus({ preventScroll: true });
    // In view it may stay where it is; low in the window it would hide what it heads.
    const top = heading?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight / 2) heading?.scrollIntoView({ block: 'start' });
  }

  /** One step in view, and the list of steps says which. */
  #place(): void {
    const { step } = this.#progress;
    for (const part of this.#host.querySelectorAll<HTMLElement>('[data-step]'))
      part.hidden = Number(part.dataset.step) !== step;
    for (const link of this.#host.querySelectorAll<HTMLElement>('.sb-rail [data-go]')) {
      if (Number(link.dataset.go) === step) link.setAttribute('aria-current', 'step');
      else link.removeAttribute('aria-current');
    }
    const where = this.#view.part('where');
    if (where !== undefined)
      where.textContent = step === LAST_STEP ? 'The decision' : `Step ${step} of ${STEPS.length}`;
    const [back, next] = ['back', 'next'].map((act) =>
      this.#host.querySelector<HTMLButtonElement>(`[data-act="${act}"]`),
    );
    if (back) back.disabled = step === 1;
    if (next) {
      next.disabled = step === LAST_STEP;
      next.textContent = step === STEPS.length ? 'To the decision' : 'Next step';
    }
  }

  #begin(scenario: ScenarioId): void {
    this.#progress = beginningOf(scenario);
    this.#keep();
    this.#showAll();
    this.#say(`Started: ${scenarioOf(scenario).title}.`);
  }

  /** True when something would be lost by starting another scenario. */
  get #isTouched(): boolean {
    const { scenario, answers, day } = this.#progress;
    const fresh = beginningOf(scenario);
    return JSON.stringify([fresh.answers, fresh.day]) !== JSON.stringify([answers, day]);
  }

  #askScenario(select: HTMLSelectElement): void {
    const wanted = SCENARIOS.find(({ id }) => id === select.value);
    if (wanted === undefined) return;
    if (!this.#isTouched) {
      this.#begin(wanted.id);
      return;
    }
    select.value = this.#progress.scenario;
    this.#ask(`Starting from “${wanted.title}” replaces your answers.`, 'Replace them', () =>
      this.#begin(wanted.id),
    );
  }

  /** Asks before something is lost. Keeping is the other button, and the way back to where the reader was. */
  #ask(sentence: string, words: string, act: () => void): void {
    const from = document.activeElement;
    const answer = (text: string, then: () => void) => {
      const button = make('button', text);
      button.type = 'button';
      button.className = 'sb-button';
      button.addEventListener('click', () => {
        this.#view.notice();
        then();
        if (from instanceof HTMLElement) from.focus();
      });
      return button;
    };
    const yes = answer(words, act);
    this.#view.notice(
      make('p', sentence),
      yes,
      answer('Keep my answers', () => undefined),
    );
    yes.focus();
  }

  async #import(input: HTMLInputElement): Promise<void> {
    const [file] = input.files ?? [];
    const reading = file === undefined ? undefined : await importProgress(file);
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (reading === undefined) return;
    if (reading.ok) {
      this.#progress = reading.progress;
      this.#keep();
      this.#showAll();
      this.#view.notice(make('p', 'The progress of the file is in place.'));
      return;
    }
    this.#view.notice(
      make(
        'p',
        'The file was not taken; your answers are as they were. Export from this page gives a file that fits.',
      ),
      issueList(reading.issues),
    );
  }
}

/** Brings the sandbox of a page to life. */
export function start(host: HTMLElement): void {
  new CloseoutSandbox(host);
  host.dataset.ready = '';
}
