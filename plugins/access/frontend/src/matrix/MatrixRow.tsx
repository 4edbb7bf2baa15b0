import type { Matrix } from '@callboard/plugin-access-common';
import type { CellPosition } from './gridKeys';
import type { Run } from './gridWindow';
import { Gap } from './MatrixGap';
import styles from './MatrixGrid.module.css';
import { outcomeWords } from './outcomeWords';

/** What a {@link MatrixRow} needs. */
export interface MatrixRowProps {
  matrix: Matrix;
  /** Of the permission in the matrix. */
  position: number;
  /** Of the row in the grid. */
  row: number;
  /** The columns that show. */
  columns: Run;
  columnWidth: number;
  /** Column of the cell that the Tab key reaches; undefined in other rows. */
  focused?: number;
  onFocus: (cell: CellPosition) => void;
  onOpen: (role: number, permission: number) => void;
}

/** A permission, and what it comes to for each role. */
export function MatrixRow(props: MatrixRowProps) {
  const { matrix, position, row, columns, columnWidth } = props;
  const permission = matrix.permissions[position];
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" aria-colindex={1} className={styles.name}>
        <span title={permission.name}>{permission.name}</span>
      </th>
      <Gap columns={columns.start} width={columnWidth} />
      {matrix.roles.slice(columns.start, columns.end).map((role, index) => {
        const column = columns.start + index;
        const { outcome } = matrix.cells[column][position];
        return (
          <td
            key={role.id}
            role="gridcell"
            aria-colindex={column + 2}
            className={styles.cell}
          >
            <button
              type="button"
              className={styles.outcome}
              data-cell={`${row}:${column}`}
              data-outcome={outcome}
              tabIndex={column === props.focused ? 0 : -1}
              aria-label={`${role.title}, ${permission.name}: ${outcomeWords[outcome]}`}
              onFocus={() => props.onFocus({ row, column })}
              onClick={() => props.onOpen(column, position)}
            >
              {outcomeWords[outcome]}
            </button>
          </td>
        );
      })}
      <Gap columns={matrix.roles.length - columns.end} width={columnWidth} />
    </tr>
  );
}
