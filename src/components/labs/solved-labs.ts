/** Says at each lab of a list whether it was solved in this browser, and when. */
import { onProgress, progress } from '../book/progress.ts';

export function start(host: HTMLElement): void {
  const show = (): void => {
    const solved = progress().labs;
    for (const item of host.querySelectorAll<HTMLElement>('[data-lab]')) {
      const state = item.querySelector('[data-part="state"]');
      const day = solved[item.dataset.lab ?? ''];
      if (state !== null) state.textContent = day === undefined ? '' : `Solved on ${day}`;
    }
  };
  show();
  onProgress(show);
}
