/** The API as a Cloudflare worker. */
import '../contracts/jitless.ts';
import { createApp } from './app.ts';
import { readOut } from './read-out.ts';

const app = createApp();

export default {
  async fetch(request: Request): Promise<Response> {
    const response = await app.fetch(request);
    // workerd resets the connection when it answers before the body has come in.
    await readOut(request, response);
    return response;
  },
};
