/** A blank page that holds the library and the API under the site's policy, for browsers that take an address. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle } from '../api/bundle.ts';

export const POLICY = "default-src 'none'; script-src 'self'";
export const SCRIPT = '/page.js';
export const HTML = `<!doctype html><title>Blank</title><script type="module" src="${SCRIPT}"></script>`;

/** The script of the page. */
export const pageScript = (): Promise<string> => bundle(new URL('./in-page.ts', import.meta.url));

/** Serves the page on this machine. */
export async function blankPage(): Promise<{ url: string; close(): void }> {
  const script = await pageScript();
  const server = createServer((request, response) => {
    const isScript = request.url === SCRIPT;
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html',
      'content-security-policy': POLICY,
    });
    response.end(isScript ? script : HTML);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
