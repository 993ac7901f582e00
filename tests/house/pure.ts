/** Proof by the type checker: the pure rooms compile where neither Node nor a browser exists. */
import ts from 'typescript';
import { PURE_ROOMS } from './floors.ts';
import { type Breach, isTest, ROOT, readSources, type SourceFile } from './source.ts';

/** The few globals that every host has and ES2024 does not name. Add one only if Node, workerd and browsers have it. */
const WEB_STANDARD = `
declare class TextEncoder { encode(input?: string): Uint8Array<ArrayBuffer> }
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(input?: ArrayBufferView | ArrayBufferLike, options?: { stream?: boolean }): string;
}
declare function structuredClone<T>(value: T): T;
interface CryptoKey { readonly type: string }
interface JsonWebKey { kty?: string; crv?: string; x?: string; d?: string; n?: string; e?: string }
type Bytes = ArrayBufferView<ArrayBuffer> | ArrayBuffer;
interface Subtle {
  digest(algorithm: string, data: Bytes): Promise<ArrayBuffer>;
  exportKey(format: 'jwk', key: CryptoKey): Promise<JsonWebKey>;
  exportKey(format: 'spki' | 'pkcs8' | 'raw', key: CryptoKey): Promise<ArrayBuffer>;
  importKey(format: 'jwk', key: JsonWebKey, algorithm: unknown, extractable: boolean, uses: string[]): Promise<CryptoKey>;
  importKey(format: string, key: Bytes, algorithm: unknown, extractable: boolean, uses: string[]): Promise<CryptoKey>;
  generateKey(algorithm: unknown, extractable: boolean, uses: string[]):
    Promise<CryptoKey | { privateKey: CryptoKey; publicKey: CryptoKey }>;
  sign(algorithm: unknown, key: CryptoKey, data: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: unknown, key: CryptoKey, signature: Bytes, data: Bytes): Promise<boolean>;
}
declare var crypto: {
  randomUUID(): \`\${string}-\${string}-\${string}-\${string}-\${string}\`;
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  readonly subtle: Subtle;
};
declare class URL { constructor(url: string, base?: string); href: string; origin: string; pathname: string; hash: string }
declare function btoa(data: string): string;
declare function atob(data: string): string;
interface ReadableStream<R = unknown> extends AsyncIterable<R> {
  getReader(): { read(): Promise<{ done: boolean; value?: R }>; cancel(reason?: unknown): Promise<void> };
  pipeThrough<T>(pair: { readable: ReadableStream<T>; writable: unknown }): ReadableStream<T>;
  cancel(reason?: unknown): Promise<void>;
}
interface WritableStream<W = unknown> {
  getWriter(): { write(chunk: W): Promise<void>; close(): Promise<void>; abort(reason?: unknown): Promise<void> };
}
declare class CompressionStream {
  constructor(format: string);
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array>;
}
declare class DecompressionStream {
  constructor(format: string);
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  readonly writable: WritableStream<Uint8Array>;
}
`;

const GLOBALS_PATH = `${ROOT}tests/house/web-standard.d.ts`;

/**
 * Type errors of the pure rooms with ES2024 and the globals above as the whole world.
 * `more` are further files, given as texts, that are checked as if they stood there.
 */
export function pureBreaches(more: readonly SourceFile[] = []): Breach[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    `${ROOT}tsconfig.json`,
    { lib: ['lib.es2024.d.ts'], types: [], noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  if (config === undefined) throw new Error('tsconfig.json cannot be read');
  const texts = new Map([
    [GLOBALS_PATH, WEB_STANDARD],
    ...more.map(({ path, text }): [string, string] => [ROOT + path, text]),
  ]);
  const host = ts.createCompilerHost(config.options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, options, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, options, ...rest)
      : ts.createSourceFile(path, text, options);
  };
  const rooms = readSources(
    PURE_ROOMS.map((room) => `src/${room}`),
    ['.ts'],
  ).filter(({ path }) => !isTest(path));
  const names = [...rooms.map(({ path }) => ROOT + path), ...texts.keys()];
  const program = ts.createProgram(names, config.options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => ({
    path: file?.fileName.replace(ROOT, '') ?? 'tsconfig.json',
    line: file === undefined ? 1 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1,
    what: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
}
