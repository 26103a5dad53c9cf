import type { LookedAt, SubscriptionFacts } from '../../src/subscription-messages.ts';

export const ADDRESS =
  'https://meridianwire.example/wiremark.json#RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3';

const index = {
  name: 'Meridian Wire, newest',
  publisher: 'Meridian Wire',
  contact: 'mailto:desk@meridianwire.example',
  licence: 'CC0-1.0',
  languages: ['en'],
  agencies: ['Meridian Wire'],
  stories: 1204,
  from: '2026-11-01',
  to: '2026-11-28',
  bytes: 640_000,
  made: '2026-11-28T10:35:00Z',
};

export const FACTS: SubscriptionFacts = {
  id: 'one',
  address: ADDRESS,
  key: 'G/N0 iAG0 D29c',
  keepDays: 30,
  index,
  age: 'fresh',
  renewedAt: Date.UTC(2026, 10, 28, 10, 40),
  nextAt: Date.UTC(2026, 10, 28, 11, 40),
  problem: null,
  holes: 0,
  droppedTo: null,
  progress: null,
};

export const FOUND: Extract<LookedAt, { outcome: 'found' }> = {
  outcome: 'found',
  index,
  key: 'G/N0 iAG0 D29c',
  isSubscribed: false,
  hasOtherKey: false,
};
