import { askedOf, withdrawnOf } from '../library/subscription/room.ts';
import type { SubscriptionStore } from '../library/subscription/state.ts';
import type { LibraryStore, PublishedFile } from '../library/library.ts';
import type { SegmentStore } from '../story-index/segment-file.ts';

/** The segments of all subscriptions that are to be asked, with what their publishers say of them. None where the browser keeps no files. */
export function askedSubscriptions(
  store: Pick<SubscriptionStore, 'subscriptions'>,
  folder: SegmentStore,
): LibraryStore {
  const read = () => Promise.all([store.subscriptions(), folder.list()]).catch(() => [[], []] as const);

  return {
    list: async () => {
      const [subscriptions, files] = await read();
      const names = files.map(({ name }) => name.replace(/\.wmk$/, ''));
      return subscriptions.flatMap((subscription): PublishedFile[] => {
        const { current } = subscription;
        if (current === null) return [];
        const { asked } = askedOf(subscription, names);
        const published = {
          publisher: current.publisher,
          issued: { made: current.made, next: current.next },
          withdrawn: withdrawnOf(subscription),
        };
        return asked.flatMap(({ sha256 }) => {
          const file = files[names.indexOf(sha256)];
          return file === undefined ? [] : [{ ...file, published }];
        });
      });
    },
    missing: async () => {
      const [subscriptions] = await read();
      return subscriptions.flatMap(({ missing, current }) =>
        missing.map((sha256) => ({
          name: `${sha256}.wmk`,
          reason: `story index: other bytes than ${current?.publisher} signed came twice under this name`,
        })),
      );
    },
  };
}
