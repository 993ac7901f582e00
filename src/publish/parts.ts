/** The software bill of materials (CycloneDX 1.6): every package that the lock file names, and what is known of each. */
import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const lockFile = z.object({
  name: z.string(),
  version: z.string(),
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
});

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const ALGORITHMS: Readonly<Record<string, string>> = {
  sha512: 'SHA-512',
  sha384: 'SHA-384',
  sha256: 'SHA-256',
  sha1: 'SHA-1',
};

/** `sha512-…` of a lock file as CycloneDX has it. */
function hashOf(integrity: string) {
  const [kind = '', digest = ''] = integrity.split(' ')[0]?.split('-') ?? [];
  const alg = ALGORITHMS[kind];
  return alg === undefined ? [] : [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }];
}

/**
 * In: the path of a package-lock.json. Out: the document, without a time or a number of its own, so that the same lock file
 * gives the same bytes.
 */
export async function partsText(path: string): Promise<string> {
  const { name, version, packages } = lockFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const parts = new Map<string, object>();
  for (const [place, part] of Object.entries(packages)) {
    if (!place.includes('node_modules/') || part.version === undefined || part.link) continue;
    const purl = purlOf(nameOf(place), part.version);
    const needed = !part.dev && !part.optional;
    parts.set(purl, {
      type: 'library',
      'bom-ref': purl,
      name: nameOf(place),
      version: part.version,
      purl,
      scope: needed ? 'required' : 'optional',
      ...(part.license === undefined ? {} : { licenses: [{ expression: part.license }] }),
      ...(part.integrity === undefined ? {} : { hashes: hashOf(part.integrity) }),
    });
  }
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
