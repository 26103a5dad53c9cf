import type { Credit, Story } from './model.ts';

/** Whose text it is: an agency's, or an outlet's where no agency stands behind it. */
export type Origin = Pick<Story, 'agency' | 'outlet'>;

/** Does a credit name this origin? A generic line ("from our news services") names nobody, and nobody is named of an unknown origin. */
export function namesOrigin(credit: Pick<Credit, 'agency' | 'outlet'>, { agency, outlet }: Origin): boolean {
  return (agency !== null && credit.agency === agency) || (outlet !== null && credit.outlet === outlet);
}
