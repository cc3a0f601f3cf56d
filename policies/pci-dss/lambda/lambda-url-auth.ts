import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

export const lambdaUrlAuth = resourceRule({
  name: 'lambda-url-auth',
  title: 'Function URLs demand IAM authentication',
  types: ['aws:lambda/functionUrl:FunctionUrl'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'authorizationType', ['AWS_IAM']);
  },
});
