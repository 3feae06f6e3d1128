import { render } from 'preact'
import { loadLanguage, speaks } from './messages/catalogue.ts'
import { noticeCopies } from './parts/clipboard.ts'
import type { PanelSlots } from './parts/context.ts'
import { keepFocus } from './parts/keep-focus.ts'
import { Panel } from './parts/Panel.tsx'
import { Wordless } from './parts/Wordless.tsx'
import type { PanelStore } from './state/store.ts'
import { style } from './style.ts'

/**
 * Draws the panel into `container` (an element or a shadow root), with `css` as the style sheet of its root: at once when its
 * language is loaded (`loadLanguage`), otherwise as soon as it is. Returns the function that removes it.
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
  let gone = false
  const draw = () => gone || render(<Panel store={store} slots={slots} />, container)
  const locale = store.locale.peek()
  if (speaks(locale)) draw()
  else loadLanguage(locale).then(draw, () => gone || render(<Wordless />, container))
  const stops = [keepFocus(container), noticeCopies()]
  return () => {
    gone = true
    for (const stop of stops) stop()
    render(null, container)
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
