/** The structural difference between a preset and the reader's text. */
import { displayPath } from '../../contracts/issue.ts';
import { expandSamples } from '../../contracts/samples.ts';
import type { TextJudgement } from '../../runtime/validate-json.ts';
import { diffValues, type ValueDifference } from '../../text/value-diff.ts';
import { need } from '../need.ts';
import type { Core } from './core.ts';
import { shortly } from './shortly.ts';
import { make } from './verdict-view.ts';

const WORDS: Readonly<Record<ValueDifference['kind'], string>> = {
  added: '+ only here',
  removed: '− not here',
  changed: '≠ other',
};

const MOST_SHOWN = 200;

export class Compare {
  readonly #root: HTMLDetailsElement;
  readonly #host: Core;
  #judgement: TextJudgement | undefined;

  constructor(root: HTMLDetailsElement, host: Core) {
    this.#root = root;
    this.#host = host;
    this.#select.addEventListener('input', () => this.#show());
  }

  get #select(): HTMLSelectElement {
    return need<HTMLSelectElement>(this.#root, 'compare-with');
  }

  /** Follows the text while it is open. */
  update(judgement: TextJudgement | undefined): void {
    this.#judgement = judgement;
    if (this.#root.open) this.#show();
  }

  #presetValue(): { readonly value: unknown } | undefined {
    const { contract, judge } = this.#host;
    const preset = contract.presets.find(({ id }) => id === this.#select.value);
    return preset && judge(contract, expandSamples(preset.text)).read;
  }

  #show(): void {
    const [before, after] = [this.#presetValue(), this.#judgement?.read];
    const list = need(this.#root, 'compare-list');
    const unreadable = before === undefined ? 'The preset' : after === undefined ? 'The text' : undefined;
    if (before === undefined || after === undefined) {
      this.#say(`${unreadable} cannot be read, so there is nothing to compare.`);
      list.replaceChildren();
      return;
    }
    const found = diffValues(before.value, after.value);
    this.#say(
      found.length === 0
        ? 'Both say the same.'
        : `${found.length} ${found.length === 1 ? 'difference' : 'differences'}${found.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : ''}.`,
    );
    list.replaceChildren(...found.slice(0, MOST_SHOWN).map((one) => this.#item(one)));
  }

  #say(sentence: string): void {
    const count = need(this.#root, 'compare-count');
    if (count.textContent !== sentence) count.textContent = sentence;
  }

  #item({ kind, path, before, after }: ValueDifference): HTMLLIElement {
    const item = make('li', '');
    item.append(make('span', '', WORDS[kind]));
    if (kind === 'removed') item.append(make('code', '', displayPath(path)));
    else {
      const button = make('button', '', displayPath(path));
      button.type = 'button';
      button.addEventListener('click', () => void this.#host.goToPath(path));
      item.append(button);
    }
    const values = make('span', 'compare-values');
    if (kind !== 'added') values.append(make('del', '', shortly(before)));
    if (kind === 'changed') values.append(' ');
    if (kind !== 'removed') values.append(make('ins', '', shortly(after)));
    item.append(values);
    return item;
  }
}
