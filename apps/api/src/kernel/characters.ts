/**
 * Characters that are not seen where a text is shown, and change what is read there or can't be stored: controls other
 * than tab and line ends, the ones that turn the direction of what follows, and halves of characters.
 */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** The first of them in a text, as people name it. */
export function unseenIn(text: string): string | undefined {
  const [found] = UNSEEN.exec(text) ?? [];
  return found === undefined ? undefined : nameOf(found.codePointAt(0) as number);
}

/** `U+202E`. */
export const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text from outside as it can be shown: without them. */
export const withoutUnseen = (text: string): string => text.replace(new RegExp(UNSEEN, 'gu'), '');
