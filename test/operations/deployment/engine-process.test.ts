import { enginesIn } from '../../../operations/deployment/engine-process';

const listing = `
   10     1 node dist/cli/main.js drift iam
   11    10 pulumi refresh --preview-only --color never --stack iam --non-interactive
   12    10 pulumi refresh --preview-only --stack iam-production --non-interactive
   13    10 pulumi up --stack iam
   14    99 pulumi refresh --preview-only --stack iam
`;

describe('enginesIn', () => {
  it.each([
    ['iam', [11]],
    ['iam-production', [12]],
    ['production', []],
  ])('finds those of this process, this operation and the stack %s', (stack, pids) => {
    expect(enginesIn(listing, 10, 'refresh', stack)).toEqual(pids);
  });
});
