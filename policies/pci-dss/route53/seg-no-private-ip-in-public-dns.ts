import { isPrivate } from '../../model/cidr';
import { knownTexts, referents } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asKeyword } from '../../model/values';
import { isPublicZone, zoneType } from './zones';

const record = 'aws:route53/record:Record';

/** The record that proves a domain to ACM: a CNAME whose name, type and value the certificate gives. */
function validatesCertificate(entry: StackResource): boolean {
  return (entry.propertyDependencies['type'] ?? []).some(({ type }) => type === 'aws:acm/certificate:Certificate');
}

/** Judges A and AAAA records with addresses; aliases name AWS resources. */
export const segNoPrivateIpInPublicDns = stackRule({
  name: 'seg-no-private-ip-in-public-dns',
  title: 'Public zones publish no internal addresses',
  types: [record, zoneType],
  check(stack) {
    for (const entry of stack.ofType(record)) {
      const expect = stack.on(entry);
      expect.attempt(() => {
        if (validatesCertificate(entry)) return;
        if (!['a', 'aaaa'].includes(asKeyword(entry.props['type']))) return;
        const { texts, complete } = knownTexts(entry, 'records');
        const internal = texts.find(isPrivate);
        const zones = referents(stack, entry, 'zoneId', [zoneType]);
        if (zones.length > 0 && !zones.some(isPublicZone)) return;
        if (internal === undefined) {
          if (!complete) expect.undetermined('the addresses of the record are not known yet');
          else if (texts.length > 0) expect.pass();
        } else if (zones.length === 0)
          expect.undetermined(
            `records holds ${internal}, an internal address, and whether the zone is public is not known`,
          );
        else
          expect.fail(
            `records holds ${internal}, an internal address, in a public zone; move the record to a private zone`,
          );
      });
    }
  },
});
