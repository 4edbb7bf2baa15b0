import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { CardsApi } from '@callboard/plugin-scorecards-common';
import { LevelBadge, useLoad } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { cardsApiRef, standardsApiRef } from '../apis';
import { LevelBatch } from './LevelBatch';
import { shownTrack } from './shownTrack';

const batches = new WeakMap<CardsApi, LevelBatch>();

function batchOf(cardsApi: CardsApi): LevelBatch {
  const batch = batches.get(cardsApi) ?? new LevelBatch(cardsApi);
  batches.set(cardsApi, batch);
  return batch;
}

/** What a {@link LevelCell} needs. */
export interface LevelCellProps {
  entity: Entity;
  /** Default: the first of all tracks. */
  trackId?: string;
}

/** The level of an entity on a track; nothing when it is not on it. */
export function LevelCell({ entity, trackId }: LevelCellProps) {
  const cardsApi = useApi(cardsApiRef);
  const standardsApi = useApi(standardsApiRef);
  const entityRef = stringifyEntityRef(entity);
  const tab = `${useEntityRefLink()(entity)}/scorecards`;
  const { value } = useLoad(async () => {
    const [track, levels] = await Promise.all([
      trackId ?? shownTrack(standardsApi).then(first => first?.id),
      batchOf(cardsApi).levelsOf(entityRef),
    ]);
    return levels.find(level => level.trackId === track);
  }, entityRef);
  if (!value) {
    return null;
  }
  const { level, rank } = value;
  return (
    <Link to={tab} title={value.trackTitle ?? value.trackId}>
      <LevelBadge level={level?.title ?? 'No level'} rank={rank} />
    </Link>
  );
}
