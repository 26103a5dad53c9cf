import type { Choices } from '../../messages.ts';

/** What the user chose for one site in private windows; what is absent is as everywhere. */
export interface PrivateSite {
  isPaused?: boolean;
  hasLinkBadges?: boolean;
}

/** Such choices by host. */
export type PrivateSites = ReadonlyMap<string, PrivateSite>;

function readSite(value: unknown): PrivateSite {
  if (typeof value !== 'object' || value === null) return {};
  const { isPaused, hasLinkBadges }: { isPaused?: unknown; hasLinkBadges?: unknown } = value;
  return {
    ...(typeof isPaused === 'boolean' && { isPaused }),
    ...(typeof hasLinkBadges === 'boolean' && { hasLinkBadges }),
  };
}

/** The sites out of anything that was kept: a list of hosts with their choices. */
export function readPrivateSites(raw: unknown): PrivateSites {
  const entries: unknown[] = Array.isArray(raw) ? raw : [];
  return new Map(
    entries.flatMap((entry) =>
      Array.isArray(entry) && typeof entry[0] === 'string' ? [[entry[0], readSite(entry[1])]] : [],
    ),
  );
}

/** The list to keep, with one more choice for a host. */
export const withPrivateChoice = (
  sites: PrivateSites,
  host: string,
  choice: PrivateSite,
): readonly (readonly [string, PrivateSite])[] => [
  ...new Map(sites).set(host, { ...sites.get(host), ...choice }),
];

/** The choices for a site in a private window, where nothing is ever remembered. @param everywhere those that hold for it in other windows */
export function choicesInPrivate(everywhere: Choices, site: PrivateSite | undefined): Choices {
  const isPaused = site?.isPaused ?? everywhere.isPaused;
  const hasLinkBadges = site?.hasLinkBadges ?? everywhere.hasLinkBadges;
  return { ...everywhere, isPaused, hasLinkBadges, isRemembered: false };
}
