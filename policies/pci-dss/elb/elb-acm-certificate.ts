import { inputsOf } from '../../model/inputs';
import { classicLoadBalancerType, endsTls, listenerCertificateTypes, listenerTypes } from '../../model/load-balancers';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject } from '../../model/values';
import { CertificateSource, certificateSource } from './certificate-source';

function judge(stack: StackView, resource: StackResource, property: string, path: string, read: () => unknown): void {
  let source: CertificateSource = 'none';
  stack.on(resource).that(
    () => (source = certificateSource(resource, property, read)) === 'acm',
    () =>
      `${path} ${source === 'none' ? 'is absent' : source === 'iam' ? 'is an IAM server certificate' : 'is no ACM certificate'}; use the ARN of an ACM certificate`,
  );
}

/** ACM renews its certificates and keeps their keys; certificates uploaded to IAM expire unnoticed. Security Hub ELB.2. */
export const elbAcmCertificate = stackRule({
  name: 'elb-acm-certificate',
  title: 'TLS listeners use ACM certificates',
  types: [...listenerTypes, ...listenerCertificateTypes, classicLoadBalancerType],
  check(stack) {
    for (const listener of stack.ofType(...listenerTypes)) {
      stack.on(listener).attempt(() => {
        if (endsTls(inputsOf(listener)))
          judge(stack, listener, 'certificateArn', 'certificateArn', () => listener.props['certificateArn']);
      });
    }
    for (const certificate of stack.ofType(...listenerCertificateTypes)) {
      judge(stack, certificate, 'certificateArn', 'certificateArn', () => certificate.props['certificateArn']);
    }
    for (const classic of stack.ofType(classicLoadBalancerType)) {
      stack.on(classic).attempt(() => {
        const listeners = asList(classic.props['listeners']);
        for (let index = 0; index < listeners.length; index++) {
          const listener = asObject(listeners[index]);
          if (!['https', 'ssl'].includes(asKeyword(listener['lbProtocol']))) continue;
          judge(
            stack,
            classic,
            'listeners',
            `listeners[${index}].sslCertificateId`,
            () => listener['sslCertificateId'],
          );
        }
      });
    }
  },
});
