const verified: string[] = [];
interface Doubles {
  unstable_mockModule(name: string, make: () => object): void;
}
const { jest: doubles } = import.meta as unknown as { jest: Doubles };

doubles.unstable_mockModule('@node-rs/argon2', () => ({
  hash: async (password: string, options: object) => `hash of ${password} with ${JSON.stringify(options)}`,
  verify: async (stored: string, given: string) => {
    verified.push(stored);
    return stored.startsWith(`hash of ${given} with`);
  },
}));
const { hashPassword, passwordMatches } = await import('./password.commands.ts');

beforeEach(() => verified.splice(0));

describe('a password', () => {
  it('matches the hash that was made of it and no other', async () => {
    const stored = await hashPassword('richtig');
    expect(await passwordMatches(stored, 'richtig')).toBe(true);
    expect(await passwordMatches(stored, 'falsch')).toBe(false);
  });

  it('of an unknown account costs one hash with the same parameters, so that the time tells nothing', async () => {
    const stored = await hashPassword('richtig');
    expect(await passwordMatches(null, 'falsch')).toBe(false);
    expect(verified).toHaveLength(1);
    expect(verified[0]?.split(' with ')[1]).toBe(stored.split(' with ')[1]);
  });

  it('of an unknown account never matches, not even the one that is hashed in its place', async () => {
    expect(await passwordMatches(null, 'no account has this password')).toBe(false);
  });
});
