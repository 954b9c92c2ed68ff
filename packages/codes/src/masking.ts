// What may be shown of personal data in lists and public notices (Personal Information Protection Law, art. 51; GB/T 35273-2020, 7.2).

/** Keeps province and city, and the last two characters: `1502************1X`. Anything shorter than 10 is hidden whole. */
export function maskNationalId(text: string): string {
  return maskMiddle(text, 4, 2, 10);
}

/** A mobile number keeps three and four digits (`138****5678`), a landline its last two; short numbers are hidden whole. */
export function maskPhone(text: string): string {
  const value = text.trim();
  return /^1\d{10}$/.test(value) ? maskMiddle(value, 3, 4, 11) : maskMiddle(value, 0, 2, 7);
}

/** Keeps the last four digits of a bank account and its length: `***************1234`. Short ones are hidden whole. */
export function maskAccount(text: string): string {
  return maskMiddle(text, 0, 4, 8);
}

/** For public notices: 李四 → 李*, 张小三 → 张*三, 欧阳小三 → 欧**三; a single character is hidden. */
export function maskName(text: string): string {
  const length = [...text.trim()].length;
  return length <= 2 ? maskMiddle(text, 1, 0, 2) : maskMiddle(text, 1, 1, 3);
}

function maskMiddle(text: string, head: number, tail: number, shortest: number): string {
  const characters = [...text.trim()];
  if (characters.length < shortest) return '*'.repeat(characters.length);
  const end = characters.length - tail;
  return characters.map((character, index) => (index < head || index >= end ? character : '*')).join('');
}
