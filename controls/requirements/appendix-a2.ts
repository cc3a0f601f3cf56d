import { reasons } from '../reasons';
import type { Chapter } from '../requirement';

/** Appendix A2 of PCI DSS v4.0.1; summaries in own words. */
export const appendixA2: Chapter = {
  id: 'A2',
  title: 'Extra duties where card terminals still use obsolete SSL/TLS',
  sections: [{ id: 'A2.1', title: 'Legacy-TLS card terminals are shown to be unexploitable' }],
  requirements: [
    {
      id: 'A2.1.1',
      summary: 'Entity confirms its legacy-TLS terminals resist known exploits',
      appliesTo: 'all entities',
      cadence: 'none',
      mandatorySince: '2024-03-31',
      layer: 'process',
      responsibility: 'organization',
      metBy: [],
      evidence: 'terminal vendor statements',
      procedure: 'Read the statements.',
      notAutomatedBecause: reasons.terminal,
    },
    {
      id: 'A2.1.2',
      summary: 'Providers with legacy-TLS connections keep a mitigation and migration plan',
      appliesTo: 'service providers',
      cadence: 'none',
      mandatorySince: '2024-03-31',
      layer: 'process',
      responsibility: 'organization',
      metBy: [],
      evidence: 'mitigation and migration plan',
      procedure: 'Read the plan and its end.',
      notAutomatedBecause: reasons.terminal,
    },
    {
      id: 'A2.1.3',
      summary: 'Providers also offer a secure protocol option',
      appliesTo: 'service providers',
      cadence: 'none',
      mandatorySince: '2024-03-31',
      layer: 'process',
      responsibility: 'organization',
      metBy: [],
      evidence: 'endpoint configuration',
      procedure: 'Scan the endpoints terminals use for TLS 1.2.',
      notAutomatedBecause: reasons.terminal,
    },
  ],
};
