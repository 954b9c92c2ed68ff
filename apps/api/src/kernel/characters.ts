/**
 * Characters that are not seen where a text is shown, and change what is read there, make equal texts differ, or can't
 * be stored: controls other than tab and line ends, those that turn the direction of what follows, those without any
 * width, and halves of characters. The two joiners (200C, 200D) belong to how letters and pictures are written.
 */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/** The first of them in a text, as people name it. */
export function unseenIn(text: string): string | undefined {
  const [found] = UNSEEN.exec(text) ?? [];
  return found === undefined ? undefined : nameOf(found.codePointAt(0) as number);
}

/** `U+202E`. */
export const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

/** A text from outside as it can be shown: without them. */
export const withoutUnseen = (text: string): string => text.replace(new RegExp(UNSEEN, 'gu'), '');
