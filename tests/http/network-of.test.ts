// Limits count senders and their networks, however an address is written.
import { describe, expect, it } from "vitest";
import { networkOf, senderOf } from "../../app/http/network-of.server.ts";

describe("the sender of a request", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9", "203.0.113.0/24"],
    ["::ffff:203.0.113.9", "203.0.113.9", "203.0.113.0/24"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:0DB8:0001:0002::9", "2001:db8:1:2::/64", "2001:db8:1::/48"],
    ["2001:db8::9", "2001:db8:0:0::/64", "2001:db8:0::/48"],
    ["fe80::1%eth0", "fe80:0:0:0::/64", "fe80:0:0::/48"],
    // Behind a proxy that nobody named, everybody is this machine: it is limited nowhere.
    ["127.0.0.1", "127.0.0.1", "127.0.0.1"],
    ["::ffff:127.0.0.1", "127.0.0.1", "127.0.0.1"],
    ["::1", "::1", "::1"],
    ["", "", ""],
    ["unknown", "unknown", "unknown"],
  ])("%s counts as %s, of the network %s", (address, sender, network) => {
    expect(senderOf(address)).toBe(sender);
    expect(networkOf(address)).toBe(network);
  });

  it("of a sender is that sender, in the same network", () => {
    for (const address of ["203.0.113.9", "2001:db8:1:2:3:4:5:6", "fe80::1%eth0", "::1"]) {
      const sender = senderOf(address);
      expect(senderOf(sender)).toBe(sender);
      expect(networkOf(sender)).toBe(networkOf(address));
    }
  });

  it("is another for another household, however many addresses one household has", () => {
    expect(senderOf("2001:db8:1:2::1")).toBe(senderOf("2001:db8:1:2:ffff::2"));
    expect(senderOf("2001:db8:1:2::1")).not.toBe(senderOf("2001:db8:1:3::1"));
    expect(networkOf("2001:db8:1:2::1")).toBe(networkOf("2001:db8:1:3::1"));
  });
});
