/** Signs that a reader would not see, as signs that one does. One sign stays one sign, so offsets stay true. */
export const visible = (text: string): string =>
  text.replaceAll('\n', '↵').replaceAll('\r', '⇤').replaceAll('\t', '⇥').replaceAll(' ', '\u00a0');
