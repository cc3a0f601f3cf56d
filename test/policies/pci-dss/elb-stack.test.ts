import { elb } from '../../../policies/pci-dss/elb';
import { elbAcmCertificate } from '../../../policies/pci-dss/elb/elb-acm-certificate';
import { elbAlbHttpRedirect } from '../../../policies/pci-dss/elb/elb-alb-http-redirect';
import { elbAlbWaf } from '../../../policies/pci-dss/elb/elb-alb-waf';
import { elbClassicSslPolicy } from '../../../policies/pci-dss/elb/elb-classic-ssl-policy';
import { judgeStack, StackFixture, unknown } from '../judge';
import { stackCases } from '../stack-cases';

const balancer = (props: object = {}, type = 'aws:lb/loadBalancer:LoadBalancer'): StackFixture => ({
  type,
  name: 'lb',
  props: { arn: unknown, ...props },
});
const listener = (props: object, refers: StackFixture['refers'] = { loadBalancerArn: ['lb'] }): StackFixture => ({
  type: 'aws:lb/listener:Listener',
  name: 'listener',
  props: { loadBalancerArn: unknown, arn: unknown, ...props },
  refers,
});
const redirect = { type: 'redirect', redirect: { protocol: 'HTTPS', port: '443', statusCode: 'HTTP_301' } };
const http = { protocol: 'HTTP', port: 80 };
const rule = (actions: unknown, refers: StackFixture['refers'] = { listenerArn: ['listener'] }): StackFixture => ({
  type: 'aws:alb/listenerRule:ListenerRule',
  name: 'rule',
  props: { listenerArn: unknown, actions },
  refers,
});

stackCases(elbAlbHttpRedirect, [
  ['redirect to HTTPS', [balancer(), listener({ ...http, defaultActions: [redirect] })], 'pass'],
  ['a single action as an object', [balancer(), listener({ ...http, defaultActions: redirect })], 'pass'],
  [
    'a refusal',
    [
      balancer(),
      listener({
        ...http,
        defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: '403' } }],
      }),
    ],
    'pass',
  ],
  [
    'a page served in clear text',
    [
      balancer(),
      listener({ ...http, defaultActions: [{ type: 'fixed-response', fixedResponse: { statusCode: '200' } }] }),
    ],
    'fail',
  ],
  [
    'forwarding',
    [balancer(), listener({ ...http, defaultActions: [{ type: 'forward', targetGroupArn: unknown }] })],
    'fail',
    'is forward',
  ],
  ['no protocol means HTTP', [balancer(), listener({ port: 80, defaultActions: [{ type: 'forward' }] })], 'fail'],
  [
    'a redirect that keeps the protocol',
    [
      balancer(),
      listener({ ...http, defaultActions: [{ type: 'redirect', redirect: { statusCode: 'HTTP_301', port: '443' } }] }),
    ],
    'fail',
  ],
  [
    'a rule that forwards',
    [balancer(), listener({ ...http, defaultActions: [redirect] }), rule([{ type: 'forward' }])],
    'fail',
    /actions\[0\]/,
  ],
  [
    'a rule of another listener',
    [
      balancer(),
      listener({ ...http, defaultActions: [redirect] }),
      rule([{ type: 'forward' }], { listenerArn: ['lb'] }),
    ],
    'pass',
  ],
  ['unknown actions', [balancer(), listener({ ...http, defaultActions: unknown })], 'undetermined'],
  [
    'unknown protocol',
    [balancer(), listener({ protocol: unknown, port: 80 }, { loadBalancerArn: ['lb'], protocol: [] })],
    'undetermined',
  ],
  [
    'an HTTPS listener',
    [balancer(), listener({ protocol: 'HTTPS', port: 443, defaultActions: [{ type: 'forward' }] })],
    'not applicable',
  ],
  [
    'an internal load balancer',
    [balancer({ internal: 'true' }), listener({ ...http, defaultActions: [{ type: 'forward' }] })],
    'not applicable',
  ],
  [
    'an internal load balancer by name',
    [
      balancer({ arn: 'arn:lb', internal: true }),
      listener({ ...http, loadBalancerArn: 'arn:lb', defaultActions: [{ type: 'forward' }] }, {}),
    ],
    'not applicable',
  ],
]);

const association = (refers: StackFixture['refers'], resourceArn: unknown = unknown): StackFixture => ({
  type: 'aws:wafv2/webAclAssociation:WebAclAssociation',
  name: 'association',
  props: { resourceArn, webAclArn: unknown },
  ...(refers && { refers }),
});

stackCases(elbAlbWaf, [
  ['associated', [balancer(), association({ resourceArn: ['lb'] })], 'pass'],
  [
    'associated by a known ARN',
    [balancer({ arn: 'arn:lb' }, 'aws:alb/loadBalancer:LoadBalancer'), association({}, 'arn:lb')],
    'pass',
  ],
  ['none', [balancer()], 'fail', 'WebAclAssociation'],
  ['an association of something else', [balancer(), association({}, 'arn:other')], 'fail'],
  ['an untraceable association', [balancer(), association({})], 'undetermined'],
  ['unknown exposure', [{ ...balancer({ internal: unknown }), refers: { internal: [] } }], 'undetermined'],
  [
    'internal not set, which AWS computes',
    [balancer({ internal: unknown }), association({ resourceArn: ['lb'] })],
    'pass',
  ],
  ['internal', [balancer({ internal: true })], 'not applicable'],
  ['a Network Load Balancer', [balancer({ loadBalancerType: 'network' })], 'not applicable'],
]);

