import { createHash } from 'node:crypto';
import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { stableJson } from '@callboard/backend-kit';
import { cutTexts } from './cutTexts';
import { ownerOf } from './ownerOf';

/** An entity as the scorecards keep it. */
export interface EntitySnapshot {
  entityRef: string;
  kind: string;
  namespace: string;
  name: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  /** A group is owned by itself. */
  ownerRef?: string;
  /** A system is its own. */
  systemRef?: string;
  /** A domain is its own; that of a part of a system is the system's. */
  domainRef?: string;
  /** Without texts above 16 KB. */
  entity: Entity;
  isCut: boolean;
  /** Changes with everything in the entity, also with texts that are not kept. */
  digest: string;
}

/** What scorecards keep of an entity. */
export function snapshotOf(entity: Entity): EntitySnapshot {
  const { etag: _, ...metadata } = entity.metadata;
  const stable = { ...entity, metadata };
  const entityRef = stringifyEntityRef(entity);
  const kind = entity.kind.toLocaleLowerCase('en-US');
  const own = (of: string) => (kind === of ? entityRef : undefined);
  const { isCut, value } = cutTexts(stable);
  return {
    entityRef,
    kind,
    namespace: (metadata.namespace ?? DEFAULT_NAMESPACE).toLocaleLowerCase(
      'en-US',
    ),
    name: metadata.name,
    title: textOf(value.metadata.title),
    type: textOf(value.spec?.type),
    lifecycle: textOf(value.spec?.lifecycle),
    ownerRef: ownerOf(entity),
    systemRef: own('system') ?? targetOf(entity, RELATION_PART_OF, 'system'),
    domainRef: own('domain') ?? targetOf(entity, RELATION_PART_OF, 'domain'),
    entity: value,
    isCut,
    digest: createHash('sha256').update(stableJson(stable)).digest('hex'),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function targetOf(
  entity: Entity,
  type: string,
  kind?: string,
): string | undefined {
  const targets = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => stringifyEntityRef(parseEntityRef(targetRef)))
    .filter(ref => !kind || ref.startsWith(`${kind}:`));
  return targets[0];
}
