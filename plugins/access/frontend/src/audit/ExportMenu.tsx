import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDownloadLine } from '@remixicon/react';
import styles from './AuditTools.module.css';
import type { AuditView } from './auditView';
import { ExportState, useExport } from './useExport';

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024)} kB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function stateText(state: ExportState): string {
  switch (state.step) {
    case 'running':
      return `Exporting, ${sizeText(state.bytes)} so far`;
    case 'saved':
      return `Exported, ${sizeText(state.bytes)}`;
    case 'failed':
      return `Not exported: ${state.error.message}`;
    default:
      return '';
  }
}

/** Exports what the filters leave, oldest first, as NDJSON or CSV. */
export function ExportMenu({ view }: { view: AuditView }) {
  const { state, start, cancel } = useExport(view);
  const isRunning = state.step === 'running';
  return (
    <>
      <span
        role="status"
        className={styles.state}
        data-failed={state.step === 'failed'}
      >
        {stateText(state)}
      </span>
      {isRunning ? (
        <Button variant="secondary" size="small" onPress={cancel}>
          Stop export
        </Button>
      ) : (
        <MenuTrigger>
          <Button
            variant="secondary"
            size="small"
            iconStart={<RiDownloadLine />}
          >
            Export
          </Button>
          <Menu placement="bottom end">
            <MenuItem onAction={() => void start('ndjson')}>
              NDJSON, can be verified
            </MenuItem>
            <MenuItem onAction={() => void start('csv')}>
              CSV, for spreadsheets
            </MenuItem>
          </Menu>
        </MenuTrigger>
      )}
    </>
  );
}
