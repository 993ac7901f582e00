/** The API as a Cloudflare worker, alone or behind the files of the built site. */
import '../contracts/jitless.ts';
import { createApp } from './app.ts';
import { readOut } from './read-out.ts';

const app = createApp();

interface Bindings {
  /** The files of the site, where the worker has them. */
  readonly ASSETS?: { fetch(request: Request): Promise<Response> };
}

const wantsPage = ({ method, headers }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && (headers.get('accept')?.includes('text/html') ?? false);

export default {
  async fetch(request: Request, { ASSETS }: Bindings = {}): Promise<Response> {
    const response = await app.fetch(request);
    // A page for readers, a problem document for programs.
    if (response.status === 404 && ASSETS !== undefined && wantsPage(request)) return ASSETS.fetch(request);
    // workerd resets the connection when it answers before the body has come in.
    await readOut(request, response);
    return response;
  },
};
