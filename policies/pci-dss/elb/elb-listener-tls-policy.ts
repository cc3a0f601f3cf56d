import { endsTls, listenerTypes } from '../../model/load-balancers';
import { resourceRule } from '../../model/rule';
import { loadBalancerRefusesOldTls } from '../../model/tls-policies';
import { asText, isAbsent } from '../../model/values';

/** HTTPS and TLS listeners. Security Hub ELB.17. */
export const elbListenerTlsPolicy = resourceRule({
  name: 'elb-listener-tls-policy',
  title: 'Listeners accept TLS 1.2 and newer only',
  types: listenerTypes,
  check({ props }, expect) {
    expect.attempt(() => {
      if (!endsTls(props)) return;
      const policy = (): string =>
        isAbsent(props['sslPolicy']) ? 'ELBSecurityPolicy-2016-08' : (asText(props['sslPolicy']) ?? '');
      expect.that(
        () => loadBalancerRefusesOldTls(policy()),
        () =>
          `sslPolicy is ${isAbsent(props['sslPolicy']) ? `not set (default ${policy()})` : `"${policy()}"`}, which accepts TLS older than 1.2 or is unknown; set ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09`,
      );
    });
  },
});
