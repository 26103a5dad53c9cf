/** Days of stories that a user can choose to keep. */
export const KEEP_DAYS = [7, 14, 30] as const;
export type KeepDays = (typeof KEEP_DAYS)[number];
