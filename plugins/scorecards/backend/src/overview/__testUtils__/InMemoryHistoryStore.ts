import type {
  HistoryStore,
  ImportedDay,
  ImportedLevelChange,
  TrendQuery,
} from '../HistoryStore';

/** Daily figures in memory, for tests of what lies above the store. */
export class InMemoryHistoryStore implements HistoryStore {
  readonly days = new Map<string, ImportedDay>();
  readonly changes: ImportedLevelChange[] = [];
  /** What {@link rollUp} writes. */
  today: ImportedDay = { day: '2026-06-01', levels: [], checks: [] };

  async prepareMonths(from: Date, ahead: number) {
    return new Date(
      Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + ahead + 1),
    );
  }

  async rollUp() {
    this.days.set(this.today.day, this.today);
    return [this.today.day];
  }

  async removeBefore(before: string) {
    const months = new Set(
      this.changes
        .map(({ at }) => at.slice(0, 7))
        .filter(month => month < before.slice(0, 7)),
    );
    [...this.days.keys()]
      .filter(day => day < before)
      .forEach(day => this.days.delete(day));
    this.changes.splice(
      0,
      Infinity,
      ...this.changes.filter(({ at }) => !months.has(at.slice(0, 7))),
    );
    return [...months].sort();
  }

  async readTrend({ scopeRef, trackId, from, to }: TrendQuery) {
    return [...this.days.values()]
      .filter(({ day }) => day >= from && day <= to)
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .flatMap(({ day, levels }) =>
        levels
          .filter(
            level => level.scopeRef === scopeRef && level.trackId === trackId,
          )
          .map(({ byRank }) => ({ day, byRank })),
      );
  }

  async importDays(days: readonly ImportedDay[]) {
    days.forEach(day => this.days.set(day.day, day));
  }

  async forgetChanges() {
    this.changes.splice(0);
  }

  async importLevelChanges(changes: readonly ImportedLevelChange[]) {
    this.changes.push(...changes);
  }
}
