/** One of the __featuresWords__. */
export interface __Feature__ {
  id: string;
  title: string;
  /** Entity reference of who added it, or the name of the service that did. */
  createdBy: string;
  /** When it was added, ISO 8601. */
  createdAt: string;
}

/** What it takes to add to the __featuresWords__. */
export interface New__Feature__ {
  title: string;
}

/** One page of the __featuresWords__, newest first. */
export interface __Features__Page {
  items: __Feature__[];
  /** Hand back as `cursor` to get the next page; absent on the last one. */
  nextCursor?: string;
}
