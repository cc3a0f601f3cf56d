import { resourceRule } from '../../model/rule';
import { asText, isAbsent } from '../../model/values';
import { clusterType } from './cluster';

/** Minor version of "1.34" or "1.34.2"; NaN for anything else. */
function minorOf(version: string): number {
  return Number(/^1\.(\d+)(\.|$)/.exec(version.trim())?.[1] ?? NaN);
}

/**
 * A cluster without a version gets the newest. The default is the oldest version in standard support on 22 November 2026
 * (1.33 left it on 29 July 2026, 1.34 stays until 2 December 2026): raise it with the calendar.
 * https://docs.aws.amazon.com/eks/latest/userguide/kubernetes-versions.html, Security Hub EKS.2.
 */
export const eksSupportedVersion = resourceRule({
  name: 'eks-supported-version',
  title: 'EKS clusters run a Kubernetes version in standard support',
  types: [clusterType],
  settings: {
    oldestVersion: {
      type: 'string',
      description: 'Oldest Kubernetes version in standard support (as of 2026-11-22)',
      default: '1.34',
    },
  },
  check({ props }, expect, settings) {
    const version = (): string => String(asText(props['version']) ?? props['version']);
    expect.that(
      () => isAbsent(props['version']) || minorOf(version()) >= minorOf(String(settings['oldestVersion'])),
      () => `version is ${version()}; set it to ${String(settings['oldestVersion'])} or newer`,
    );
  },
});
