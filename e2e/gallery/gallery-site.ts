import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createServer, preview, type InlineConfig } from 'vite';
import { root } from '../prerequisites.ts';

const renderer = join(root, 'renderer');
const page = 'gallery/index.html';

const shared: InlineConfig = {
  configFile: false,
  root: renderer,
  plugins: [react()],
  logLevel: 'warn',
};

export interface GallerySite {
  readonly address: string;
  close(): Promise<void>;
}

/** The gallery as it is built into `folder`, on a free port of this machine. */
export async function serveGallery(folder: string): Promise<GallerySite> {
  const outDir = join(folder, 'gallery-site');
  const output = {
    outDir,
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { input: join(renderer, page) },
  };
  await build({ ...shared, build: output });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const [address = ''] = server.resolvedUrls?.local ?? [];
  return { address: `${address}${page}`, close: () => server.close() };
}

/** The gallery for whoever changes it: what is saved is shown at once. */
export async function openGallery(): Promise<void> {
  const server = await createServer({ ...shared, server: { host: '127.0.0.1', open: `/${page}` } });
  await server.listen();
  server.printUrls();
}
