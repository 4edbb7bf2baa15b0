const words: Record<string, string> = {
  dependsOn: 'depends on',
  dependencyOf: 'needed by',
  providesApi: 'provides',
  apiProvidedBy: 'provided by',
  consumesApi: 'consumes',
  apiConsumedBy: 'consumed by',
  partOf: 'part of',
  hasPart: 'contains',
  parentOf: 'parent of',
  childOf: 'below',
};

/**
 * Names the arrow between two entities.
 *
 * @param relations - the relation along the arrow, then its opposite
 */
export function edgeLabel(relations: string[]): string {
  const [along = ''] = relations;
  return words[along] ?? along;
}
