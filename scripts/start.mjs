// @ts-check
/**
 * `npm start [-- --port 4321] [--host 127.0.0.1]`: from a fresh clone to the site and its API on one port.
 * Flags other than these two are handed to `cavra serve`.
 */
import { createServer } from 'node:net';
import { join } from 'node:path';
import { enter } from './install.mjs';
import { ROOT, run, toolFile } from './run.mjs';

const BUILD_LIMIT = 600;

/** @param {string} message @returns {never} */
function refuse(message) {
  console.error(message);
  process.exit(2);
}

/** @param {string[]} args */
function readFlags(args) {
  const rest = [];
  let port = process.env.PORT || '4321';
  let host = '127.0.0.1';
  const queue = args.flatMap((arg) => (/^--(port|host)=/.test(arg) ? splitOnce(arg) : [arg]));
  for (let flag = queue.shift(); flag !== undefined; flag = queue.shift()) {
    if (flag === '--port') port = queue.shift() ?? '';
    else if (flag === '--host') host = queue.shift() || refuse('--host needs an address, such as 127.0.0.1.');
    else rest.push(flag);
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    refuse('The port must be a whole number from 1 to 65535, as in: npm start -- --port 4321');
  return { port, host, rest };
}

/** @param {string} arg */
function splitOnce(arg) {
  const at = arg.indexOf('=');
  return [arg.slice(0, at), arg.slice(at + 1)];
}

/** Says now, not after a minute of building, when the port is taken. @param {string} host @param {string} port */
function whyNotFree(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve('code' in error ? error.code : 'unknown'));
    probe.listen({ host, port: Number(port), exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}

// Ended by a signal, npm leaves its script behind where the shell between them does not pass the signal on.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}

const { port, host, rest } = readFlags(process.argv.slice(2));
const taken = await whyNotFree(host, port);
if (taken === 'EADDRINUSE')
  refuse(`Port ${port} is in use. Choose another: npm start -- --port ${Number(port) + 1}`);
if (taken !== undefined)
  refuse(`Cannot listen on ${host} port ${port} (${taken}). Choose others with --host and --port.`);

await enter(import.meta.url);

console.error('Building the site.');
const build = await run(process.execPath, [toolFile('astro'), 'build'], {
  limit: BUILD_LIMIT,
  slow: 'Still building; a first build takes a minute.',
});
if (build.code !== 0) {
  console.error(build.output.trimEnd());
  console.error('The build failed; what went wrong is above.');
  process.exit(1);
}
console.error(`Built in ${build.seconds.toFixed(0)} s.`);

const cavra = join(ROOT, 'bin', 'cavra.mjs');
const serving = ['serve', '--host', host, '--port', port, '--site', join(ROOT, 'dist'), ...rest];
const { code } = await run(process.execPath, [cavra, ...serving], { show: true });
process.exit(code);
