import { createContext, useContext } from 'react';
import { createText } from './text.ts';
import type { Text } from './text.ts';

export const TextContext = createContext<Text>(createText('en'));

/** The words and figures of the language that is shown now. */
export function useText(): Text {
  return useContext(TextContext);
}
