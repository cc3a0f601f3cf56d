import {
  AddUserToGroupCommand,
  IAMClient,
  ListUserTagsCommand,
  NoSuchEntityException,
  RemoveUserFromGroupCommand,
  TagUserCommand,
  UntagUserCommand,
  paginateGetGroup,
} from '@aws-sdk/client-iam';
import { expiryTagKey } from '../../../components/production-access/access-names';
import type { Memberships } from '../ports';

/** Members of IAM groups, and the tags of users that hold the end. */
export class IamMemberships implements Memberships {
  constructor(private readonly client: IAMClient) {}

  async members(group: string): Promise<readonly string[]> {
    const names: string[] = [];
    try {
      for await (const page of paginateGetGroup({ client: this.client }, { GroupName: group })) {
        names.push(...(page.Users ?? []).flatMap(({ UserName }) => (UserName === undefined ? [] : [UserName])));
      }
    } catch (error) {
      // A group that is not there has no members; the next deployment makes it.
      if (!(error instanceof NoSuchEntityException)) throw error;
    }
    return names;
  }

  async add(person: string, group: string): Promise<void> {
    await this.client.send(new AddUserToGroupCommand({ UserName: person, GroupName: group }));
  }

  async remove(person: string, group: string): Promise<void> {
    await ifThere(this.client.send(new RemoveUserFromGroupCommand({ UserName: person, GroupName: group })));
  }

  async expiry(person: string, group: string): Promise<number | undefined> {
    const { Tags = [] } =
      (await ifThere(this.client.send(new ListUserTagsCommand({ UserName: person, MaxItems: 100 })))) ?? {};
    const value = Tags.find(({ Key }) => Key === expiryTagKey(group))?.Value ?? '';
    return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ? Date.parse(value) : undefined;
  }

  async tag(person: string, group: string, expiresAt: number): Promise<void> {
    await this.client.send(
      new TagUserCommand({
        UserName: person,
        Tags: [{ Key: expiryTagKey(group), Value: new Date(expiresAt).toISOString() }],
      }),
    );
  }

  async untag(person: string, group: string): Promise<void> {
    await ifThere(this.client.send(new UntagUserCommand({ UserName: person, TagKeys: [expiryTagKey(group)] })));
  }
}

/** A person, a group or a membership that is gone already is as good as removed. */
async function ifThere<Result>(call: Promise<Result>): Promise<Result | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof NoSuchEntityException) return undefined;
    throw error;
  }
}
