/** The API inside the reader's tab. Nothing leaves the page: the request object goes to the app, not to the network. */
import '../contracts/jitless.ts';
import { createApp } from './app.ts';

const app = createApp();

/** Answers a request as the HTTP API would. The host name in the address does not matter. */
export async function pageFetch(request: Request): Promise<Response> {
  return app.fetch(request);
}
