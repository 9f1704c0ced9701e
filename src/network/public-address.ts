import { BlockList, isIPv4 } from 'node:net';

/** IPv4 ranges that no page may have us ask: IANA's special-purpose registry, multicast and what is reserved. */
const specialIPv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Not reserved, but where two large clouds answer with a machine's credentials or settings.
  '100.100.100.200/32',
  '168.63.129.16/32',
];

/** Inside of what IPv6 has given out: Teredo and its neighbours, documentation, 6to4, which carry other addresses. */
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const special = blockList([...specialIPv4, ...specialIPv6]);
/** All else is loopback, link-local, private, multicast, mapped or translated IPv4, or not given out. */
const givenOutIPv6 = blockList(['2000::/3']);

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  return isIPv4(address)
    ? !special.check(address, 'ipv4')
    : givenOutIPv6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [base = '', prefix] = network.split('/');
    list.addSubnet(base, Number(prefix), isIPv4(base) ? 'ipv4' : 'ipv6');
  }
  return list;
}
