/** 机内码: the platform decodes GB18030 but does not encode it, so the tables are read off the decoder, once. */
let table: Map<number, Uint8Array> | undefined;

function tableOf(): Map<number, Uint8Array> {
  if (table) return table;
  const decoder = new TextDecoder('gb18030');
  const made = new Map<number, Uint8Array>();
  const add = (...bytes: number[]) => {
    const code = decoder.decode(Uint8Array.from(bytes)).codePointAt(0) as number;
    if (code !== 0xfffd && !made.has(code)) made.set(code, Uint8Array.from(bytes));
  };
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) add(first, second);
  }
  for (let first = 0x81; first <= 0x84; first++) {
    for (let second = 0x30; second <= 0x39; second++) {
      for (let third = 0x81; third <= 0xfe; third++) {
        for (let fourth = 0x30; fourth <= 0x39; fourth++) add(first, second, third, fourth);
      }
    }
  }
  table = made;
  return made;
}

/** Beyond the basic plane the four bytes count through the code points. */
function beyond(code: number): Uint8Array {
  const place = code - 0x10000;
  return Uint8Array.of(
    0x90 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1_260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  );
}

const encodeOne = (code: number): Uint8Array | undefined => (code >= 0x10000 ? beyond(code) : tableOf().get(code));

/** The first character of a text that GB18030 does not have: a place for private use, in which old systems kept rare names. */
export function lackingInGb18030(text: string): string | undefined {
  // most texts are ASCII
  if (/^[ -~]*$/.test(text)) return undefined;
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    if (code >= 0x80 && !encodeOne(code)) return sign;
  }
  return undefined;
}

/**
 * A text in GB18030, as most Chinese banks want their files.
 * @throws a range error for a character that it does not have: another one in its place would be another name
 */
export function encodeGb18030(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    if (code >= 0x10000) at += 1;
    const encoded = encodeOne(code);
    if (!encoded) throw new RangeError(`GB18030 has no character for ${code.toString(16)}`);
    bytes.set(encoded, length);
    length += encoded.length;
  }
  return bytes.slice(0, length);
}
