import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { SystemMenu } from './actions/system-menu.tsx';
import { WindowKeys } from './actions/window-keys.tsx';
import { Banners } from './frame/banners.tsx';
import { Footer } from './frame/footer.tsx';
import { Header } from './frame/header.tsx';
import { KeepFocus } from './frame/keep-focus.tsx';
import { Navigation } from './frame/navigation.tsx';
import { Overlays } from './frame/overlays.tsx';
import { WhyTip } from './frame/why-tip.tsx';
import { ScreenBoundary } from './frame/screen-boundary.tsx';
import { tabs } from './frame/tabs.ts';
import type { Tab } from './frame/tabs.ts';
import { TextProvider } from './i18n/text-provider.tsx';
import { Tour } from './tour/tour.tsx';
import { useApp, useNavigation, useSettings } from './state/app-context.ts';

export interface AppProps {
  /** What each tab shows; made once, so that a change of tab draws only what is new. */
  readonly screens: Readonly<Record<Tab, ReactNode>>;
}

export function App({ screens }: AppProps) {
  const language = useSettings((state) => state.look.language);
  const { navigation } = useApp();
  const tab = useNavigation((state) => state.tab);
  const tabChosen = (value: string): void => {
    const chosen = tabs.find((one) => one === value);
    if (chosen !== undefined) navigation.tabChosen(chosen);
  };
  return (
    <TextProvider chosen={language}>
      <ScreenBoundary>
        <Tabs.Root className="frame" orientation="vertical" value={tab} onValueChange={tabChosen}>
          <Header />
          <Tour />
          <Navigation />
          <main className="place">
            <div className="content">
              {tabs.map((one) => (
                <Tabs.Content key={one} value={one} tabIndex={-1}>
                  <ScreenBoundary>{screens[one]}</ScreenBoundary>
                </Tabs.Content>
              ))}
            </div>
            <Banners />
          </main>
          <Footer />
          <KeepFocus />
          <WhyTip />
          <WindowKeys />
          <SystemMenu />
          <Overlays />
        </Tabs.Root>
      </ScreenBoundary>
    </TextProvider>
  );
}
