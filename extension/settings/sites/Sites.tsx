import { adapterOrigins } from '@beian-assist/sdk'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import browser from 'webextension-polyfill'
import type { FramePair } from '../../access/authorise-fill.ts'
import { judgeOrigin } from '../../access/origin.ts'
import { allowedFrames, allowedOrigins, revokeFrame, revokeOrigin } from '../../access/sites.ts'
import { endBadge } from '../../badge/badge-sites.ts'
import { useSettings } from '../page/context.ts'
import { BadgeSites } from './BadgeSites.tsx'
import { PERMISSIONS } from './permissions.ts'

interface Granted {
  readonly permissions: readonly string[]
  readonly origins: readonly string[]
}

export function Sites(): JSX.Element {
  const { t } = useSettings()
  return (
    <>
      <p>{t('sites.why')}</p>
      <Allowed />
      <details class="group">
        <summary>
          <span class="group-name">{t('sites.shipped', { count: adapterOrigins.length })}</span>
        </summary>
        <p class="muted">{t('sites.shipped.why')}</p>
        <ul class="plain">
          {adapterOrigins.map((origin) => (
            <li key={origin}>
              <code>{origin}</code>
            </li>
          ))}
        </ul>
      </details>
      <BadgeSites />
      <Permissions />
    </>
  )
}

/** Match patterns know no ports. */
const patternOf = (origin: string): string => `https://${new URL(origin).hostname}/*`

/** Origins that the user allowed, one by one; what the browser granted for them goes with the word. */
function Allowed(): JSX.Element {
  const { t } = useSettings()
  const origins = useSignal<readonly string[]>([])
  const frames = useSignal<readonly FramePair[]>([])
  const said = useSignal('')
  useEffect(() => {
    const read = async () => {
      origins.value = await allowedOrigins()
      frames.value = await allowedFrames()
    }
    read().catch(() => undefined)
    browser.storage.onChanged.addListener(read)
    return () => browser.storage.onChanged.removeListener(read)
  }, [origins, frames])

  async function remove(origin: string): Promise<void> {
    await revokeOrigin(origin)
    await endBadge(origin)
    await browser.permissions.remove({ origins: [patternOf(origin)] }).catch(() => false)
    origins.value = await allowedOrigins()
    said.value = t('sites.removed', { origin })
  }

  async function removeFrame(pair: FramePair): Promise<void> {
    await revokeFrame(pair)
    const left = await allowedFrames()
    // The browser's permission goes when no other page needs it.
    if (!left.some(({ frame }) => frame === pair.frame))
      await browser.permissions.remove({ origins: [patternOf(pair.frame)] }).catch(() => false)
    frames.value = left
    said.value = t('sites.removed', { origin: pair.frame })
  }

  return (
    <section aria-labelledby="ba-sites-own">
      <h3 id="ba-sites-own">{t('sites.own')}</h3>
      {origins.value.length === 0 ? (
        <p class="muted">{t('sites.none')}</p>
      ) : (
        <ul class="cards">
          {origins.value.map((origin) => {
            const verdict = judgeOrigin(origin)
            return (
              <li key={origin} class="card row">
                <code class="card-label">{origin}</code>
                {verdict.ok && verdict.punycode && <span class="chip chip-ask">{t('sites.punycode')}</span>}
                <button
                  type="button"
                  class="secondary"
                  aria-label={t('sites.remove.name', { origin })}
                  onClick={() => remove(origin)}
                >
                  {t('sites.remove')}
                </button>
              </li>
            )
          })}
        </ul>
      )}
      {frames.value.length > 0 && (
        <>
          <h3>{t('sites.frames')}</h3>
          <ul class="cards">
            {frames.value.map((pair) => (
              <li key={`${pair.top} ${pair.frame}`} class="card row">
                <span class="card-label">{t('sites.frame', { frame: pair.frame, top: pair.top })}</span>
                <button
                  type="button"
                  class="secondary"
                  aria-label={t('sites.remove.name', { origin: `${pair.frame} (${pair.top})` })}
                  onClick={() => removeFrame(pair)}
                >
                  {t('sites.remove')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" class="good">
        {said.value}
      </p>
    </section>
  )
}

function Permissions(): JSX.Element {
  const { t } = useSettings()
  const granted = useSignal<Granted | undefined>(undefined)
  useEffect(() => {
    const read = async () => {
      const all = await browser.permissions.getAll()
      granted.value = { permissions: all.permissions ?? [], origins: all.origins ?? [] }
    }
    read().catch(() => undefined)
    browser.permissions.onRemoved.addListener(read)
    browser.permissions.onAdded.addListener(read)
    return () => {
      browser.permissions.onRemoved.removeListener(read)
      browser.permissions.onAdded.removeListener(read)
    }
  }, [granted])
  const all = granted.value
  const own = browser.runtime.getURL('')
  // Firefox lists what it grants every add-on for itself; sites are what may be taken back.
  const permissions = (all?.permissions ?? []).filter((name) => !name.startsWith('internal:'))
  const origins = (all?.origins ?? []).filter((origin) => !origin.startsWith(own))
  return (
    <section aria-labelledby="ba-permissions">
      <h3 id="ba-permissions">{t('permissions')}</h3>
      <p>{t('permissions.none')}</p>
      <table data-permissions>
        <thead>
          <tr>
            <th scope="col">{t('permissions.name')}</th>
            <th scope="col">{t('permissions.why')}</th>
          </tr>
        </thead>
        <tbody>
          {permissions.map((name) => {
            const why = Object.hasOwn(PERMISSIONS, name) ? PERMISSIONS[name] : undefined
            return (
              <tr key={name} data-permission={name} data-known={why !== undefined}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{why ? t(why) : <span class="state state-bad">{t('permissions.unknown')}</span>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <h3>{t('permissions.origins')}</h3>
      {origins.length === 0 ? (
        <p data-origins="0">{t('permissions.origins.none')}</p>
      ) : (
        <ul class="cards">
          {origins.map((origin) => (
            <li key={origin} class="card row">
              <code class="card-label">{origin}</code>
              <button
                type="button"
                class="secondary"
                onClick={() => browser.permissions.remove({ origins: [origin] }).catch(() => false)}
              >
                {t('permissions.take')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="muted">{t('permissions.how')}</p>
    </section>
  )
}
