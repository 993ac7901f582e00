/** Runs again whenever a file below some folders changes, until it is told to stop. */
import { watch } from 'node:fs';

const QUIET_MS = 150;

/**
 * Calls `run` once, then again after each burst of changes; runs never overlap, and changes during a run lead to one
 * more. Ends when `signal` is aborted, after the run that is on its way.
 */
export async function watchFolders(
  folders: readonly string[],
  signal: AbortSignal,
  run: () => Promise<void>,
): Promise<void> {
  let changed = true;
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const onChange = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake?.();
    }, QUIET_MS);
  };
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, onChange));
  for (const watcher of watchers) watcher.on('error', onChange);
  const stop = (): void => wake?.();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      if (changed) {
        changed = false;
        await run();
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    for (const watcher of watchers) watcher.close();
  }
}
