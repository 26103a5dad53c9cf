/** Added to the count byte of a list that is not its bucket's last. */
export const ANOTHER_LIST = 128;
/** Count byte of a list of this many postings or more; the rest follows as a varint. */
export const MANY_POSTINGS = 127;
