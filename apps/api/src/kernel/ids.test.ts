import fc from 'fast-check';
import { newId } from './ids.ts';

const instants = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('an id', () => {
  it('is a UUID of version 7', () => {
    fc.assert(fc.property(instants, (at) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(newId(at))));
  });

  it('says when it was made', () => {
    fc.assert(fc.property(instants, (at) => Number.parseInt(newId(at).replaceAll('-', '').slice(0, 12), 16) === at));
  });

  it('sorts by the time at which it was made', () => {
    fc.assert(fc.property(instants, instants, (a, b) => a === b || newId(a) < newId(b) === a < b));
  });

  it('is never made twice, also in one millisecond and over many refills of chance', () => {
    const ids = Array.from({ length: 20_000 }, () => newId(1_000));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
