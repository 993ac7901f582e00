/** The worker that judges long texts. As in the page, zod is told not to make code before any schema exists. */
import '../../contracts/jitless.ts';
import type { FarAnswer, FarQuestion } from './far-judge.ts';

addEventListener('message', async ({ data }: MessageEvent<FarQuestion>) => {
  const { loadContract, loadJudge } = await import('./load.ts');
  const contract = await loadContract(data.contract, data.family);
  if (contract === undefined) throw new Error(`no contract ${data.contract}`);
  const judge = await loadJudge(contract);
  const { verdict, read } = judge(contract, data.text);
  postMessage({ verdict, isReadable: read !== undefined } satisfies FarAnswer);
});
