/** Whom a requirement binds that does not bind every entity. */
export type BoundEntities = 'service providers' | 'multi-tenant service providers' | 'designated entities';

/**
 * Requirements of PCI DSS v4.0.1 that bind some entities only. They count when landing-zone.yaml (`assessment`) or an option
 * says that the entity is one of them; by default none does.
 */
const idsByEntities: Readonly<Record<BoundEntities, readonly string[]>> = {
  'service providers': [
    '3.6.1.1',
    '3.7.9',
    '8.2.3',
    '8.3.10',
    '8.3.10.1',
    '10.7.1',
    '11.4.6',
    '11.5.1.1',
    '12.4.1',
    '12.4.2',
    '12.4.2.1',
    '12.5.2.1',
    '12.5.3',
    '12.9.1',
    '12.9.2',
    'A2.1.2',
    'A2.1.3',
  ],
  'multi-tenant service providers': ['11.4.7', 'A1.1.1', 'A1.1.2', 'A1.1.3', 'A1.1.4', 'A1.2.1', 'A1.2.2', 'A1.2.3'],
  'designated entities': [
    'A3.1.1',
    'A3.1.2',
    'A3.1.3',
    'A3.1.4',
    'A3.2.1',
    'A3.2.2',
    'A3.2.2.1',
    'A3.2.3',
    'A3.2.4',
    'A3.2.5',
    'A3.2.5.1',
    'A3.2.5.2',
    'A3.2.6',
    'A3.2.6.1',
    'A3.3.1',
    'A3.3.1.1',
    'A3.3.2',
    'A3.3.3',
    'A3.4.1',
    'A3.5.1',
  ],
};

/** The entities a requirement binds, by its id; ids that bind every entity are not in it. */
export const conditionalRequirements: ReadonlyMap<string, BoundEntities> = new Map(
  (['service providers', 'multi-tenant service providers', 'designated entities'] as const).flatMap((entities) =>
    idsByEntities[entities].map((id) => [id, entities] as const),
  ),
);

/** Whom PCI DSS takes the assessed entity for. */
export interface AssessedEntity {
  readonly entity: 'merchant' | 'service-provider' | 'multi-tenant-service-provider';
  readonly designated: boolean;
}

/** True when a requirement binds the entity. */
export function binds(id: string, { entity, designated }: AssessedEntity): boolean {
  switch (conditionalRequirements.get(id)) {
    case undefined:
      return true;
    case 'service providers':
      return entity !== 'merchant';
    case 'multi-tenant service providers':
      return entity === 'multi-tenant-service-provider';
    case 'designated entities':
      return designated;
  }
}
