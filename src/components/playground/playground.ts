/** The live contract in the page: first the verdict, then everything else. */
import { Core } from './core.ts';
import { loadContract, loadJudge, loadPresetWriter } from './load.ts';

/** Brings the playground of a page to life. */
export async function start(host: HTMLElement): Promise<void> {
  const contract = await loadContract(host.dataset.contract ?? '', host.dataset.family);
  if (contract === undefined) return;
  const [judge, write] = await Promise.all([loadJudge(contract), loadPresetWriter(contract)]);
  const core = new Core(host, contract, judge, write);
  // For those who measure: what a reader waits for has come.
  performance.mark('first-verdict');
  const { attach } = await import('./after.ts');
  const attached = attach(core);
  host.dataset.ready = '';
  await attached;
}
