import type { Organization } from '../organization/model';
import type { RunPreview } from '../preview/request';

/** What the commands call, so that tests can put a fixed preview in its place. Nothing is loaded before it is called. */
export interface Services {
  readonly runPreview: RunPreview;
  /** @throws InvalidLandingZone */
  readonly loadOrganization: (file: string) => Promise<Organization>;
}

export const services: Services = {
  runPreview: async (request, listener) => (await import('../preview/preview')).preview(request, listener),
  loadOrganization: async (file) => (await import('../organization/load')).loadOrganization(file),
};
