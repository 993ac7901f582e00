/** What the checker is handed: it runs nothing of the floors above by itself. */

export interface CommandWorld {
  readonly cwd: string;
  readonly stdin: string;
  readonly signal: AbortSignal;
  out(text: string): void;
  err(text: string): void;
}

/** The CLI: the words after its name and a world in, the exit code out. */
export type RunCommand = (argv: readonly string[], world: CommandWorld) => Promise<number>;

/** Answers a request as the API would. */
export type Answer = (request: Request) => Promise<Response>;

export interface ToolResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a program of the machine, once. Undefined when it is not there. */
export type Tool = (
  command: string,
  args: readonly string[],
  stdin: string,
) => Promise<ToolResult | undefined>;

/** The CLI in a process of its own, for the commands that are really started. */
export interface Spawned {
  readonly run: RunCommand;
  /** The subcommand that words name; undefined when they name none. */
  subcommand(argv: readonly string[]): string | undefined;
}

/** What opening a permalink gives: a verdict, or why it cannot be opened. */
export type PermalinkResult =
  | { readonly ok: true; readonly verdict?: string }
  | { readonly ok: false; readonly message: string };

export type ResolvePermalink = (url: string) => Promise<PermalinkResult>;

/** What a diagram draws: ids of nodes, and edges as `from -> to`. */
export interface DiagramData {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface World {
  /** Folder of the project: TypeScript examples resolve their imports from here. */
  readonly root: string;
  readonly cavra: RunCommand;
  readonly answer: Answer;
  readonly tool: Tool;
  /** Opens a link such as `/x/#v1.…`; without it such links are not opened. */
  readonly resolvePermalink?: ResolvePermalink;
  /** Absent: no command is really started. */
  readonly spawned?: Spawned;
  /** The data that a diagram names; undefined when there is none of that name. */
  readonly diagramData?: (name: string) => DiagramData | undefined;
  /** How long one command of a transcript may take. */
  readonly limitMs: number;
}
