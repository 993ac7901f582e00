/** One file from one entry, as a host without a file system wants it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The text of the bundle. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2024',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (file === undefined) throw new TypeError('the bundler wrote nothing');
  return file.text;
}
