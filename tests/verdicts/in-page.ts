/** Bundled into a blank page of any browser: judges there, with the API in the page. */
import { pageFetch } from '../../src/api/page.ts';
import { type Batch, judge } from './judge.ts';

declare global {
  var judgeInPage: (batch: Batch) => Promise<string[]>;
}

globalThis.judgeInPage = (batch) => judge(batch, pageFetch);
