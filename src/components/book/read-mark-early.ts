/** Who goes on to the next page before the mark of this one can be set does so a moment later. */
import { hurry } from '../near.ts';
import { onNext } from './next-link.ts';

const mark = document.querySelector<HTMLElement>('read-mark');

onNext((link, event) => {
  if (mark === null || mark.dataset.ready !== undefined || mark.dataset.failed !== undefined) return;
  mark.dataset.passed = '';
  const marked = hurry(mark);
  // To another tab: this page stays, and has all the time it needs.
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void marked.then(() => link.click());
});
