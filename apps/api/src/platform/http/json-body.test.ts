import fc from 'fast-check';
import { depthOf } from './json-body.ts';

const measured = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(measured)) : 0;

describe('the depth of a JSON text', () => {
  it('is that of the value, whatever stands in its texts and names', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => depthOf(JSON.stringify(value)) === measured(value)));
    expect(depthOf('{"a[{":"\\"]}","b":[[1]]}')).toBe(3);
  });
});
