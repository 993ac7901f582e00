/** Names of files inside a bundle: plain relative ASCII paths, so that every system unpacks them alike. */

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
const LONGEST = 200;
/** Names that Windows takes for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** In an object, where programs like to keep files by name, this is no name: the file is lost, or the program falls. */
const PROTO = '__proto__';

/** True for a name such as `evidence.json` or `exports/datadog.json`: no `..`, no root, no backslash, no drive. */
export function isSafePath(path: string): boolean {
  if (path.length > LONGEST || path === PROTO) return false;
  return path
    .split('/')
    .every((part) => SEGMENT.test(part) && !part.endsWith('.') && !part.includes('..') && !DEVICE.test(part));
}

/** Two names with one key would be one file on a system that does not tell letter cases apart. */
export function pathKey(path: string): string {
  return path.toLowerCase();
}

/** The order of names in a bundle and in its manifest: by code unit, the same on every host. */
export function inOrder(names: Iterable<string>): string[] {
  return [...names].sort((a, b) => (a < b ? -1 : Number(a > b)));
}
