import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asList } from '../../model/values';

const acl = 'aws:ec2/networkAcl:NetworkAcl';
const association = 'aws:ec2/networkAclAssociation:NetworkAclAssociation';

/** Security Hub EC2.16. */
export const ec2NaclInUse = stackRule({
  name: 'ec2-nacl-in-use',
  title: 'Every network ACL guards a subnet',
  types: [acl, association],
  check(stack) {
    const associations = new SiblingIndex(stack, [association], 'networkAclId');
    for (const candidate of stack.ofType(acl)) {
      const { linked, unresolved } = associations.of(candidate);
      const expect = stack.on(candidate);
      if (linked.length > 0) expect.pass();
      else if (unresolved.length > 0)
        expect.undetermined('which network ACL an association belongs to is not known yet');
      else
        expect.that(
          () => asList(inputOf(candidate, 'subnetIds')).length > 0,
          'subnetIds is empty and no association names it; associate it with a subnet or remove it',
        );
    }
  },
});
