/**
 * The real host, with one more word in its policy: where a browser reports what it refuses. So each engine tells, in its own
 * way and from the first byte of a page, and no script of ours has to be there before.
 */
import { request as ask, createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '../../src/api/node.ts';

const REPORTS = '/refused-here';

export interface ReportingHost {
  readonly url: string;
  /** What was refused since the last call, one line each. */
  refused(): string[];
  close(): Promise<void>;
}

async function textOf(message: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of message) text += chunk;
  return text;
}

function lineOf(report: string): string {
  const { 'csp-report': said } = JSON.parse(report) as { 'csp-report': Record<string, unknown> };
  const { 'document-uri': page, 'violated-directive': rule, 'blocked-uri': what } = said;
  return `${page}: ${rule} ${what}`;
}

export async function reportingHost(siteDir: string): Promise<ReportingHost> {
  const host = await serve({ port: 0, siteDir });
  const inner = new URL(host.url);
  let lines: string[] = [];
  const server = createServer(async (request, response) => {
    if (request.url === REPORTS) {
      lines.push(lineOf(await textOf(request)));
      response.writeHead(204).end();
      return;
    }
    const { method, url: path, headers } = request;
    const passed = ask({ host: inner.hostname, port: inner.port, method, path, headers }, (answer) => {
      const policy = answer.headers['content-security-policy'];
      if (policy !== undefined)
        answer.headers['content-security-policy'] = `${policy}; report-uri ${REPORTS}`;
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    refused() {
      const since = lines;
      lines = [];
      return since;
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
      await host.close();
    },
  };
}
