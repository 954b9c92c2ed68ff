import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keys of this installation. The newest key encrypts, every key listed decrypts, so keys can be rotated; blind
 * indexes, cursors and the audit seal use keys derived (HKDF) from the oldest key, which must therefore stay.
 */
export interface Keyring {
  encrypt(plain: string): string;
  /** @throws when the text was changed or its key is not in the ring */
  decrypt(sealed: string): string;
  /** A keyed hash of a normalized value, 64 hex digits; `field` keeps the same value in two fields apart. */
  blindIndex(field: string, value: string): string;
  /** A short MAC that makes a text unforgeable (cursors, public codes). */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
}

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

export function parseKeys(setting: string): Key[] {
  const keys = setting.split(',').map((part) => {
    const [id, value] = part.trim().split(':') as [string, string | undefined];
    const bytes = Buffer.from(value ?? '', 'base64');
    if (!/^[a-z0-9]{1,8}$/.test(id) || bytes.length !== 32) {
      throw new Error('ENCRYPTION_KEYS: each key is id:base64 with an id of 1–8 small letters or digits and 32 bytes');
    }
    return { id, bytes };
  });
  if (new Set(keys.map((key) => key.id)).size !== keys.length) throw new Error('ENCRYPTION_KEYS: two keys have one id');
  return keys;
}

/** The keys of an installation that keeps its own data folder: made at first start, readable by its owner only. */
export function localKeys(dataDir: string): string {
  const path = join(dataDir, 'encryption-keys');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    try {
      writeFileSync(path, `k1:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      // another process that starts at the same moment made it
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return readFileSync(path, 'utf8').trim();
}

export function openKeyring(setting: string): Keyring {
  const keys = parseKeys(setting);
  const newest = keys[0] as Key;
  const root = keys[keys.length - 1] as Key;
  const byId = new Map(keys.map((key) => [key.id, key.bytes]));
  const derived = new Map<string, Buffer>();
  const derive = (purpose: string): Buffer => {
    let key = derived.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', root.bytes, 'rongcai', purpose, 32));
      derived.set(purpose, key);
    }
    return key;
  };
  const mac = (purpose: string, text: string) => createHmac('sha256', derive(purpose)).update(text).digest();
  return {
    encrypt(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', newest.bytes, iv);
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return `${newest.id}.${Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    decrypt(sealed) {
      const dot = sealed.indexOf('.');
      const key = byId.get(sealed.slice(0, dot));
      if (!key) throw new Error(`no key ${sealed.slice(0, dot)} in the ring`);
      const data = Buffer.from(sealed.slice(dot + 1), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, 12));
      decipher.setAuthTag(data.subarray(12, 28));
      return decipher.update(data.subarray(28), undefined, 'utf8') + decipher.final('utf8');
    },
    blindIndex: (field, value) => mac(`blind:${field}`, value).toString('hex'),
    sign: (purpose, text) => mac(purpose, text).subarray(0, 16).toString('base64url'),
    verify(purpose, text, signature) {
      const expected = mac(purpose, text).subarray(0, 16);
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}
