import { openGallery } from './gallery-site.ts';

await openGallery();
