import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { SettingsKey } from '../messages/index.ts'
import { useSettings } from '../page/context.ts'

const NAMES: Readonly<Record<string, SettingsKey>> = {
  _execute_action: 'shortcuts.open',
  _execute_sidebar_action: 'shortcuts.sidebar',
}

/** Firefox opens its own page for this by a call, Chromium by an address. */
const change = () => {
  const { commands } = browser as { commands: { openShortcutSettings?: () => Promise<void> } }
  return commands.openShortcutSettings
    ? commands.openShortcutSettings()
    : browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}

export function Shortcuts(): JSX.Element {
  const { t } = useSettings()
  const commands = useSignal<readonly browser.Commands.Command[]>([])
  useEffect(() => {
    const read = async () => {
      commands.value = await browser.commands.getAll()
    }
    read().catch(() => undefined)
    // Somebody who has just changed one comes back to this tab.
    addEventListener('focus', read)
    return () => removeEventListener('focus', read)
  }, [commands])
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('shortcuts.what')}</th>
            <th scope="col">{t('shortcuts.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {commands.value.map((command) => {
            const name = NAMES[command.name ?? '']
            return (
              <tr key={command.name}>
                <th scope="row">{name ? t(name) : command.description || command.name}</th>
                <td>{command.shortcut ? <kbd>{command.shortcut}</kbd> : t('shortcuts.none')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <button type="button" class="secondary" onClick={change}>
        {t('shortcuts.change')}
      </button>
      <p class="muted">{t('shortcuts.panel')}</p>
    </>
  )
}
