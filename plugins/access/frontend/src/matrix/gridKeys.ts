/** A cell by its row and column, counted from 0. */
export interface CellPosition {
  row: number;
  column: number;
}

const ROWS_PER_PAGE = 10;

const moves: Record<string, (from: CellPosition) => CellPosition> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - ROWS_PER_PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + ROWS_PER_PAGE, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }) => ({ row, column: Infinity }),
};

/**
 * Where a key leads in a grid.
 *
 * @param key - as keyboard events name it
 * @param from - the cell that has the focus
 * @param size - how many rows and columns there are
 * @returns undefined if the key does not move the focus
 */
export function moveByKey(
  key: string,
  from: CellPosition,
  size: { rows: number; columns: number },
): CellPosition | undefined {
  const move = moves[key];
  if (!move) {
    return undefined;
  }
  const { row, column } = move(from);
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  };
}
