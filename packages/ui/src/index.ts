export { BurnDownChart, type BurnDownChartProps } from './charts/BurnDownChart';
export { CopyField, type CopyFieldProps } from './CopyField/CopyField';
export { Drawer, type DrawerProps } from './Drawer/Drawer';
export { EmptyState, type EmptyStateProps } from './states/EmptyState';
export { EntityIcon, type EntityIconProps } from './icons/EntityIcon';
export { EntityLink, type EntityLinkProps } from './EntityLink/EntityLink';
export { ErrorState, type ErrorStateProps } from './states/ErrorState';
export {
  FilterLayout,
  type FilterLayoutProps,
} from './FilterLayout/FilterLayout';
export {
  ForbiddenState,
  type ForbiddenStateProps,
} from './states/ForbiddenState';
export { KindIcon, type KindIconProps } from './icons/KindIcon';
export { LevelBadge, type LevelBadgeProps } from './badges/LevelBadge';
export { Page, type PageBreadcrumb, type PageProps } from './Page/Page';
export { PageTabs, type PageTab, type PageTabsProps } from './Page/PageTabs';
export {
  RelativeTime,
  type RelativeTimeProps,
} from './RelativeTime/RelativeTime';
export { Section, type SectionProps } from './Section/Section';
export { SkeletonRows, type SkeletonRowsProps } from './Section/SkeletonRows';
export { StatTile, type StatTileProps } from './StatTile/StatTile';
export {
  StatusBadge,
  type Status,
  type StatusBadgeProps,
} from './badges/StatusBadge';
export { TagList, type TagListProps } from './TagList/TagList';
export {
  ThemeTokens,
  type ThemeColors,
  type ThemeTokensProps,
} from './theme/ThemeTokens';
export { contrastRatio, isHexColor, readableOn } from './theme/contrast';
export { describeError, type ErrorDescription } from './states/describeError';
export {
  formatRelativeTime,
  type RelativeTimeOptions,
} from './RelativeTime/formatRelativeTime';
export {
  darkPalette,
  lightPalette,
  type CallboardPalette,
} from './theme/palettes';
export { useDocumentTitle } from './Page/useDocumentTitle';
export { useMediaQuery } from './FilterLayout/useMediaQuery';
export { usePortalTitle } from './Page/usePortalTitle';
export { BackLink } from './Page/BackLink';
export { ChoiceFilter, type ChoiceFilterProps } from './lists/ChoiceFilter';
export { Chips, type Chip } from './fields/Chips';
export { compareLines, type FieldLine } from './diff/compareLines';
export {
  ConfirmDialog,
  type ConfirmDialogProps,
} from './dialogs/ConfirmDialog';
export { CursorPages } from './lists/CursorPages';
export { UnifiedDiff, type UnifiedDiffProps } from './diff/UnifiedDiff';
export { FieldChanges, type FieldChange } from './diff/FieldChanges';
export { findEntities, type FoundEntity } from './fields/findEntities';
export { IdField, type IdFieldProps } from './fields/IdField';
export { LeaveGuard } from './editing/LeaveGuard';
export { LoadFailure, type LoadFailureProps } from './states/LoadFailure';
export { counted } from './text/counted';
export { Markdown } from './text/Markdown';
export { nameOfRef } from './EntityLink/nameOfRef';
export { NumberedPages } from './lists/NumberedPages';
export {
  ReferencePicker,
  type ReferencePickerProps,
} from './fields/ReferencePicker';
export { PersonName } from './EntityLink/PersonName';
export { sameValue } from './editing/sameValue';
export { slugOf } from './fields/slugOf';
export { TextFilter, type TextFilterProps } from './lists/TextFilter';
export { Toolbar } from './lists/Toolbar';
export { useFilterParam } from './lists/useFilterParam';
export { useKeptForm, type KeptForm } from './editing/useKeptForm';
export { useLoad, type Load } from './loading/useLoad';
export { useSeen } from './loading/useSeen';
export { useWhileVisible } from './loading/useWhileVisible';
export { ValuesField, type ValuesFieldProps } from './fields/ValuesField';
export {
  DistributionBar,
  type DistributionBarProps,
  type DistributionPart,
} from './charts/DistributionBar';
export { levelColor } from './charts/levelColor';
export {
  TrendChart,
  type TrendChartPoint,
  type TrendChartProps,
  type TrendSeries,
} from './charts/TrendChart';
export {
  AttentionSourceBlueprint,
  type AttentionAct,
  type AttentionLine,
  type AttentionSource,
} from './slots/attentionSource';
export {
  CatalogColumnBlueprint,
  type CatalogColumn,
  type CatalogColumnFilter,
  type FoundRefs,
  type WantedRefs,
} from './slots/catalogColumn';
export {
  EntityHeaderActionBlueprint,
  type EntityHeaderAction,
} from './slots/entityHeaderAction';
export {
  NotificationActsBlueprint,
  type KnownNotification,
  type NotificationActs,
} from './slots/notificationActs';
