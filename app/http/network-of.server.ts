// Which network an address of a client belongs to, for limits: one machine can take any address of its own network.
import { isIPv4, isIPv6 } from "node:net";

const IPV4_NETWORK_BITS = 24;
const GROUPS = 8;
const LOOPBACK_V4 = "127.0.0.1";
const LOOPBACK_V6 = "::1";
/** Providers give a household 56 to 64 bits (RFC 6177), and a site 48. */
const HOUSEHOLD_GROUPS = 4;
const SITE_GROUPS = 3;

/**
 * What counts as one sender: an IPv4 address, or an IPv6 network of 64 bits. This very machine, and what is no address,
 * stays as it is.
 */
export function senderOf(address: string): string {
  const plain = bareAddress(address);
  return isIPv6(plain) && plain !== LOOPBACK_V6 ? prefix(plain, HOUSEHOLD_GROUPS) : plain;
}

/** The network around an address or a sender: 24 bits of IPv4, 48 bits of IPv6. This very machine stays as it is. */
export function networkOf(address: string): string {
  const plain = bareAddress(address);
  if (plain === LOOPBACK_V6 || plain === LOOPBACK_V4) return plain;
  if (isIPv6(plain)) return prefix(plain, SITE_GROUPS);
  if (!isIPv4(plain)) return plain;
  return `${plain.split(".").slice(0, 3).join(".")}.0/${String(IPV4_NETWORK_BITS)}`;
}

/** `::ffff:203.0.113.9` is an IPv4 address; of a network or an address with its zone, what stands before. */
function bareAddress(address: string): string {
  const [bare = ""] = address.split(/[%/]/);
  const mapped = bare.replace(/^::ffff:/i, "");
  return isIPv4(mapped) ? mapped : bare;
}

function prefix(address: string, groups: number): string {
  const [before = "", after] = address.split("::");
  const left = before === "" ? [] : before.split(":");
  const right = after === undefined || after === "" ? [] : after.split(":");
  const zeros = Math.max(0, GROUPS - left.length - right.length);
  const all = [...left, ...Array.from({ length: zeros }, () => "0"), ...right];
  const kept = all.slice(0, groups).map((group) => parseInt(group, 16).toString(16));
  return `${kept.join(":")}::/${String(groups * 16)}`;
}
