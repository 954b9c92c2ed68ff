import fc from 'fast-check';
import { openKeyring, parseKeys } from './keyring.ts';

const key = (id: string, fill: number) => `${id}:${Buffer.alloc(32, fill).toString('base64')}`;
const ring = openKeyring(key('k1', 1));
const texts = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('an encrypted value', () => {
  it('comes back as it was', () => {
    fc.assert(fc.property(texts, (text) => ring.decrypt(ring.encrypt(text)) === text));
  });

  it('looks different each time and never holds the plain text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11,18}$/), (text) => {
        const [first, second] = [ring.encrypt(text), ring.encrypt(text)];
        return first !== second && !first.includes(text);
      }),
    );
  });

  it('that was changed anywhere is refused', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), (text, at, flip) => {
        const [id, body = ''] = ring.encrypt(text).split('.');
        const bytes = Buffer.from(body, 'base64url');
        const index = at % bytes.length;
        bytes[index] = (bytes[index] as number) ^ flip;
        expect(() => ring.decrypt(`${id}.${bytes.toString('base64url')}`)).toThrow();
      }),
    );
  });

  it('of a key that is not in the ring is refused, and so is what is no ciphertext', () => {
    expect(() => openKeyring(key('k2', 2)).decrypt(ring.encrypt('a'))).toThrow('no key k1');
    expect(() => openKeyring(key('k1', 2)).decrypt(ring.encrypt('a'))).toThrow();
    for (const text of ['', 'k1', 'k1.', 'k1.AAAA', '.x', '__proto__.x']) expect(() => ring.decrypt(text)).toThrow();
  });
});

describe('exchanging the key', () => {
  const rotated = openKeyring(`${key('k2', 2)},${key('k1', 1)}`);

  it('encrypts with the newest and still reads what older ones have encrypted', () => {
    expect(rotated.encrypt('a')).toMatch(/^k2\./);
    expect(rotated.decrypt(ring.encrypt('wert'))).toBe('wert');
  });

  it('leaves blind indexes and signatures as they were', () => {
    fc.assert(
      fc.property(
        texts,
        (text) =>
          rotated.blindIndex('phone', text) === ring.blindIndex('phone', text) && rotated.verify('cursor', text, ring.sign('cursor', text)),
      ),
    );
  });
});

describe('a blind index', () => {
  it('is the same for the same value of the same field only', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(ring.blindIndex('phone', a) === ring.blindIndex('phone', b)).toBe(a === b);
        expect(ring.blindIndex('phone', a)).not.toBe(ring.blindIndex('national-id', a));
        expect(ring.blindIndex('phone', a)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});

describe('a signature', () => {
  it('holds for its text and purpose alone', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        expect(ring.verify('cursor', a, ring.sign('cursor', a))).toBe(true);
        expect(ring.verify('cursor', b, ring.sign('cursor', a))).toBe(a === b);
        expect(ring.verify('certificate', a, ring.sign('cursor', a))).toBe(false);
      }),
    );
  });

  it('cannot be guessed from nothing', () => {
    fc.assert(fc.property(texts, texts, (text, guess) => !ring.verify('cursor', text, guess)));
  });
});

describe('the setting of keys', () => {
  it.each([
    '',
    'k1',
    'k1:',
    'k1:AAAA',
    `K1:${Buffer.alloc(32).toString('base64')}`,
    `toolongid:${Buffer.alloc(32).toString('base64')}`,
    `${key('a', 1)},${key('a', 2)}`,
  ])('refuses %j', (setting) => expect(() => parseKeys(setting)).toThrow('ENCRYPTION_KEYS'));
});
