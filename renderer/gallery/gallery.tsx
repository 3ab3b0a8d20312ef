import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import { createRoot } from 'react-dom/client';
import { applyTheme } from '../frame/apply-theme.ts';
import { TextProvider } from '../i18n/text-provider.tsx';
import { AppContext } from '../state/app-context.ts';
import '../styles/base.css';
import '../styles/boxes.css';
import '../styles/controls.css';
import '../styles/forced-colors.css';
import '../styles/forms.css';
import '../styles/frame.css';
import '../styles/banners.css';
import '../styles/overlays.css';
import '../styles/pace.css';
import '../styles/pipeline.css';
import '../styles/record-table.css';
import '../styles/tokens.css';
import { createSampleParts } from '../testing/sample-parts.ts';
import { loadDatePart } from '../ui/date-field.tsx';
import { Controls } from './controls.tsx';
import { Fields } from './fields.tsx';
import { Figures } from './figures.tsx';
import { Frames } from './frames.tsx';
import './gallery.css';
import { readLook, readOpen } from './look.ts';
import { Messages } from './messages.tsx';
import { OpenDialog } from './overlays.tsx';
import { showPseudoStates } from './pseudo-states.ts';

/** `npm run gallery`: every component in every state; the address says the theme and the language. Not part of the program. */
const look = readLook(location.search);
const state = { look, settings: null };
applyTheme({ getState: () => state, subscribe: () => () => undefined }, window);
showPseudoStates(document);
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element #root.');
// A chart measures its words once: they have to be in their own font by then. What comes late would come into a picture.
await Promise.all([
  document.fonts.load('13px "Inter Variable"'),
  document.fonts.load('13px "JetBrains Mono Variable"'),
  loadDatePart(),
]);
createRoot(root).render(
  <AppContext value={createSampleParts(null).parts}>
    <TextProvider chosen={look.language}>
      <main className="gallery">
        <Controls />
        <Fields />
        <Messages />
        <Frames />
        <Figures />
      </main>
      <OpenDialog name={readOpen(location.search)} />
    </TextProvider>
  </AppContext>,
);