const tls = { protocol: 'HTTPS', port: 443 };
const acm: StackFixture = { type: 'aws:acm/certificate:Certificate', name: 'acm' };
const iam: StackFixture = { type: 'aws:iam/serverCertificate:ServerCertificate', name: 'iam' };
const classic = (listeners: unknown, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:elb/loadBalancer:LoadBalancer',
  name: 'classic',
  props: { name: 'classic-lb', listeners },
  refers,
});

stackCases(elbAcmCertificate, [
  [
    'an ACM ARN',
    [listener({ ...tls, certificateArn: 'arn:aws:acm:eu-west-1:111111111111:certificate/1' }, {})],
    'pass',
  ],
  [
    'computed by an ACM certificate',
    [acm, listener({ ...tls, certificateArn: unknown }, { certificateArn: ['acm'] })],
    'pass',
  ],
  [
    'an IAM server certificate',
    [listener({ ...tls, certificateArn: 'arn:aws:iam::111111111111:server-certificate/old' }, {})],
    'fail',
    'IAM server certificate',
  ],
  [
    'computed by an IAM server certificate',
    [iam, listener({ ...tls, certificateArn: unknown }, { certificateArn: ['iam'] })],
    'fail',
  ],
  ['no certificate', [listener(tls, {})], 'fail', 'is absent'],
  [
    'a further certificate from IAM',
    [
      {
        type: 'aws:alb/listenerCertificate:ListenerCertificate',
        name: 'more',
        props: { certificateArn: 'arn:aws:iam::1:server-certificate/x' },
      },
    ],
    'fail',
  ],
  [
    'a classic listener with ACM',
    [classic([{ lbProtocol: 'https', sslCertificateId: 'arn:aws-cn:acm:cn-north-1:1:certificate/1' }])],
    'pass',
  ],
  [
    'a classic listener with IAM',
    [classic([{ lbProtocol: 'ssl', sslCertificateId: 'arn:aws:iam::1:server-certificate/x' }])],
    'fail',
    /listeners\[0\]/,
  ],
  ['untraceable', [listener({ ...tls, certificateArn: unknown }, {})], 'undetermined'],
  ['plain HTTP', [listener(http, {}), classic([{ lbProtocol: 'http' }])], 'not applicable'],
]);

const reference = (value: unknown): object => ({
  policyName: 'tls',
  policyTypeName: 'SSLNegotiationPolicyType',
  policyAttributes: [{ name: 'Reference-Security-Policy', value }],
});
const classicPolicy = (value: unknown): StackFixture => ({
  type: 'aws:elb/loadBalancerPolicy:LoadBalancerPolicy',
  name: 'policy',
  props: reference(value),
});
const listenerPolicy = (props: object, refers: StackFixture['refers'] = {}): StackFixture => ({
  type: 'aws:elb/listenerPolicy:ListenerPolicy',
  name: 'listener-policy',
  props: { loadBalancerName: 'classic-lb', loadBalancerPort: 443, policyNames: ['tls'], ...props },
  refers,
});
const secure = classic([{ lbPort: 443, lbProtocol: 'https' }]);

stackCases(elbClassicSslPolicy, [
  [
    'the TLS 1.2 policy by names',
    [secure, classicPolicy('ELBSecurityPolicy-TLS-1-2-2017-01'), listenerPolicy({ loadBalancerPort: '443' })],
    'pass',
  ],
  [
    'the TLS 1.2 policy by dependencies',
    [
      secure,
      classicPolicy('ELBSecurityPolicy-TLS-1-2-2017-01'),
      listenerPolicy(
        { loadBalancerName: unknown, policyNames: [unknown] },
        { loadBalancerName: ['classic'], policyNames: ['policy'] },
      ),
    ],
    'pass',
  ],
  [
    'a negotiation policy',
    [
      secure,
      {
        type: 'aws:elb/sslNegotiationPolicy:SslNegotiationPolicy',
        name: 'n',
        props: {
          loadBalancer: 'classic-lb',
          lbPort: 443,
          attributes: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
        },
      },
    ],
    'pass',
  ],
  ['no policy', [secure], 'fail', 'port 443'],
  ['an older policy', [secure, classicPolicy('ELBSecurityPolicy-2016-08'), listenerPolicy({})], 'fail'],
  [
    'a policy on another port',
    [secure, classicPolicy('ELBSecurityPolicy-TLS-1-2-2017-01'), listenerPolicy({ loadBalancerPort: 8443 })],
    'fail',
  ],
  ['an untraceable policy', [secure, listenerPolicy({ loadBalancerName: unknown })], 'undetermined'],
  ['unknown listeners', [classic(unknown)], 'undetermined'],
  ['no TLS listener', [classic([{ lbPort: 80, lbProtocol: 'http' }])], 'not applicable'],
]);

describe('elb', () => {
  it('judges every load balancer on its own', () => {
    const second: StackFixture = { type: 'aws:lb/loadBalancer:LoadBalancer', name: 'other', props: {} };
    const judged = judgeStack(elbAlbWaf, [balancer(), second, association({ resourceArn: ['lb'] })]);
    expect([judged.of('lb').outcome, judged.of('other').outcome]).toEqual(['pass', 'fail']);
  });

  it('names every rule once and mandates only what a requirement asks for', () => {
    expect(new Set(elb.map(({ rule }) => rule.name)).size).toBe(elb.length);
    for (const binding of elb) if (binding.level === 'mandatory') expect(binding.enforces.length).toBeGreaterThan(0);
  });
});
