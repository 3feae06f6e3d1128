import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadLanguage, speaks } from '../messages/catalogue.ts'
import type { PanelStore } from '../state/store.ts'
import { useStore, useText } from './context.ts'

/**
 * A part that is not needed at opening: loaded when it is first drawn. `here` gives it at once where it has come by another
 * way. Quiet: another part beside it says already that something is on its way. Call once per part, outside of any component.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  here: () => ComponentType<P> | undefined = () => undefined,
  isQuiet = false,
): (props: P) => JSX.Element | null {
  let known: ComponentType<P> | undefined

  async function arrive(store: PanelStore): Promise<void> {
    const part = await load()
    // It may bring texts of its own, and the language may change while they come.
    while (!speaks(store.locale.value)) await loadLanguage(store.locale.value)
    known = part
  }

  return function Later(props: P): JSX.Element | null {
    const store = useStore()
    const t = useText()
    const [failed, setFailed] = useState(false)
    const [attempt, setAttempt] = useState(0)
    const [, drawn] = useState(false)
    useEffect(() => {
      if (known || here()) return
      let isDrawn = true
      arrive(store).then(
        () => {
          if (!isDrawn) return
          drawn(true)
          requestAnimationFrame(showFocus)
        },
        () => isDrawn && setFailed(true),
      )
      return () => {
        isDrawn = false
      }
    }, [attempt])
    const Part = known ?? here()
    if (Part) return <Part {...props} />
    if (!failed && isQuiet) return null
    if (!failed)
      return (
        <p role="status" class="busy">
          {t('part.loading')}
        </p>
      )
    return (
      <div role="alert" class="notice notice-problem">
        <p>{t('part.failed')}</p>
        <button
          type="button"
          class="secondary"
          onClick={() => {
            setFailed(false)
            setAttempt(attempt + 1)
          }}
        >
          {t('part.retry')}
        </button>
      </div>
    )
  }
}

/** What comes late pushes down what stands below it: whoever is there already by the keyboard is not to lose sight of it. */
function showFocus(): void {
  const at = document.activeElement
  const focused = at?.shadowRoot?.activeElement ?? at
  if (focused?.matches(':focus-visible')) focused.scrollIntoView({ block: 'nearest' })
}
