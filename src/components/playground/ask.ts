/** A question in the place for notices: what is about to be replaced, and by what. */
import { make } from './verdict-view.ts';

/** In: the sentence, the words of the button that does it, and what that does. The other button leaves all as it is. */
export function askBefore(notice: Element | null, sentence: string, words: string, act: () => void): void {
  const answer = (said: string, does: () => void): HTMLButtonElement => {
    const button = make('button', 'tool-button', said);
    button.type = 'button';
    button.addEventListener('click', () => {
      notice?.replaceChildren();
      does();
    });
    return button;
  };
  notice?.replaceChildren(
    make('p', '', `${sentence} replaces what you have typed; undo brings that back.`),
    answer(words, act),
    answer('Keep my text', () => undefined),
  );
}
