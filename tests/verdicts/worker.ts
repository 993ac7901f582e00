/** A Cloudflare worker that judges a corpus at one address, and is the API at every other. */
import worker from '../../src/api/workerd.ts';
import { type Batch, judge } from './judge.ts';

export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/judge') return worker.fetch(request);
    const batch: Batch = await request.json();
    return Response.json(await judge(batch, worker.fetch));
  },
};
