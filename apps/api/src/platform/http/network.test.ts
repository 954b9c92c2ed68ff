import { networkOf } from './network.ts';

describe('the network of an address', () => {
  it('is an IPv4 address itself, also one that came over an IPv6 socket', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7');
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  it.each(['2001:db8::1', '2001:db8::a:b:c:d', '2001:0db8:0000:0000:ffff:1:2:3', '2001:DB8:0:0::9', '2001:db8::1%eth0'])(
    'is the /64 of an IPv6 one, however %s is written',
    (address) => expect(networkOf(address)).toBe('2001:db8:0:0::/64'),
  );

  it('differs for two networks of one provider', () => {
    expect(networkOf('2001:db8:0:1::1')).not.toBe(networkOf('2001:db8::1'));
    expect(networkOf('::1')).toBe('0:0:0:0::/64');
  });

  it('is the text itself where that is no address', () => {
    expect(networkOf('')).toBe('');
    expect(networkOf('unknown')).toBe('unknown');
  });
});
