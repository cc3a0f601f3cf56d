import { resourceRule } from '../../model/rule';
import { asList, asObject, isTrue } from '../../model/values';

/** Security Hub EC2.25. */
export const ec2LaunchtemplateNoPublicIp = resourceRule({
  name: 'ec2-launchtemplate-no-public-ip',
  title: 'Launch templates give network interfaces no public address',
  types: ['aws:ec2/launchTemplate:LaunchTemplate'],
  check({ props }, expect) {
    expect.attempt(() => {
      const interfaces = asList(props['networkInterfaces']);
      for (let index = 0; index < interfaces.length; index++) {
        expect.that(
          () => !isTrue(asObject(interfaces[index])['associatePublicIpAddress']),
          `networkInterfaces[${index}].associatePublicIpAddress is true; set it to "false"`,
        );
      }
    });
  },
});
