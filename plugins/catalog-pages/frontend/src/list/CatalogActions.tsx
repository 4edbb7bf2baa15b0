import { useRouteRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  ButtonIcon,
  ButtonLink,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import {
  RiAddLine,
  RiDownloadLine,
  RiInstallLine,
  RiMore2Line,
} from '@remixicon/react';
import {
  catalogEntityCreatePermission,
  catalogLocationCreatePermission,
} from '@backstage/plugin-catalog-common/alpha';
import { createRouteRef, registerRouteRef } from '../routes';
import { ExportFormat } from '../export/exportFormat';

/** Where existing things are registered; undefined when the user may not do it. */
export function useRegisterHref(): string | undefined {
  const register = useRouteRef(registerRouteRef);
  const { allowed } = usePermission({
    permission: catalogLocationCreatePermission,
  });
  return allowed ? register?.() : undefined;
}

/** Where new things are created; undefined when the user may not do it. */
export function useCreateHref(): string | undefined {
  const create = useRouteRef(createRouteRef);
  const { allowed } = usePermission({
    permission: catalogEntityCreatePermission,
  });
  return allowed ? create?.() : undefined;
}

/** Properties of {@link CatalogActions}. */
export interface CatalogActionsProps {
  createHref: string | undefined;
  registerHref: string | undefined;
  onExport: (format: ExportFormat) => void;
}

/** What one can do on the catalog page: create, register, export. */
export function CatalogActions(props: CatalogActionsProps) {
  const { createHref, registerHref, onExport } = props;
  return (
    <>
      {createHref && (
        <ButtonLink href={createHref} iconStart={<RiAddLine />}>
          Create
        </ButtonLink>
      )}
      <MenuTrigger>
        <ButtonIcon
          variant="secondary"
          icon={<RiMore2Line />}
          aria-label="More actions"
        />
        <Menu placement="bottom end">
          {registerHref && (
            <MenuItem
              href={registerHref}
              iconStart={<RiInstallLine size={16} />}
            >
              Register existing
            </MenuItem>
          )}
          <MenuItem
            iconStart={<RiDownloadLine size={16} />}
            onAction={() => onExport('csv')}
          >
            Export list as CSV
          </MenuItem>
          <MenuItem
            iconStart={<RiDownloadLine size={16} />}
            onAction={() => onExport('json')}
          >
            Export list as JSON
          </MenuItem>
        </Menu>
      </MenuTrigger>
    </>
  );
}
