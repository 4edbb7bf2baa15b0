import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Button } from '@backstage/ui';
import { Drawer, SkeletonRows, useMediaQuery } from '@callboard/ui';
import { RiFlashlightLine } from '@remixicon/react';
import { lazy, Suspense, useState } from 'react';

const ActionList = lazy(() =>
  import('./ActionList').then(m => ({ default: m.ActionList })),
);

/** Opens what templates can do with an entity; asks for it only then. */
export function ActionsButton({ entity }: { entity: Entity }) {
  const [isOpen, setOpen] = useState(false);
  const isPhone = useMediaQuery('(width < 640px)');
  const close = () => setOpen(false);
  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiFlashlightLine />}
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
      >
        Actions
      </Button>
      <Drawer
        isOpen={isOpen}
        onClose={close}
        title={`Actions on ${entity.metadata.title ?? entity.metadata.name}`}
        placement={isPhone ? 'bottom' : 'right'}
      >
        <Suspense fallback={<SkeletonRows rows={4} label="Loading actions" />}>
          <ActionList entityRef={stringifyEntityRef(entity)} onChoose={close} />
        </Suspense>
      </Drawer>
    </>
  );
}
