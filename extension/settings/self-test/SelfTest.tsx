import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useSettings } from '../page/context.ts'
import { ATTEMPT_IDS, type Attempted, attemptAll, OUTSIDE } from './attempts.ts'
import { listStored, type StoredThing } from './storage.ts'

/** What the extension cannot do, shown by trying it, and what it has stored, shown by listing it. */
export function SelfTest(): JSX.Element {
  const { t } = useSettings()
  return (
    <>
      <p>{t('privacy.why')}</p>
      <Network />
      <Storage />
      <p>
        {t('privacy.permissions')} <a href="#sites">{t('section.sites')}</a>
      </p>
    </>
  )
}

function Network(): JSX.Element {
  const { t } = useSettings()
  const results = useSignal<readonly Attempted[]>([])
  const running = useSignal(false)
  const { value: done } = results

  async function run(): Promise<void> {
    running.value = true
    results.value = []
    await attemptAll((one) => {
      results.value = [...results.value, one]
    })
    running.value = false
  }

  const finished = done.length === ATTEMPT_IDS.length
  const blocked = done.filter(({ outcome }) => outcome === 'blocked').length
  return (
    <section aria-labelledby="ba-network">
      <h3 id="ba-network">{t('network')}</h3>
      <p>{t('network.why', { address: OUTSIDE })}</p>
      <button type="button" class="primary" disabled={running.value} onClick={run}>
        {t(running.value ? 'network.running' : 'network.run')}
      </button>
      <div role="status" data-verdict={finished ? (blocked === done.length ? 'blocked' : 'open') : ''}>
        {finished && (
          <p class={`notice ${blocked === done.length ? 'notice-good' : 'notice-problem'}`}>
            {blocked === done.length
              ? t('network.all', { count: blocked })
              : t('network.open', { count: done.length - blocked })}
          </p>
        )}
      </div>
      {done.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('network.way')}</th>
              <th scope="col">{t('network.result')}</th>
            </tr>
          </thead>
          <tbody>
            {done.map(({ id, outcome, directive }) => (
              <tr key={id} data-attempt={id} data-outcome={outcome}>
                <th scope="row">{t(`network.${id}`)}</th>
                <td>
                  <span class={`state ${outcome === 'blocked' ? 'state-good' : 'state-bad'}`}>
                    {outcome === 'blocked' ? '✓' : '✗'} {t(`network.${outcome}`)}
                  </span>{' '}
                  {directive && <code>{directive}</code>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="muted">{t('network.limits')}</p>
    </section>
  )
}

function Storage(): JSX.Element {
  const { t } = useSettings()
  const things = useSignal<readonly StoredThing[] | undefined>(undefined)
  const all = things.value
  const unknown = all?.filter(({ what }) => what === undefined) ?? []
  return (
    <section aria-labelledby="ba-storage">
      <h3 id="ba-storage">{t('storage')}</h3>
      <p>{t('storage.why')}</p>
      <button
        type="button"
        class="primary"
        onClick={async () => {
          things.value = await listStored()
        }}
      >
        {t('storage.run')}
      </button>
      <div role="status" data-storage={all ? (unknown.length === 0 ? 'known' : 'unknown') : ''}>
        {all && (
          <p class={`notice ${unknown.length === 0 ? 'notice-good' : 'notice-problem'}`}>
            {unknown.length === 0
              ? t('storage.known', { count: all.length })
              : t('storage.unknown', { count: unknown.length })}
          </p>
        )}
      </div>
      {all && all.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('storage.where')}</th>
              <th scope="col">{t('storage.what')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map(({ area, name, size, what }) => (
              <tr key={`${area} ${name}`} data-stored={`${area}:${name}`} data-known={what !== undefined}>
                <th scope="row">
                  {t(`area.${area}`)} <code>{name}</code>
                </th>
                <td>
                  {what ? t(what) : <span class="state state-bad">{t('storage.unknown.one')}</span>}
                  {size !== undefined && (
                    <span class="muted">
                      {' '}
                      {area === 'opfs' ? t('storage.bytes', { size }) : t('storage.entries', { size })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
