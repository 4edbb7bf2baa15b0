import type { Entity } from '@backstage/catalog-model';
import { Route, Routes } from 'react-router-dom';
import { adoptionsApiRef, driftApiRef, updatesApiRef } from '../updates/apis';
import { UpdatesPage } from '../updates/UpdatesPage';
import { FakeAdoptions } from './FakeAdoptions';
import { FakeDrift } from './FakeDrift';
import { FakeUpdates } from './FakeUpdates';
import { renderOnPortal } from './renderOnPortal';

/** What a test of the pages of updates may set; the rest is empty. */
export interface UpdatesSetting {
  updates?: FakeUpdates;
  drift?: FakeDrift;
  adoptions?: FakeAdoptions;
  entities?: Entity[];
  denied?: string[];
}

/**
 * Opens a page of updates.
 *
 * @param address - below `/golden-paths/updates`
 */
export function renderUpdates(address: string, setting: UpdatesSetting = {}) {
  const {
    updates = new FakeUpdates(),
    drift = new FakeDrift(),
    adoptions = new FakeAdoptions(),
    entities,
    denied,
  } = setting;
  renderOnPortal(
    <Routes>
      <Route path="/golden-paths/updates/*" element={<UpdatesPage />} />
    </Routes>,
    {
      address: `/golden-paths/updates${address}`,
      entities,
      denied,
      apis: [
        [updatesApiRef, updates],
        [driftApiRef, drift],
        [adoptionsApiRef, adoptions],
      ],
    },
  );
}
