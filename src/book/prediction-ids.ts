/** Ids of the predictions, read from their files: loading them would load every engine that answers them. */
import { readdirSync, readFileSync } from 'node:fs';

const DIR = new URL('./predictions/', import.meta.url);

/** Each id once, in the order of the files. */
export const predictionIds = (): string[] =>
  readdirSync(DIR)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, DIR), 'utf8').matchAll(/^ {4}id: '([\w-]+)',$/gm)].map(
        ([, id = '']) => id,
      ),
    );
