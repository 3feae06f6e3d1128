import type { JSX } from 'preact'
import browser from 'webextension-polyfill'
import { updateText } from '../../updates/messages/index.ts'
import { versionNotes } from '../../updates/notes.ts'
import type { SettingsKey } from '../messages/index.ts'
import { useSettings } from '../page/context.ts'

const NEVER: readonly SettingsKey[] = [
  'about.never.submit',
  'about.never.consent',
  'about.never.send',
  'about.never.ask',
]
const UNPROTECTED: readonly SettingsKey[] = [
  'about.unprotected.malware',
  'about.unprotected.site',
  'about.unprotected.memory',
  'about.unprotected.existence',
  'about.unprotected.old',
  'about.unprotected.weak',
]

export function About(): JSX.Element {
  const { language, t } = useSettings()
  const list = (keys: readonly SettingsKey[]) => (
    <ul class="plain">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
  return (
    <>
      <dl class="values">
        <dt>{t('about.version')}</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        <dt>{t('about.licence')}</dt>
        <dd>Apache-2.0</dd>
      </dl>
      <p>{t('about.what')}</p>
      {versionNotes.map(({ version, notes }) => (
        <details key={version}>
          <summary>{t('about.notes', { version })}</summary>
          <ul class="plain">
            {notes.map((key) => (
              <li key={key}>{updateText(language, key)}</li>
            ))}
          </ul>
        </details>
      ))}
      <h3>{t('about.never')}</h3>
      {list(NEVER)}
      <h3>{t('about.unprotected')}</h3>
      {list(UNPROTECTED)}
    </>
  )
}
