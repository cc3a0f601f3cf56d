import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource, StackView } from '../../model/stack-view';
import { anyHolds } from '../../model/conjunction';
import { asKeyword, asList, asObject, asText, isAbsent, isFalse, isTrue } from '../../model/values';

const recorderType = 'aws:cfg/recorder:Recorder';
const statusType = 'aws:cfg/recorderStatus:RecorderStatus';
const channelType = 'aws:cfg/deliveryChannel:DeliveryChannel';

function regionOf(resource: StackResource): string {
  return asText(inputOf(resource, 'region')) ?? '';
}

/** True when one recorder of the stack records the types that are in no Region, IAM's; one in all Regions is enough. */
function recordsGlobalTypes(stack: StackView): boolean {
  return anyHolds(
    ...stack
      .ofType(recorderType)
      .map((recorder) => () => isTrue(asObject(recorder.props['recordingGroup'])['includeGlobalResourceTypes'])),
  );
}

/**
 * AWS Config records every resource type and is switched on. A recorder without delivery channel cannot start, and without a
 * `RecorderStatus` it does not run. A recorder's name is `default` unless set, so status and channel are matched by Region.
 */
export const configRecorderAllResources = stackRule({
  name: 'config-recorder-all-resources',
  title: 'AWS Config records all resource types and is switched on',
  types: [recorderType, statusType, channelType],
  check: (stack) => {
    for (const recorder of stack.ofType(recorderType)) {
      const expect = stack.on(recorder);
      const group = () => asObject(recorder.props['recordingGroup']);
      expect.that(
        () => !isFalse(group()['allSupported']),
        'recordingGroup.allSupported is false, so types are left out; set it to true',
      );
      expect.that(
        () => asList(group()['resourceTypes']).length === 0,
        'recordingGroup.resourceTypes limits what is recorded; remove it and set allSupported to true',
      );
      expect.that(
        () =>
          ['', 'all_supported_resource_types'].includes(asKeyword(asObject(group()['recordingStrategies'])['useOnly'])),
        'recordingGroup.recordingStrategies leaves types out; use ALL_SUPPORTED_RESOURCE_TYPES',
      );
      expect.attempt(() => {
        if (recordsGlobalTypes(stack) || asList(group()['resourceTypes']).length > 0) return expect.pass();
        const message =
          'recordingGroup.includeGlobalResourceTypes is false and no recorder of the stack records IAM; set it to true in one Region';
        if (isFalse(group()['includeGlobalResourceTypes'])) expect.fail(message);
        else if (isAbsent(recorder.props['recordingGroup'])) expect.pass();
        else expect.advise(message.replace('is false', 'is not set, which means false,'));
      });
      const inRegion = (type: string): readonly StackResource[] =>
        stack.ofType(type).filter((other) => regionOf(other) === regionOf(recorder));
      expect.that(
        () => anyHolds(...inRegion(statusType).map((status) => () => isTrue(status.props['isEnabled']))),
        'the recorder is not switched on; add a RecorderStatus with isEnabled true',
      );
      expect.that(
        () => inRegion(channelType).length > 0,
        'the recorder has no delivery channel, so it cannot start; add a DeliveryChannel',
      );
    }
  },
});
