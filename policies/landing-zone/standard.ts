import { Standard } from '../model/pack';

/** What the policies of this pack hold to: the design of the landing zone. Requirement ids they support are of PCI DSS v4.0.1. */
export const landingZone: Standard = {
  name: 'Landing zone',
  version: '1',
  reference: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/',
};
