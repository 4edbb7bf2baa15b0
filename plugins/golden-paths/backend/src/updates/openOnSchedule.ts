import type { DefaultUpdatesService } from './DefaultUpdatesService';
import type { UpdatesConfig } from './readUpdatesConfig';
import type { TemplatesReadModel } from './TemplatesReadModel';

/** Who opened what nobody asked for. */
export const SCHEDULE = 'schedule';

/**
 * Begins updates that nobody asked for, up to the number that may be open of a
 * template at a time.
 *
 * @returns how many were begun
 */
export async function openOnSchedule(
  { maxOpenPerTemplate, isOnlyClean }: NonNullable<UpdatesConfig['schedule']>,
  options: {
    templates: Pick<TemplatesReadModel, 'countOpen' | 'listRefs'>;
    updates: Pick<DefaultUpdatesService, 'beginAll'>;
  },
): Promise<number> {
  const { templates, updates } = options;
  const open = await templates.countOpen();
  let begun = 0;
  for (const templateRef of await templates.listRefs()) {
    begun += await updates.beginAll(
      {
        templateRef,
        states: isOnlyClean ? ['behind'] : ['behind', 'conflicts'],
      },
      {
        limit: maxOpenPerTemplate - (open.get(templateRef) ?? 0),
        openedBy: SCHEDULE,
        isOnlyClean,
      },
    );
  }
  return begun;
}
