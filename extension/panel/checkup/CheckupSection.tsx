import type { PanelStore } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX } from 'preact'
import { text } from '../../messages/index.ts'

/** The check-up, folded away: what it is made of is loaded, and looks, only once somebody opens it. */
export function CheckupSection(props: { store: PanelStore; children: ComponentChildren }): JSX.Element | null {
  const { store, children } = props
  const isOpen = useSignal(false)
  if (store.profiles.value.every(({ sample }) => sample)) return null
  return (
    <details
      class="group"
      data-checkup
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open
      }}
    >
      <summary>
        <span class="group-name">{text(store.locale.value, 'checkup.title')}</span>
      </summary>
      {isOpen.value && children}
    </details>
  )
}
