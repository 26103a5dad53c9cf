import listed from './known-indexes.json';

/** An index that the package names. It is asked what it is, and its key is shown, before anything is added. */
export interface KnownIndex {
  /** `https://host/path/wiremark.json#RW...` */
  address: string;
  name: string;
  publisher: string;
}

/** Indexes that are known to be there, in the order in which they are suggested. */
export const KNOWN_INDEXES: readonly KnownIndex[] = listed;
