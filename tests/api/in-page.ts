/** Bundled into a blank page: asks the API in the page. */
import { pageFetch } from '../../src/api/page.ts';
import { type Answer, type Ask, answerOf, initOf } from './ask.ts';

declare global {
  var askInPage: (ask: Ask) => Promise<Answer>;
}

globalThis.askInPage = async (ask) =>
  answerOf(await pageFetch(new Request(`http://in-page.invalid${ask.path}`, initOf(ask))));
