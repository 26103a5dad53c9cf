/** ClickHouse servers for tests and measurements: on loopback, each with a folder of its own, and none outlives who started it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAME = 'clickhouse-server';
/** Where `scripts/install.mjs` unpacks it, with its libraries. */
const UNPACKED = join(import.meta.dirname, '../../.cache/clickhouse');
/** Where it may be besides the folders of PATH, which a user's may lack. */
const USUAL_FOLDERS = ['/usr/sbin', join(UNPACKED, 'usr/sbin')];

/** Path of the server's program, undefined where there is none. CLICKHOUSE_PATH comes first. */
export function findClickHouse(): string | undefined {
  const { CLICKHOUSE_PATH: given, PATH = '' } = process.env;
  if (given) return given;
  const folders = [...PATH.split(delimiter).filter(Boolean), ...USUAL_FOLDERS];
  return folders.map((folder) => join(folder, NAME)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The environment of a server that was unpacked: its libraries are those of no folder that the system knows. */
function environmentOf(program: string): NodeJS.ProcessEnv {
  if (!program.startsWith(UNPACKED)) return process.env;
  const libraries = join(UNPACKED, 'usr/lib');
  const folders = readdirSync(libraries, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return {
    ...process.env,
    LD_LIBRARY_PATH: folders.map(({ name }) => join(libraries, name)).join(delimiter),
  };
}

/** The shell kills the server when its own input ends: at a word from here, or when this process does, in whatever way. */
const WATCHED = '"$@" </dev/null & server=$!; read -r _; kill -9 $server; wait $server 2>/dev/null';
const READY = 'Ready for connections';

/** A server that can be killed and started again, with what it had on disk. */
export class ClickHouseServer {
  readonly address: string;
  readonly #folder: string;
  #shell: ChildProcess | undefined;

  private constructor(
    private readonly program: string,
    port: number,
  ) {
    this.address = `http://127.0.0.1:${port}`;
    this.#folder = mkdtempSync(join(tmpdir(), 'wiremark-clickhouse-'));
    const path = (name: string): string => join(this.#folder, name);
    mkdirSync(path('data'));
    writeFileSync(path('users.xml'), USERS);
    writeFileSync(
      path('config.xml'),
      `<yandex><logger><level>information</level><console>1</console></logger>
      <http_port>${port}</http_port><listen_host>127.0.0.1</listen_host>
      <path>${path('data')}/</path><tmp_path>${path('tmp')}/</tmp_path><users_config>${path('users.xml')}</users_config>
      <default_profile>default</default_profile><default_database>default</default_database>
      <mark_cache_size>100000000</mark_cache_size></yandex>`,
    );
  }

  /** Starts a server on a free port. */
  static async start(program: string): Promise<ClickHouseServer> {
    const server = new ClickHouseServer(program, await freePort());
    await server.startAgain();
    return server;
  }

  get isRunning(): boolean {
    return this.#shell !== undefined;
  }

  /** @throws Error with what the server said if it does not begin to answer */
  async startAgain(): Promise<void> {
    const args = ['-c', WATCHED, 'sh', this.program, `--config-file=${join(this.#folder, 'config.xml')}`];
    const shell = spawn('sh', args, { cwd: this.#folder, stdio: 'pipe', env: environmentOf(this.program) });
    this.#shell = shell;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const take = (part: Buffer): void => {
        if (said.length < 100_000) said += part.toString();
        if (said.includes(READY)) resolve();
      };
      shell.stdout.on('data', take);
      shell.stderr.on('data', take);
      shell.on('error', reject);
      shell.stdout.on('close', () => reject(new Error(`${NAME} ended: ${said.slice(-2000)}`)));
    });
  }

  /** Kills the server at once, as a failure of its machine would. Resolves when it is gone. */
  async kill(): Promise<void> {
    const shell = this.#shell;
    this.#shell = undefined;
    if (shell === undefined) return;
    const closed = once(shell, 'close');
    shell.stdin?.end();
    await closed;
  }

  /** Kills the server, and removes all that it has. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true });
  }
}

const USERS = `<yandex><profiles><default/></profiles><quotas><default/></quotas><users>
  <default><password></password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default>
  <press><password>p@ss word</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></press>
</users></yandex>`;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
