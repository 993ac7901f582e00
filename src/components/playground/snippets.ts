/**
 * A call of the API as programs and tools write it. The body stands in them as it was typed: as a raw text where the
 * language has one that fits, else as a quoted one.
 */
import { curlCommand, LOCAL_SERVER } from './commands.ts';
import type { Call } from './exchange.ts';

export interface Snippet {
  readonly title: string;
  readonly text: string;
}

/** A quoted text. What JSON escapes, all three languages read in the same way; a byte-order mark Go takes escaped only. */
const quoted = (text: string): string => JSON.stringify(text.toWellFormed()).replaceAll('\uFEFF', '\\ufeff');

/** A carriage return or a byte-order mark does not survive a raw text of any of the languages. */
const isPlain = (text: string): boolean => !/[\r\uFEFF\u2028\u2029]/.test(text) && text.isWellFormed();

const typescriptText = (text: string): string =>
  isPlain(text) && !/`|\$\{|\\$/.test(text) ? `String.raw\`${text}\`` : quoted(text);

const pythonText = (text: string): string =>
  isPlain(text) && !/'''|['\\]$/.test(text) ? `r'''${text}'''` : quoted(text);

const goText = (text: string): string =>
  isPlain(text) && !text.includes('`') ? `\`${text}\`` : quoted(text);

const typescript = (url: string, { method, body }: Call): string => `const body = ${typescriptText(body)};
const response = await fetch('${url}', {
  method: '${method}',
  headers: { 'Content-Type': 'application/json' },
  body,
});
console.log(response.status, await response.text());`;

const python = (url: string, { method, body }: Call): string => `import urllib.error
import urllib.request

body = ${pythonText(body)}
request = urllib.request.Request(
    "${url}",
    data=body.encode("utf-8"),
    headers={"Content-Type": "application/json"},
    method="${method}",
)
try:
    with urllib.request.urlopen(request) as response:
        print(response.status, response.read().decode("utf-8"))
except urllib.error.HTTPError as error:
    print(error.code, error.read().decode("utf-8"))`;

const go = (url: string, { body }: Call): string => `package main

import (
	"fmt"
	"io"
	"net/http"
	"strings"
)

func main() {
	body := ${goText(body)}
	response, err := http.Post("${url}", "application/json", strings.NewReader(body))
	if err != nil {
		panic(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		panic(err)
	}
	fmt.Println(response.StatusCode, string(answer))
}`;

const httpFile = (server: string, { method, path, body }: Call): string => `${method} ${path} HTTP/1.1
Host: ${server.replace(/^\w+:\/\//, '')}
Content-Type: application/json

${body}`;

/** The same call in every language. `cavra` is the command that does it without a server. */
export function snippetsOf(call: Call, cavra: string, server = LOCAL_SERVER): readonly Snippet[] {
  const url = server + call.path;
  return [
    { title: 'curl', text: curlCommand(call, server) },
    { title: 'cavra', text: cavra },
    { title: 'TypeScript', text: typescript(url, call) },
    { title: 'Python', text: python(url, call) },
    { title: 'Go', text: go(url, call) },
    { title: 'HTTP file', text: httpFile(server, call) },
  ];
}

/** The call that asks for a verdict on a document. */
export const validateCall = (contract: string, text: string): Call => ({
  method: 'POST',
  path: `/contracts/${contract}/validate`,
  body: text,
});

/** The command that gives a verdict on a document, which it reads from a here-document. */
export function validateCommand(contract: string, text: string): string {
  const lines = new Set(text.split(/\r\n|\n|\r/));
  let end = 'END';
  while (lines.has(end)) end += '_';
  return `npx cavra validate ${contract} - <<'${end}'\n${text}${text.endsWith('\n') ? '' : '\n'}${end}`;
}
