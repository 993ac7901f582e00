/** The lab in the page: pattern and value are held against each other at each keystroke. The address keeps both. */
import { toNodes } from '../draw.ts';
import { need } from '../need.ts';
import { fromTop } from '../site/paths.ts';
import { labPiece, labSpoken } from './pattern-view.ts';

const SPEAK_AFTER = 700;
const LONGEST = 8_192;

class PatternLab {
  readonly #host: HTMLElement;
  #speak: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    for (const part of ['pattern', 'value']) this.#area(part).addEventListener('input', () => this.#show());
    this.#host.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-try]') : null;
      if (button !== null) this.#try(button.dataset.pattern ?? '', button.dataset.value ?? '');
    });
    for (const button of this.#host.querySelectorAll<HTMLButtonElement>('[data-try]'))
      button.disabled = false;
    addEventListener('hashchange', () => this.#fromAddress());
    this.#fromAddress();
    this.#show();
  }

  #area(part: string): HTMLTextAreaElement {
    return need<HTMLTextAreaElement>(this.#host, part);
  }

  /** `#pattern=…&value=…`: plain, so that a page of the book can write it. */
  #fromAddress(): void {
    const given = new URLSearchParams(location.hash.slice(1));
    const [pattern, value] = [given.get('pattern'), given.get('value')];
    if (pattern === null || value === null) return;
    this.#area('pattern').value = pattern.slice(0, LONGEST);
    this.#area('value').value = value.slice(0, LONGEST);
    this.#show();
  }

  #try(pattern: string, value: string): void {
    this.#area('pattern').value = pattern;
    this.#area('value').value = value;
    this.#show();
    this.#area('pattern').focus();
    this.#host.scrollIntoView({ block: 'nearest' });
  }

  #show(): void {
    const [pattern, value] = [this.#area('pattern').value, this.#area('value').value];
    need(this.#host, 'answer').replaceChildren(...toNodes(labPiece(pattern, value)));
    need<HTMLAnchorElement>(this.#host, 'link').href = fromTop(
      `/pattern-lab/#${new URLSearchParams({ pattern, value })}`,
    );
    clearTimeout(this.#speak);
    this.#speak = setTimeout(() => {
      const [spoken, sentence] = [need(this.#host, 'spoken'), labSpoken(pattern, value)];
      if (spoken.textContent !== sentence) spoken.textContent = sentence;
    }, SPEAK_AFTER);
  }
}

export function start(host: HTMLElement): void {
  new PatternLab(host);
  host.dataset.ready = '';
}
