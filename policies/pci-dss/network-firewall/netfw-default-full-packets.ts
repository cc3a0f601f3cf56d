import { statelessDefaultRule } from './stateless-default-rule';

export const netfwDefaultFullPackets = statelessDefaultRule({
  name: 'netfw-default-full-packets',
  title: 'Firewall policies drop or inspect full packets that no rule matches',
  property: 'statelessDefaultActions',
});
