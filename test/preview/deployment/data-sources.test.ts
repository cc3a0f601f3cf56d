import { unknownValue } from '../../../preview/values';
import { registration } from '../requests';
import { Run } from './run';

describe('data sources', () => {
  it('answer from the provider that is used', async () => {
    const run = new Run();
    const { urn } = await run.register(
      registration('pulumi:providers:aws', 'other', {
        assumeRoles: '[{"roleArn":"arn:aws:iam::111122223333:role/x"}]',
      }),
    );
    expect(
      await run.invoke('aws:index/getCallerIdentity:getCallerIdentity', {}, `${urn}::${unknownValue}`),
    ).toMatchObject({ accountId: '111122223333' });
    expect(await run.invoke('aws:index/getRegion:getRegion')).toMatchObject({ region: 'eu-west-1' });
  });

  it('collect everything nobody answers, without stopping the program', async () => {
    const run = new Run();
    for (const token of ['aws:ssm/getParameter:getParameter', 'aws:ec2/getAmi:getAmi'])
      await expect(run.invoke(token, { name: 'x' })).rejects.toThrow(token);
    expect(run.fatal).toEqual([]);
    const { failures } = await run.deployment.finish();
    expect(failures.map(({ kind, message }) => `${kind} ${message.split(' ')[6] ?? ''}`)).toEqual([
      'data-source aws:ec2/getAmi:getAmi',
      'data-source aws:ssm/getParameter:getParameter',
    ]);
  });

  it('may answer with an error, which is no failure of the preview', async () => {
    const run = new Run([], { dataSources: { getAmi: { $error: 'AccessDenied' } } });
    await expect(run.invoke('aws:ec2/getAmi:getAmi')).rejects.toThrow('AccessDenied');
    expect((await run.deployment.finish()).failures).toEqual([]);
  });

  it('are unknown when an argument is', async () => {
    expect(await new Run().invoke('aws:ec2/getAmi:getAmi', { owners: [unknownValue] })).toMatchObject({
      id: unknownValue,
      arn: unknownValue,
    });
  });
});
