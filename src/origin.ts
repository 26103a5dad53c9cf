import type { Credit, Story } from './model.ts';

/** Whose text a story is: an agency's, or an outlet's if no agency is behind it. */
export type Origin = Pick<Story, 'agency' | 'outlet'>;

/** Does a credit name this origin? A generic line ("from our news services") names none, and no credit names an unknown origin. */
export function namesOrigin(credit: Pick<Credit, 'agency' | 'outlet'>, { agency, outlet }: Origin): boolean {
  return (agency !== null && credit.agency === agency) || (outlet !== null && credit.outlet === outlet);
}
