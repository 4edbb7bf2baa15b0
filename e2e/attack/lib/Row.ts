/** A request, what each of the five gets, and the body that is sent. */
export type Row = [target: string, statuses: string, body?: unknown];
