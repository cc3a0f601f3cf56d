import { isUnknownValueError } from '../../model/expectation';
import { StackResource } from '../../model/stack-view';

export type CertificateSource = 'acm' | 'iam' | 'other' | 'none';

/**
 * Where a certificate comes from: by its ARN, or, while the ARN is unknown, by the resource that computes it. Throws the
 * unknown-value error when neither tells.
 */
export function certificateSource(resource: StackResource, property: string, read: () => unknown): CertificateSource {
  try {
    const arn = read();
    if (typeof arn !== 'string' || arn === '') return 'none';
    if (/^arn:[^:]*:acm:/.test(arn)) return 'acm';
    return /^arn:[^:]*:iam:/.test(arn) ? 'iam' : 'other';
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    const types = (resource.propertyDependencies[property] ?? []).map((source) => source.type);
    if (types.some((type) => type.startsWith('aws:iam/serverCertificate'))) return 'iam';
    if (types.some((type) => type.startsWith('aws:acm/'))) return 'acm';
    throw error;
  }
}
