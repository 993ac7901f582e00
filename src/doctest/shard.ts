/** A part of the whole, for machines that share the work. Every file belongs to exactly one part. */

export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

const MOST = 64;

/** Reads `2/4`; undefined when it is not a part of a whole. */
export function parseShard(text: string): Shard | undefined {
  const [, index, count] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.count <= MOST && shard.index <= shard.count ? shard : undefined;
}

/** Whether a file belongs to a part: by its name alone (FNV-1a), so it stays there when other files come and go. */
export function inShard(file: string, { index, count }: Shard): boolean {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < file.length; at += 1)
    hash = Math.imul(hash ^ file.charCodeAt(at), 0x01_00_01_93) >>> 0;
  return hash % count === index - 1;
}
