import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { CardsApi } from '@callboard/plugin-scorecards-common';
import { LevelBadge } from '@callboard/ui';
import { Link } from 'react-router-dom';
import { cardsApiRef, standardsApiRef } from '../apis';
import { useLoad } from '../shared/useLoad';
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
      shownTrack(standardsApi, trackId),
      batchOf(cardsApi).levelsOf(entityRef),
    ]);
    const found = levels.find(level => level.trackId === track?.id);
    return found && { found, track: track?.title ?? found.trackId };
  }, entityRef);
  if (!value) {
    return null;
  }
  const { found, track } = value;
  return (
    <Link to={tab} title={track}>
      <LevelBadge level={found.level?.title ?? 'No level'} rank={found.rank} />
    </Link>
  );
}
