import type { ComponentChildren, JSX } from 'preact'
import { useManager } from './context.ts'

/** A table that is wider than the window: it scrolls by itself, for the keyboard too. `name`: what a screen reader calls it. */
export function ScrollRegion({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  const { t } = useManager()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="manager-scroll" tabIndex={0} aria-label={t('table.name', { name })}>
      {children}
    </section>
  )
}
