import { collisions, contains, formatCidr, parseCidr } from '../cidr';
import type { Check } from './check';

/** VPC sizes: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html. */
const largest = 16;
const smallest = 28;

/** RFC 1918 and, for networks that are short of them, RFC 6598. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (range) => parseCidr(range) ?? [],
);

/** Every active workload has a network of its own: private, of a size AWS takes, overlapping no other (1.3, 1.4.5). */
export const networks: Check = ({ organization: { accounts }, pathOf, report }) => {
  for (const account of accounts) {
    if (account.kind === 'workload' && account.state === 'active' && !account.network) {
      report(
        pathOf(account, 'network'),
        'a workload account must have a network',
        'Add network: { cidr: 10.0.0.0/16 }, with a range no other account has.',
      );
    }
    if (account.kind !== 'workload' && account.network) {
      report(
        pathOf(account, 'network'),
        `an account of kind ${account.kind} has no network`,
        'Remove it; workloads run in workload accounts.',
      );
    }
  }

  const blocks = accounts.flatMap((account) => {
    const cidr = account.network && parseCidr(account.network.cidr);
    return cidr && account.network && account.state !== 'closed' ? [{ account, network: account.network, cidr }] : [];
  });
  for (const { network, cidr } of blocks) {
    const place = pathOf(network, 'cidr');
    if (formatCidr(cidr) !== network.cidr) {
      report(place, `${network.cidr} has bits set behind its prefix`, `Write ${formatCidr(cidr)}.`);
    } else if (cidr.prefix < largest || cidr.prefix > smallest) {
      report(
        place,
        `a VPC must be /${largest} to /${smallest}, not /${cidr.prefix}`,
        `Write ${formatCidr({ ...cidr, prefix: largest })}.`,
      );
    } else if (!privateRanges.some((range) => contains(range, cidr))) {
      report(place, `${network.cidr} is not private`, `Use a range in ${privateRanges.map(formatCidr).join(', ')}.`);
    }
  }
  for (const [later, earlier] of collisions(blocks)) {
    report(
      pathOf(later.network, 'cidr'),
      `${later.network.cidr} overlaps ${earlier.network.cidr} of the account ${earlier.account.name}`,
      'Give every account a range of its own; overlapping networks can never be connected.',
    );
  }
};
