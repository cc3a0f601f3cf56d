import { Standard } from '../model/pack';
import { conditionalRequirements } from './conditional-requirements';

/** The standard all bindings of this pack refer to. Requirement ids are those of version 4.0.1 (June 2024). */
export const pciDss: Standard = {
  name: 'PCI DSS',
  version: '4.0.1',
  reference: 'https://www.pcisecuritystandards.org/document_library/',
  conditional: conditionalRequirements,
};
