import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { specText } from '../shared/entityRefs';

/** File types the list can be saved as. */
export type ExportFormat = 'csv' | 'json';

const csvColumns: Record<string, (entity: Entity) => string | undefined> = {
  ref: entity => stringifyEntityRef(entity),
  title: entity => entity.metadata.title,
  description: entity => entity.metadata.description,
  owner: entity => specText(entity, 'owner'),
  system: entity => specText(entity, 'system'),
  type: entity => specText(entity, 'type'),
  lifecycle: entity => specText(entity, 'lifecycle'),
  tags: entity => entity.metadata.tags?.join(' '),
};

function csvValue(value: string | undefined): string {
  const text = value ?? '';
  // A spreadsheet would run a cell that starts like a formula.
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

/**
 * Writes entities as a file.
 *
 * @returns CSV with one header line (RFC 4180), or a JSON array
 */
export function formatExport(entities: Entity[], format: ExportFormat): string {
  if (format === 'json') {
    return `${JSON.stringify(entities, undefined, 2)}\n`;
  }
  const lines = entities.map(entity =>
    Object.values(csvColumns)
      .map(read => csvValue(read(entity)))
      .join(','),
  );
  return `${[Object.keys(csvColumns).join(','), ...lines].join('\r\n')}\r\n`;
}
