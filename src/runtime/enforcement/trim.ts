/** Text as Go's standard library sees it, so that both languages give the same decision. */

/** Go's white space: it has U+0085 and lacks U+FEFF, where JavaScript's `trim` has it the other way round. */
function isGoSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0x80) return false;
  return (
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** The text without white space at both ends, by Go's set. */
export function goTrim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isGoSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isGoSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Letter by letter, without JavaScript's rules for a final sigma and for the dotted capital I. */
function goLower(text: string): string {
  let out = '';
  for (const letter of text) out += letter === '\u0130' ? 'i' : letter.toLowerCase();
  return out;
}

/** How states and signal values are compared: trimmed, `-` as `_`, lower case. Spaces inside stay. */
export function normalizeWord(text: string): string {
  return goLower(goTrim(text).replaceAll('-', '_'));
}
