import { resourceRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

const deliveries = new Set(['one_hour', 'three_hours', 'six_hours', 'twelve_hours', 'twentyfour_hours']);

/**
 * Changes are recorded continuously or daily (the default is continuous) and snapshots delivered within a day, well inside the week that is
 * allowed. https://docs.aws.amazon.com/config/latest/developerguide/select-resources-recording-frequency.html
 */
export const changeDetectionCadence = resourceRule({
  name: 'change-detection-cadence',
  title: 'AWS Config records at least daily and delivers within a week',
  types: ['aws:cfg/recorder:Recorder', 'aws:cfg/deliveryChannel:DeliveryChannel'],
  check: ({ type, props }, expect) => {
    if (type === 'aws:cfg/recorder:Recorder') {
      const mode = () => asObject(props['recordingMode']);
      for (const read of [
        () => mode()['recordingFrequency'],
        () => asObject(mode()['recordingModeOverride'])['recordingFrequency'],
      ]) {
        expect.that(
          () => ['', 'continuous', 'daily'].includes(asKeyword(read())),
          () => `recordingFrequency is ${String(read())}; set it to CONTINUOUS or DAILY`,
        );
      }
      return;
    }
    const frequency = () => asKeyword(asObject(props['snapshotDeliveryProperties'])['deliveryFrequency']);
    expect.that(
      () => frequency() === '' || deliveries.has(frequency()),
      () => `deliveryFrequency is ${frequency()}; set it to TwentyFour_Hours or shorter`,
    );
  },
});
