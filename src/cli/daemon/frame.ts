/**
 * Finds the end of the one JSON value that a connection carries, while its bytes arrive. Like upstream, neither a line
 * break nor the end of the stream is needed, and bytes after the value are left alone. One pass, no look back.
 */

const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** `other`: the value is neither an object nor a list, so that its end cannot be told and need not be. */
export type FrameState = 'more' | 'whole' | 'too-large' | 'other';

export class Frame {
  readonly #most: number;
  readonly #chunks: Uint8Array[] = [];
  #length = 0;
  #depth = 0;
  #begun = false;
  #inText = false;
  #escaped = false;

  /** `most`: bytes of the value, with the white space before it. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes the next bytes. After anything but `more` no further bytes are taken. */
  push(chunk: Uint8Array): FrameState {
    for (let index = 0; index < chunk.length; index += 1) {
      if (this.#length + index >= this.#most) return 'too-large';
      const state = this.#step(chunk[index] ?? 0);
      if (state === 'more') continue;
      this.#keep(chunk.subarray(0, index + 1));
      return state;
    }
    this.#keep(chunk);
    return 'more';
  }

  /** All bytes that were taken: the whole value, or what came of it. */
  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }

  #keep(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  #step(byte: number): FrameState {
    if (this.#inText) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.#inText = false;
      return 'more';
    }
    if (!this.#begun) {
      if (SPACE.has(byte)) return 'more';
      if (!OPEN.has(byte)) return 'other';
      this.#begun = true;
    }
    if (byte === QUOTE) this.#inText = true;
    else if (OPEN.has(byte)) this.#depth += 1;
    else if (CLOSE.has(byte)) this.#depth -= 1;
    return this.#depth === 0 ? 'whole' : 'more';
  }
}
