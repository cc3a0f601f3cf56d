import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { isCardholderData } from '../../model/tags';

const vpc = 'aws:ec2/vpc:Vpc';
const config = 'aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig';
const association = 'aws:route53/resolverQueryLogConfigAssociation:ResolverQueryLogConfigAssociation';

/** Advice where the program sets up no query log at all: a shared one may be associated elsewhere. */
export const route53ResolverQueryLogging = stackRule({
  name: 'route53-resolver-query-logging',
  title: 'VPCs of the cardholder data environment log DNS queries',
  types: [vpc, config, association],
  check(stack) {
    const associations = new SiblingIndex(stack, [association], 'resourceId');
    for (const network of stack.ofType(vpc).filter(isCardholderData)) {
      const { linked, unresolved } = associations.of(network);
      if (linked.length > 0) stack.on(network).pass();
      else if (unresolved.length > 0)
        stack.on(network).undetermined('which VPC a query log association belongs to is not known yet');
      else if (stack.ofType(config).length > 0)
        stack.on(network).fail('no aws.route53.ResolverQueryLogConfigAssociation has its id as resourceId; add one');
      else
        stack.on(network).advise('no aws.route53.ResolverQueryLogConfigAssociation has its id as resourceId; add one');
    }
  },
});
