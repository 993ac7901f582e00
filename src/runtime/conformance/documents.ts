/** The document of a question, as bytes: what an implementation gets to read. */
import type { Question } from '../../contracts/conformance/question.ts';
import { expandSamples } from '../../contracts/samples.ts';

/** The bytes that base64 text stands for. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

const PIECE = 8_192;

/** In pieces: a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return btoa(pieces.join(''));
}

/** The question with made-up secrets in the place of their names, as it is asked. */
export function asked(question: Question): Question {
  return question.text === undefined ? question : { ...question, text: expandSamples(question.text) };
}

/** The bytes of the document; nothing when the question has none. */
export function documentBytes({ text, base64 }: Question): Uint8Array {
  if (base64 !== undefined) return fromBase64(base64);
  return new TextEncoder().encode(text ?? '');
}
