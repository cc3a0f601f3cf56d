import * as pulumi from '@pulumi/pulumi';
import type { Organization } from '../organization/model';
import { accountOf } from '../organization/names';

/** The management stack has no such output yet. */
export class MissingManagementOutput extends Error {
  override readonly name = 'MissingManagementOutput';

  constructor(stack: string, output: string) {
    super(`the stack ${stack} has no output ${output}; deploy it first, or give the id in landing-zone.yaml`);
  }
}

/**
 * Outputs of the management stack, for ids landing-zone.yaml does not have. The stack is referred to only when one is asked for, so
 * that a complete file makes every stack independent.
 */
export class ManagementStack {
  private reference: pulumi.StackReference | undefined;

  constructor(private readonly organization: Organization) {}

  /** An output as text. */
  output(name: string): pulumi.Output<string> {
    return this.read(name).apply((value) => this.text(value, name));
  }

  /** Id of an account by its name. */
  accountId(accountName: string): pulumi.Output<string> {
    return this.read('accountIds').apply((ids: unknown) =>
      this.text(
        typeof ids === 'object' && ids !== null ? (ids as Readonly<Record<string, unknown>>)[accountName] : undefined,
        `accountIds.${accountName}`,
      ),
    );
  }

  private get stackName(): string {
    return accountOf(this.organization, 'management').name;
  }

  private read(output: string): pulumi.Output<unknown> {
    this.reference ??= new pulumi.StackReference(
      `${pulumi.getOrganization()}/${pulumi.getProject()}/${this.stackName}`,
    );
    return this.reference.getOutput(output);
  }

  private text(value: unknown, output: string): string {
    if (typeof value !== 'string' || value === '') throw new MissingManagementOutput(this.stackName, output);
    return value;
  }
}
