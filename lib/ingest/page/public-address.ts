import 'server-only';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Public addresses that only machines in a data centre can reach, and that tell them secrets: Azure's and Alibaba's. */
const METADATA = new Set(['168.63.129.16', '100.100.100.200']);

/**
 * Whether an IP address belongs to the public internet: not to this machine, its network, its data centre or a tunnel into them.
 * Shape:  an address as the system writes it, in either family; anything that is no address is not public.
 * Errors: none.
 * Source: the special-purpose registries of IANA, as ipaddr.js keeps them; of IPv6 only 2000::/3 is handed out.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  // An interface's name after % only means something on this machine.
  if (bare.includes('%') || isIP(bare) === 0) return false;
  // A mapped address is the IPv4 one that it holds: ::ffff:127.0.0.1 is this machine.
  const real = ipaddr.process(bare);
  if (METADATA.has(real.toString()) || real.range() !== 'unicast') return false;
  // ipaddr.js takes what nobody assigned for unicast, as the old ::127.0.0.1.
  return real instanceof ipaddr.IPv4 || real.match(ipaddr.IPv6.parse('2000::'), 3);
}
