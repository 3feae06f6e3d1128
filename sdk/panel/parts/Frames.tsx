import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'

/** Frames of other origins that can be seen on the page: each is asked about by its own name. */
export function Frames(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const { allowFrame } = store
  const seen = (store.scan.value?.frames ?? []).filter(({ hidden, origin }) => !hidden && origin.startsWith('https://'))
  const origins = [...new Set(seen.map(({ origin }) => origin))]
  if (!allowFrame || origins.length === 0) return null
  // A page that holds a form of its own usually embeds only what is none.
  const knowsForm = store.scan.value?.mappings.some(({ status }) => status !== 'refused')
  return (
    <details class="group" open={!knowsForm}>
      <summary>
        <span class="group-name">{t('frames.title')}</span>
        <span class="count">{t('group.count', { count: origins.length })}</span>
      </summary>
      <p class="muted">{t('frames.found')}</p>
      <ul class="cards">
        {origins.map((origin) => {
          const { host, hostname } = new URL(origin)
          return (
            <li key={origin} class="card" data-frame={origin}>
              <p class="host">{host}</p>
              {hostname.split('.').some((label) => label.startsWith('xn--')) && (
                <p class="attention">{t('site.punycode', { host })}</p>
              )}
              <button type="button" class="secondary" onClick={() => allowFrame(origin)}>
                {t('frames.allow', { host })}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
