import { EntitySchema } from 'typeorm';
import { systemEntity } from '../../platform/database/table.ts';

/**
 * How many live apprentices a mentor has, over all programs. A mentor is known by name within an organization. The
 * row is the lock: a conditional UPDATE counts up only below the limit, so that two filings at once can't both take
 * the last place, and `allowed` keeps the limit under which the last one was taken, so that the CHECK holds it too.
 */
systemEntity(
  new EntitySchema({
    name: 'mentor_loads',
    columns: {
      organizationId: { type: 'uuid', primary: true, name: 'organization_id' },
      name: { type: 'varchar', length: 60, primary: true },
      live: { type: 'int' },
      allowed: { type: 'int' },
    },
    foreignKeys: [
      {
        name: 'fk_mentor_loads_organization_id',
        target: 'organizations',
        columnNames: ['organizationId'],
        referencedColumnNames: ['id'],
      },
    ],
    checks: [{ name: 'ck_mentor_loads_live', expression: 'live BETWEEN 0 AND allowed' }],
  }),
);
