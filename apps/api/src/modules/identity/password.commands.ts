import { hash, verify } from '@node-rs/argon2';

/** Parameters of OWASP's recommendation for Argon2id: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS);
}

let decoy: Promise<string> | undefined;

/** An unknown account costs as much time as a wrong password, so that nobody can tell which names exist. */
export async function passwordMatches(stored: string | null, given: string): Promise<boolean> {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), given);
  return stored !== null && matches;
}
