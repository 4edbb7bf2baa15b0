import type { Matrix } from '@callboard/plugin-access-common';
import { useMediaQuery } from '@callboard/ui';
import {
  CSSProperties,
  KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import { CellPosition, moveByKey } from './gridKeys';
import { gridWidths } from './gridWidths';
import { offsetToShow, visibleRun, within } from './gridWindow';
import { Gap } from './MatrixGap';
import styles from './MatrixGrid.module.css';
import { MatrixRow } from './MatrixRow';
import { useViewport } from './useViewport';

const ROW = 32;
const HEAD = 56;

/** The least widths in pixels. */
const wide = { names: 320, role: 112 };
const narrow = { names: 168, role: 88 };

/** What a {@link MatrixGrid} needs. */
export interface MatrixGridProps {
  matrix: Matrix;
  /** Positions of the permissions that are shown. */
  rows: number[];
  onOpen: (role: number, permission: number) => void;
}

/**
 * The outcome for each role and permission. Only what shows is rendered, so
 * that many of both stay quick. The arrow keys move in it.
 */
export function MatrixGrid({ matrix, rows, onOpen }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller);
  const [focus, setFocus] = useState<CellPosition>({ row: 0, column: 0 });
  const wantsFocus = useRef(false);
  const columns = matrix.roles.length;
  const least = useMediaQuery('(width < 700px)') ? narrow : wide;
  const width = gridWidths(least, viewport.width, columns);
  const shownRows = visibleRun(viewport.top, viewport.height, {
    count: rows.length,
    size: ROW,
  });
  const shownColumns = visibleRun(viewport.left, viewport.width, {
    count: columns,
    size: width.role,
  });
  const at = {
    row: Math.min(focus.row, rows.length - 1),
    column: Math.min(focus.column, columns - 1),
  };
  // Somewhere on the screen the Tab key has to find the way in.
  const tabStop = {
    row: within(at.row, shownRows),
    column: within(at.column, shownColumns),
  };

  useEffect(() => {
    const { current } = scroller;
    if (!wantsFocus.current || !current) {
      return;
    }
    current.scrollTop = offsetToShow(
      { index: at.row, size: ROW },
      current.scrollTop,
      current.clientHeight - HEAD,
    );
    current.scrollLeft = offsetToShow(
      { index: at.column, size: width.role },
      current.scrollLeft,
      current.clientWidth - width.names,
    );
    const cell = current.querySelector<HTMLElement>(
      `[data-cell="${at.row}:${at.column}"]`,
    );
    if (cell) {
      wantsFocus.current = false;
      cell.focus({ preventScroll: true });
    }
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveByKey(event.key, at, { rows: rows.length, columns });
    if (next) {
      event.preventDefault();
      wantsFocus.current = true;
      setFocus(next);
    }
  };
  const style = {
    '--row': `${ROW}px`,
    '--head': `${HEAD}px`,
    '--names': `${width.names}px`,
    '--role': `${width.role}px`,
  } as CSSProperties;

  return (
    <div ref={scroller} className={styles.scroller} style={style}>
      <table
        role="grid"
        aria-label="Outcome by permission and role"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns + 1}
        className={styles.grid}
        style={{ width: width.names + columns * width.role }}
        onKeyDown={onKeyDown}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-colindex={1} className={styles.corner}>
              Permission
            </th>
            <Gap columns={shownColumns.start} width={width.role} />
            {matrix.roles
              .slice(shownColumns.start, shownColumns.end)
              .map((role, index) => (
                <th
                  key={role.id}
                  scope="col"
                  aria-colindex={shownColumns.start + index + 2}
                  className={styles.role}
                  title={role.title}
                >
                  <span>{role.title}</span>
                </th>
              ))}
            <Gap columns={columns - shownColumns.end} width={width.role} />
          </tr>
        </thead>
        <tbody>
          {shownRows.start > 0 && (
            <tr aria-hidden="true">
              <td style={{ height: shownRows.start * ROW }} />
            </tr>
          )}
          {rows.slice(shownRows.start, shownRows.end).map((position, index) => (
            <MatrixRow
              key={matrix.permissions[position].name}
              matrix={matrix}
              position={position}
              row={shownRows.start + index}
              columns={shownColumns}
              columnWidth={width.role}
              focused={
                tabStop.row === shownRows.start + index
                  ? tabStop.column
                  : undefined
              }
              onFocus={setFocus}
              onOpen={onOpen}
            />
          ))}
          {shownRows.end < rows.length && (
            <tr aria-hidden="true">
              <td style={{ height: (rows.length - shownRows.end) * ROW }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
