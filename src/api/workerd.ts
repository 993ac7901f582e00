/** The API as a Cloudflare worker. */
import '../contracts/jitless.ts';
import { createApp } from './app.ts';

const app = createApp();

export default {
  fetch: (request: Request): Response | Promise<Response> => app.fetch(request),
};
