/** Builds one project, in a process of its own. In: the module that builds, the folder. Out, last line: what it used. */
import { pathToFileURL } from 'node:url';

const [module = '', root = ''] = process.argv.slice(2);
if (module === 'astro') {
  const { build } = await import('astro');
  await build({ root, logLevel: 'error' });
} else {
  const { build }: { build: (root: string) => Promise<void> } = await import(pathToFileURL(module).href);
  await build(root);
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const used = { processor: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1_024 };
console.log(`\n${JSON.stringify(used)}`);
process.exit(0);
