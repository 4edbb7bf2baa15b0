import {
  RiApps2Line,
  RiArticleLine,
  RiBankLine,
  RiBookOpenLine,
  RiBox3Line,
  RiBracesLine,
  RiCheckboxBlankCircleLine,
  RiCloudLine,
  RiCpuLine,
  RiDatabase2Line,
  RiFlowChart,
  RiGroupLine,
  RiMapPinLine,
  RiPlugLine,
  RiSmartphoneLine,
  RiStackLine,
  RiTerminalBoxLine,
  RiUserLine,
  RiWindowLine,
  RemixiconComponentType,
} from '@remixicon/react';

const kindIcons: Record<string, RemixiconComponentType> = {
  api: RiPlugLine,
  component: RiCpuLine,
  domain: RiBankLine,
  group: RiGroupLine,
  location: RiMapPinLine,
  resource: RiDatabase2Line,
  system: RiApps2Line,
  template: RiBox3Line,
  user: RiUserLine,
};

const typeIcons: Record<string, RemixiconComponentType> = {
  'component/website': RiWindowLine,
  'component/library': RiStackLine,
  'component/documentation': RiBookOpenLine,
  'component/mobile-app': RiSmartphoneLine,
  'component/cli': RiTerminalBoxLine,
  'component/data-pipeline': RiFlowChart,
  'api/graphql': RiBracesLine,
  'template/documentation': RiArticleLine,
  'resource/cluster': RiCloudLine,
};

/** What a {@link KindIcon} needs. */
export interface KindIconProps {
  /** Kind of an entity, in any letter case, as in `Component`. */
  kind: string;
  /** `spec.type`; some types have an icon of their own. */
  type?: string;
  /** Edge length in pixels; default 16. */
  size?: number;
  className?: string;
}

/**
 * The icon of a kind of catalog entity. It is decoration: the word must stand
 * near it, so screen readers pass over it.
 */
export function KindIcon({ kind, type, size = 16, className }: KindIconProps) {
  const key = kind.toLocaleLowerCase('en-US');
  const Icon =
    typeIcons[`${key}/${type?.toLocaleLowerCase('en-US')}`] ??
    kindIcons[key] ??
    RiCheckboxBlankCircleLine;
  return (
    <Icon
      size={size}
      className={className}
      data-kind={key}
      aria-hidden="true"
      focusable="false"
    />
  );
}
