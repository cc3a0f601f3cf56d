import { X509Certificate } from 'node:crypto';

/** IAM takes documents of this length only (https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html). */
const shortest = 1000;

/** Something an identity provider's metadata gets wrong. */
export interface MetadataProblem {
  readonly rule: string;
  readonly fix: string;
}

const exportAgain = 'Export the metadata of the AWS application from your identity provider again.';

/** The first tag that is not closed or not opened; undefined when all are. */
function unbalanced(xml: string): string | undefined {
  const open: string[] = [];
  const plain = xml.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [tag, close = '', name = '', rest = ''] of plain.matchAll(
    /<(\/?)([A-Za-z_][\w.:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/g,
  )) {
    if (close === '/') {
      if (open.pop() !== name) return tag;
    } else if (!rest.endsWith('/')) open.push(name);
  }
  return open.length > 0 ? `<${open[open.length - 1] ?? ''}>` : undefined;
}

/** The certificates the provider signs with: those of its role for single sign-on, but for encryption only. */
function signingCertificates(xml: string): readonly string[] {
  const role = /<(?:[\w.-]+:)?IDPSSODescriptor\b[\s\S]*?<\/(?:[\w.-]+:)?IDPSSODescriptor>/.exec(xml)?.[0] ?? '';
  const keys = role.match(/<(?:[\w.-]+:)?KeyDescriptor\b[\s\S]*?<\/(?:[\w.-]+:)?KeyDescriptor>/g) ?? [];
  return keys
    .filter((key) => !/^<[^>]*\buse\s*=\s*["']encryption["']/.test(key))
    .flatMap((key) =>
      [...key.matchAll(/<(?:[\w.-]+:)?X509Certificate\b[^>]*>([^<]*)</g)].map(([, text = '']) =>
        text.replace(/\s/g, ''),
      ),
    );
}

function validUntil(certificate: string): number | undefined {
  try {
    return Date.parse(new X509Certificate(Buffer.from(certificate, 'base64')).validTo);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with the metadata document of a SAML identity provider, as far as it can be told without the provider: it is XML
 * that describes one provider for single sign-on, without entities, with a signing certificate that is still valid. IAM itself
 * takes documents with expired certificates (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml.html),
 * so nobody else would notice.
 *
 * @param now milliseconds since 1970
 */
export function metadataProblem(xml: string, now: number): MetadataProblem | undefined {
  const text = xml.replace(/^\uFEFF/, '').trim();
  if (!text.startsWith('<')) return { rule: 'the metadata is no XML', fix: exportAgain };
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    return { rule: 'the metadata has a document type or entities, which metadata never needs', fix: exportAgain };
  }
  const tag = unbalanced(text);
  if (tag !== undefined)
    return { rule: `the metadata is no well-formed XML: ${tag} has no counterpart`, fix: exportAgain };
  if (!/<(?:[\w.-]+:)?EntityDescriptor\b[^>]*\bentityID\s*=/.test(text)) {
    return { rule: 'the metadata has no EntityDescriptor with an entityID', fix: exportAgain };
  }
  if (!/<(?:[\w.-]+:)?IDPSSODescriptor\b/.test(text)) {
    return {
      rule: 'the metadata describes no identity provider: it has no IDPSSODescriptor',
      fix: "Take the identity provider's metadata, not that of AWS.",
    };
  }
  const certificates = signingCertificates(text);
  if (certificates.length === 0) return { rule: 'the metadata has no certificate for signing', fix: exportAgain };
  const ends = certificates.map(validUntil);
  if (ends.every((end) => end === undefined)) {
    return { rule: 'the signing certificate of the metadata cannot be read', fix: exportAgain };
  }
  const latest = Math.max(...ends.map((end) => end ?? 0));
  if (latest <= now) {
    return {
      rule: `the signing certificate of the metadata expired on ${new Date(latest).toISOString().slice(0, 10)}`,
      fix: 'Renew the certificate at your identity provider and export the metadata again.',
    };
  }
  if (xml.length < shortest) {
    return { rule: `the metadata has ${xml.length} characters, IAM takes ${shortest} or more`, fix: exportAgain };
  }
  return undefined;
}
