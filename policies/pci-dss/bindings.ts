import { Binding } from '../model/binding';
import { services } from './services';

/** Every policy of the pack, service by service. */
export const bindings: readonly Binding[] = Object.values(services).flat();
