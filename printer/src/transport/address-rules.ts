// Printers have no authentication, so an agent talks to printers only: private networks, printer ports (safety.md W09).
import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { TransportError } from './transport.ts';

export type AddressRules = {
  /** Trial only: printers on this machine. */
  readonly allowLoopback: boolean;
  /** `host:port` pairs or ports that an administrator allowed besides 9100 to 9107. */
  readonly alsoAllowed: readonly string[];
};

const privateNetworks = new BlockList();
privateNetworks.addSubnet('10.0.0.0', 8);
privateNetworks.addSubnet('172.16.0.0', 12);
privateNetworks.addSubnet('192.168.0.0', 16);
privateNetworks.addSubnet('169.254.0.0', 16);
privateNetworks.addSubnet('fc00::', 7, 'ipv6');
privateNetworks.addSubnet('fe80::', 10, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether a resolved address may be reached. */
export function isAllowedAddress(rules: AddressRules, address: string, port: number): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (rules.alsoAllowed.includes(`${address}:${port}`)) return true;
  if (loopback.check(address, family)) return rules.allowLoopback;
  const isPrinterPort = (port >= 9100 && port <= 9107) || rules.alsoAllowed.includes(String(port));
  return isPrinterPort && privateNetworks.check(address, family);
}

/** A name lookup that refuses what the rules do not allow, whatever the name says this time. */
export function checkedLookup(rules: AddressRules, port: number): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const allowed = error ? [] : found.filter(({ address }) => isAllowedAddress(rules, address, port));
      const [first] = allowed;
      if (error) return callback(error, '');
      if (!first) return callback(refused(host, port), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

/** For an address that needs no lookup. @throws TransportError */
export function assertAllowed(rules: AddressRules, host: string, port: number): void {
  if (isIP(host) !== 0 && !isAllowedAddress(rules, host, port)) throw refused(host, port);
}

function refused(host: string, port: number): TransportError {
  return new TransportError('refused-address', `${host}:${port} is not on the list of allowed printer addresses`);
}
