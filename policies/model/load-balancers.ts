import { Properties, TypeToken } from './rule';
import { asKeyword, isAbsent } from './values';

/** `aws:alb/*` is a second name of `aws:lb/*`; both are in the SDK. */
export const loadBalancerTypes: readonly TypeToken[] = [
  'aws:lb/loadBalancer:LoadBalancer',
  'aws:alb/loadBalancer:LoadBalancer',
];
export const listenerTypes: readonly TypeToken[] = ['aws:lb/listener:Listener', 'aws:alb/listener:Listener'];
export const listenerRuleTypes: readonly TypeToken[] = [
  'aws:lb/listenerRule:ListenerRule',
  'aws:alb/listenerRule:ListenerRule',
];
export const listenerCertificateTypes: readonly TypeToken[] = [
  'aws:lb/listenerCertificate:ListenerCertificate',
  'aws:alb/listenerCertificate:ListenerCertificate',
];
export const classicLoadBalancerType: TypeToken = 'aws:elb/loadBalancer:LoadBalancer';

/** Kind of a load balancer; `application` when not set. */
export function loadBalancerKind(props: Properties): string {
  return isAbsent(props['loadBalancerType']) ? 'application' : asKeyword(props['loadBalancerType']);
}

/**
 * Protocol of a listener in lower case. Without one it is a Gateway Load Balancer's (which has no port either) or an
 * Application Load Balancer's, where HTTP is the default:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
export function listenerProtocol(props: Properties): string {
  const protocol = asKeyword(props['protocol']);
  if (protocol !== '') return protocol;
  return isAbsent(props['port']) ? '' : 'http';
}

/** True for listeners that end TLS. */
export function endsTls(props: Properties): boolean {
  return ['https', 'tls', 'ssl'].includes(listenerProtocol(props));
}
