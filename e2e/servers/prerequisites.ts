import { runProgram } from './run-program.ts';

/** What the servers need of the machine, each with the packages that bring it. */
const needs = [
  {
    name: 'a JDK of Java 17',
    // Cassandra 5.0 runs on 11 and 17; the launcher of the second MongoDB-compatible server is compiled when it starts.
    isThere: async () => (await runProgram('javac', ['-version'])).startsWith('javac 17.'),
    install: 'openjdk-17-jdk-headless (brew: openjdk@17)',
  },
  {
    name: 'Maven',
    isThere: async () => (await runProgram('mvn', ['--version'])).includes('Apache Maven'),
    install: 'maven',
  },
  {
    name: 'Python 3.10 to 3.13 with venv',
    isThere: async () => {
      await runProgram(python, ['-c', 'import ensurepip, sys, venv; assert (3, 10) <= sys.version_info < (3, 14)']);
      return true;
    },
    install: 'python3 python3-venv (brew: python@3.13)',
  },
  {
    name: 'OpenSSL',
    isThere: async () => (await runProgram('openssl', ['version'])).startsWith('OpenSSL'),
    install: 'openssl',
  },
] as const;

export const python = 'python3';

/** What is missing on this machine, a line each with what to install; empty where the servers can run. */
export async function missingPrerequisites(): Promise<readonly string[]> {
  if (process.platform === 'win32')
    return ['the servers do not run on Windows: docker compose -f e2e/servers/compose.yaml up --detach --wait'];
  const found = await Promise.all(needs.map(({ isThere }) => isThere().catch(() => false)));
  return needs.filter((_, i) => !found[i]).map(({ name, install }) => `no ${name}: install ${install}`);
}
