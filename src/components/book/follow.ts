/** On every page: a reader who has read or answered something here before sees it. Everybody else loads nothing more. */
import { CHANGED, keptText } from './kept.ts';

const load = async (): Promise<void> => (await import('./follow-path.ts')).follow();

if (keptText() === undefined) document.addEventListener(CHANGED, load, { once: true });
else void load();
