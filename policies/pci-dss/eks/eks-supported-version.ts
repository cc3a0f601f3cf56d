import { resourceRule } from '../../model/rule';
import { isAbsent, shownText } from '../../model/values';
import { clusterType } from './cluster';

/** Minor version of "1.34" or "1.34.2"; NaN for anything else. */
function minorOf(version: string): number {
  return Number(/^1\.(\d+)(\.|$)/.exec(version.trim())?.[1] ?? NaN);
}

/**
 * A cluster without a version gets the newest. The default is the oldest version in standard support on 22 November 2026
 * (1.33 left it on 29 July 2026, 1.34 stays until 2 December 2026): raise it with the calendar. Versions in extended support still
 * get patches, and advice (1.31 until 26 November 2026).
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
    oldestExtendedVersion: {
      type: 'string',
      description: 'Oldest Kubernetes version in extended support, which still gets patches (as of 2026-11-22)',
      default: '1.31',
    },
  },
  check({ props }, expect, settings) {
    const standard = minorOf(String(settings['oldestVersion']));
    const extended = minorOf(String(settings['oldestExtendedVersion']));
    const version = (): string => shownText(props['version']);
    expect.attempt(() => {
      const minor = isAbsent(props['version']) ? standard : minorOf(version());
      const old = `version is ${version()}; set it to ${String(settings['oldestVersion'])} or newer`;
      if (minor >= standard) expect.pass();
      else if (minor >= extended) expect.advise(`${old}: it is in extended support`);
      else expect.fail(old);
    });
  },
});
