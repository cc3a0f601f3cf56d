import { resourceRule } from '../../model/rule';
import { namesTag, tagsOf } from '../../model/tags';
import { certificateType, isImported } from './certificate';

/**
 * Tags of the resource or default tags of its provider. Only imported certificates need the expiry: of the others ACM knows
 * it and renews them. Certificates of ACM Private CA carry no tags.
 */
export const acmImportedCertificateInventory = resourceRule({
  name: 'acm-imported-certificate-inventory',
  title: 'Certificates carry the tags of the certificate inventory',
  types: [certificateType],
  settings: {
    ownerTag: { type: 'string', description: 'Tag that names the owner of a certificate', default: 'owner' },
    expiryTag: {
      type: 'string',
      description: 'Tag that names the expiry of an imported certificate',
      default: 'expires',
    },
  },
  check(subject, expect, settings) {
    expect.attempt(() => {
      const wanted = [
        String(settings['ownerTag']),
        ...(isImported(subject.props) ? [String(settings['expiryTag'])] : []),
      ];
      const own = subject.props['tags'];
      const names = new Set(
        typeof own === 'object' && own !== null ? Object.keys(own).map((name) => name.toLowerCase()) : [],
      );
      for (const name of tagsOf(subject).keys()) names.add(name);
      for (const tag of wanted) expect.that(() => namesTag([...names], tag), `the tag "${tag}" is absent; add it`);
    });
  },
});
