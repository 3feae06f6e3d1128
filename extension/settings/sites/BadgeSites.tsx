import { adapterOrigins } from '@beian-assist/sdk'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import { allowedFrames, allowedOrigins } from '../../access/sites.ts'
import { badgeSites, endBadge, wishForBadge } from '../../badge/badge-sites.ts'
import { useSettings } from '../page/context.ts'

/** On which sites the toolbar button says what a page still needs; the user turns it on and off, site by site. */
export function BadgeSites(): JSX.Element {
  const { t } = useSettings()
  const on = useSignal<readonly string[]>([])
  const own = useSignal<readonly string[]>([])
  const said = useSignal<{ readonly words: string; readonly good: boolean }>({ words: '', good: true })
  useEffect(() => {
    const read = async () => {
      on.value = await badgeSites()
      own.value = await allowedOrigins()
    }
    const again = () => void read().catch(() => undefined)
    again()
    browser.storage.onChanged.addListener(again)
    browser.permissions.onRemoved.addListener(again)
    return () => {
      browser.storage.onChanged.removeListener(again)
      browser.permissions.onRemoved.removeListener(again)
    }
  }, [on, own])

  async function start(origin: string): Promise<void> {
    const isOn = await wishForBadge(origin)
    said.value = { words: t(isOn ? 'sites.badge.started' : 'sites.badge.refused', { origin }), good: isOn }
    on.value = await badgeSites()
  }
  async function end(origin: string): Promise<void> {
    const frames = await allowedFrames()
    await endBadge(
      origin,
      frames.some(({ frame }) => frame === origin),
    )
    said.value = { words: t('sites.badge.ended', { origin }), good: true }
    on.value = await badgeSites()
  }

  const origins = [...new Set([...on.value, ...own.value, ...adapterOrigins])]
  return (
    <section aria-labelledby="ba-badge-sites">
      <h3 id="ba-badge-sites">{t('sites.badge')}</h3>
      <p>{t('sites.badge.why')}</p>
      <ul class="cards">
        {origins.map((origin) => {
          const isOn = on.value.includes(origin)
          return (
            <li key={origin} class="card row" data-badge-site={origin} data-on={isOn}>
              <code class="card-label">{origin}</code>
              <button
                type="button"
                class="secondary"
                aria-label={t(isOn ? 'sites.badge.off.name' : 'sites.badge.on.name', { origin })}
                onClick={() => (isOn ? end(origin) : start(origin))}
              >
                {t(isOn ? 'sites.badge.off' : 'sites.badge.on')}
              </button>
            </li>
          )
        })}
      </ul>
      <p role="status" class={said.value.good ? 'good' : 'attention'}>
        {said.value.words}
      </p>
    </section>
  )
}
