/** The list of a bundle's files with their digests: made here, and held against the files here. */
import type { Finding } from '../../contracts/issue.ts';
import { sha256Hex } from './digest.ts';
import type { BundleFiles } from './files.ts';
import { inOrder } from './path.ts';

/** The one file that no manifest lists: itself. */
export const MANIFEST = 'manifest.json';

/** One file as a manifest lists it. `sha256` is of the file's bytes, `bytes` their number. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Lists every file but the manifest, in the order of their names. */
export async function listFiles(files: BundleFiles): Promise<ManifestFile[]> {
  const names = inOrder(files.keys()).filter((name) => name !== MANIFEST);
  return Promise.all(
    names.map(async (path) => {
      const bytes = files.get(path) ?? new Uint8Array();
      return { path, sha256: await sha256Hex(bytes), bytes: bytes.length };
    }),
  );
}

async function checkListed(entry: ManifestFile, files: BundleFiles): Promise<Finding[]> {
  const { path, sha256, bytes } = entry;
  const found = files.get(path);
  // The words before the full stop are upstream's.
  if (found === undefined) {
    return [{ code: 'file-missing', at: [path], message: `missing file: ${path}. The manifest lists it.` }];
  }
  if (found.length === bytes && (await sha256Hex(found)) === sha256) return [];
  const message = `checksum mismatch: ${path}. Its bytes are not those that the manifest was made from.`;
  return [{ code: 'file-changed', at: [path], message }];
}

/**
 * Holds files against a manifest's list. Names each file that is missing, changed, listed twice, or there without
 * being listed. Upstream looks only at what is listed, so an added file passes there; here it does not.
 */
export async function checkFiles(listed: readonly ManifestFile[], files: BundleFiles): Promise<Finding[]> {
  const names = new Set<string>();
  const findings: Finding[] = [];
  for (const entry of listed) {
    if (names.has(entry.path)) {
      const message = `duplicate entry: ${entry.path}. The manifest lists it twice.`;
      findings.push({ code: 'duplicate-item', at: [MANIFEST, 'files'], message });
    } else findings.push(...(await checkListed(entry, files)));
    names.add(entry.path);
  }
  for (const name of inOrder(files.keys())) {
    if (names.has(name) || name === MANIFEST) continue;
    const message = `file not listed: ${name}. It was added after the manifest was made.`;
    findings.push({ code: 'file-added', at: [name], message });
  }
  return findings;
}
