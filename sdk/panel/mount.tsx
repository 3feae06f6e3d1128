import { render } from 'preact'
import type { PanelSlots } from './parts/context.ts'
import { Panel } from './parts/Panel.tsx'
import type { PanelStore } from './state/store.ts'
import { style } from './style.ts'

/**
 * Draws the panel into `container` (an element or a shadow root), with `css` as the style sheet of its root. Returns the
 * function that removes it.
 */
export function mountPanel(
  container: Element | ShadowRoot,
  store: PanelStore,
  slots: PanelSlots = {},
  css = style,
): () => void {
  const root = container.getRootNode() as Document | ShadowRoot
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  render(<Panel store={store} slots={slots} />, container)
  return () => {
    render(null, container)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
