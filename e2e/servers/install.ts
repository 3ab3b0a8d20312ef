import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../.setup/say.mjs';
import { serversHome } from './home.ts';
import { python } from './prerequisites.ts';
import { runProgram } from './run-program.ts';

interface Artifact {
  readonly group: string;
  readonly name: string;
  readonly version: string;
}

const copyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** What is fetched from Maven Central, with all that it depends on; a folder of jars each. */
const jars = {
  kafka: [
    { group: 'org.apache.kafka', name: 'kafka_2.13', version: '4.1.1' },
    // Kafka 4.1 is compiled against slf4j 1.7, to which a provider of 2.x does not bind.
    { group: 'org.slf4j', name: 'slf4j-simple', version: '1.7.36' },
  ],
  cassandra: [{ group: 'org.apache.cassandra', name: 'cassandra-all', version: '5.0.8' }],
  'mongo-java-server': [{ group: 'de.bwaldvogel', name: 'mongo-java-server', version: '1.47.0' }],
} as const satisfies Readonly<Record<string, readonly Artifact[]>>;

/** From PyPI: WiredTiger under MongoDB's protocol, a replica set of one. GPL: a process of the tests, never shipped. */
const secantus = 'SecantusDB==0.7.0b3';

/** The folder with the jars of a server, fetched where they are not there yet. */
export function installJars(name: keyof typeof jars): Promise<string> {
  return once(name, pomOf(name, jars[name]), async (folder) => {
    const pom = join(folder, 'pom.xml');
    writeFileSync(pom, pomOf(name, jars[name]));
    const args = ['-B', '-q', '-f', pom, copyPlugin, '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
    await runProgram('mvn', args, folder);
  });
}

/** The program `secantusd-py`, in a Python environment of its own. */
export async function installSecantus(): Promise<string> {
  const folder = await once('secantus', secantus, async (made) => {
    await runProgram(python, ['-m', 'venv', made]);
    await runProgram(join(made, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', secantus]);
  });
  return join(folder, 'bin', 'secantusd-py');
}

const underWay = new Map<string, Promise<string>>();

/** The plain and the secure server of a kind want the same at the same time. */
function once(name: string, contents: string, make: (folder: string) => Promise<void>): Promise<string> {
  const going = underWay.get(name) ?? makeOnce(name, contents, make);
  underWay.set(name, going);
  return going;
}

/** Makes a folder for what it is made of: anew where that has changed, or where making it was cut off. */
async function makeOnce(name: string, contents: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(serversHome, 'installed', name);
  const stamp = join(folder, '.contents');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === contents) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  say(`fetching ${name} (once)`);
  await make(folder);
  writeFileSync(stamp, contents);
  return folder;
}

function pomOf(name: string, artifacts: readonly Artifact[]): string {
  const dependencies = artifacts.map(
    ({ group, name: artifact, version }) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion>
<groupId>org.example.vigie</groupId><artifactId>${name}</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>
${dependencies.join('\n')}
</dependencies>
</project>
`;
}
