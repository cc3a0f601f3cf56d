import { statelessDefaultRule } from './stateless-default-rule';

export const netfwDefaultFragments = statelessDefaultRule({
  name: 'netfw-default-fragments',
  title: 'Firewall policies drop or inspect fragments that no rule matches',
  property: 'statelessFragmentDefaultActions',
});
