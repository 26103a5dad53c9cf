/** Connections to a made web: every name leads to its port on this machine, after the check that only public addresses are asked. */
import { buildConnector } from 'undici';
import type { World } from '../../src/builder/command/collect-command.ts';

const PUBLIC_ADDRESS = '93.184.215.14';

/** Network of a run. Clock, pauses and deadlines are the caller's. */
export const madeNetwork = (port: number): Pick<World, 'resolve' | 'connector'> => ({
  resolve: () => Promise.resolve([PUBLIC_ADDRESS]),
  connector: (lookup) => {
    const dial = buildConnector({
      lookup: (host, options, done) =>
        lookup(host, options, (error, address, family) => {
          if (error) return done(error, address, family);
          if (options.all === true) done(null, [{ address: '127.0.0.1', family: 4 }]);
          else done(null, '127.0.0.1', 4);
        }),
    });
    return (options, done) => dial({ ...options, protocol: 'http:', port: String(port) }, done);
  },
});
