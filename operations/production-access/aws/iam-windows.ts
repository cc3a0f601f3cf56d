import type { IAMClient } from '@aws-sdk/client-iam';
import { windowPolicyArn } from '../../../components/production-access/access-names';
import { windowDocument, type OpenGrant } from '../../../components/production-access/switching-window';
import type { SwitchingWindows } from '../ports';
import { writePolicy } from './policy-text';

/** Switching windows as managed policies of the time-boxed groups, or of the roles people of an identity provider enter with. */
export class IamWindows implements SwitchingWindows {
  constructor(
    private readonly client: IAMClient,
    private readonly partition: string,
    private readonly accountId: string,
    private readonly personKey: string,
  ) {}

  set(group: string, roleName: string, grants: readonly OpenGrant[], leaseEnd: number): Promise<void> {
    return writePolicy(
      this.client,
      windowPolicyArn(this.partition, this.accountId, group),
      windowDocument(this.partition, roleName, grants, leaseEnd, this.personKey),
    );
  }
}
