import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, written out; the end of a mapped IPv4 address stays as it is. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] as string).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...after].map((group) => group.replace(/^0+(?=.)/, ''));
}

/**
 * What an anonymous caller counts as: an IPv4 address, or the /64 of an IPv6 one, which is what a household or a
 * machine is given to choose its addresses from.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${groupsOf(address.toLowerCase()).slice(0, 4).join(':')}::/64`;
}
