import { inputsOf } from '../../model/inputs';
import { Properties, TypeToken } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource, StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject, asText, isAbsent } from '../../model/values';

export const webAclType: TypeToken = 'aws:wafv2/webAcl:WebAcl';
const ruleType: TypeToken = 'aws:wafv2/webAclRule:WebAclRule';
const groupAssociationType: TypeToken = 'aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation';

/** Types a rule declares that reads the rules of web ACLs. */
export const webAclRuleTypes: readonly TypeToken[] = [webAclType, ruleType, groupAssociationType];

/** One rule of a web ACL, as far as the policies look at it. */
export interface WebAclRule {
  /** Managed rule group, for example `AWSManagedRulesCommonRuleSet` of vendor `AWS`. */
  readonly managedGroup?: { readonly vendor: string; readonly name: string };
  /** True when the rule hands over to a rule group of one's own, whose content is elsewhere. */
  readonly ownGroup: boolean;
  /** True when matches are only counted. */
  readonly counts: boolean;
}

/** A property by its Pulumi name or, in `ruleJson`, by its API name. */
function field(holder: Properties, name: string): unknown {
  return holder[name] ?? holder[name.charAt(0).toUpperCase() + name.slice(1)];
}

function fromBlock(block: Properties): WebAclRule {
  const statement = asObject(field(block, 'statement'));
  const managed = field(statement, 'managedRuleGroupStatement');
  const override = field(block, 'overrideAction');
  const action = asObject(field(block, 'action'));
  const managedGroup = asObject(managed);
  return {
    ...(!isAbsent(managed) && {
      managedGroup: {
        vendor: asText(field(managedGroup, 'vendorName')) ?? '',
        name: asText(field(managedGroup, 'name')) ?? '',
      },
    }),
    ownGroup: !isAbsent(field(statement, 'ruleGroupReferenceStatement')),
    counts: !isAbsent(field(asObject(override), 'count')) || !isAbsent(field(action, 'count')),
  };
}

function fromAssociation(props: Properties): WebAclRule {
  const managed = props['managedRuleGroup'];
  return {
    ...(!isAbsent(managed) && {
      managedGroup: {
        vendor: asText(asObject(managed)['vendorName']) ?? '',
        name: asText(asObject(managed)['name']) ?? '',
      },
    }),
    ownGroup: !isAbsent(props['ruleGroupReference']),
    counts: asKeyword(props['overrideAction']) === 'count',
  };
}

/** Rules given as JSON text; undefined when the text is no list. */
function fromJson(text: string): readonly WebAclRule[] | undefined {
  try {
    const parsed = JSON.parse(text) as unknown;
    return Array.isArray(parsed) ? parsed.map((item) => fromBlock(asObject(item))) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Finds the rules of web ACLs in all their forms: inline, `ruleJson`, and resources of their own. */
export class WebAclRules {
  private readonly siblings: SiblingIndex;

  constructor(stack: StackView) {
    this.siblings = new SiblingIndex(stack, [ruleType, groupAssociationType], 'webAclArn');
  }

  /** The rules of `acl`; `complete` is false when further ones may exist that cannot be traced. Unknown rules throw. */
  of(acl: StackResource): { readonly rules: readonly WebAclRule[]; readonly complete: boolean } {
    const props = inputsOf(acl);
    const inline = asList(props['rules']);
    const json = asText(props['ruleJson']);
    const { linked, unresolved } = this.siblings.of(acl);
    return {
      rules: [
        ...inline.map((_, index) => fromBlock(asObject(inline[index]))),
        ...(json ? (fromJson(json) ?? []) : []),
        ...linked.map((sibling) =>
          sibling.type === ruleType ? fromBlock(inputsOf(sibling)) : fromAssociation(inputsOf(sibling)),
        ),
      ],
      complete: unresolved.length === 0,
    };
  }
}
