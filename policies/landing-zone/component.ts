import { StackResource } from '../model/stack-view';

/** Made by a component of the landing zone; what a team adds to an account stands below the stack. */
export const isOfLandingZone = ({ parent }: StackResource): boolean =>
  parent === undefined || parent.type.startsWith('landing-zone:');
