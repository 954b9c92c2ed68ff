/** The first syllable in Chinese order that begins with each letter; no syllable begins with i, u or v. */
const first = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀';
const letters = 'abcdefghjklmnopqrstwxyz';
const order = new Intl.Collator('zh-CN-u-co-pinyin');
const HAN = /\p{Script=Han}/u;

/** `证书等级` is `zsdj`; what is not Chinese stays as it is. */
export function pinyinInitials(text: string): string {
  return Array.from(text, (sign) => {
    if (!HAN.test(sign)) return sign.toLowerCase();
    let at = 0;
    while (at + 1 < first.length && order.compare(first.charAt(at + 1), sign) <= 0) at++;
    return letters.charAt(at);
  }).join('');
}

/** Whether what is typed occurs in one of the names, or in the initials of one. */
export function isFoundIn(typed: string, names: readonly (string | undefined)[]): boolean {
  const part = typed.trim().toLowerCase();
  return part === '' || names.some((name) => name && (name.toLowerCase().includes(part) || pinyinInitials(name).includes(part)));
}
