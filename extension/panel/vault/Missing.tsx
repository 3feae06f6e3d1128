import type { JSX } from 'preact'
import { useVault } from './VaultSection.tsx'

/** Records that cannot be read: how many, the way back, and what came of it. Nothing when all are there. */
export function Missing(): JSX.Element | null {
  const { model, t } = useVault()
  const view = model.view.value
  if (view.kind !== 'unlocked') return null
  const { unreadable, recovered } = view
  return (
    <>
      {unreadable > 0 && (
        <div class="notice notice-attention">
          <p>{t('vault.unreadable', { count: unreadable })}</p>
          {!recovered && (
            <button type="button" class="secondary" onClick={() => model.recover()}>
              {t('vault.recover')}
            </button>
          )}
          {recovered?.count === 0 && <p>{t('vault.recover.none')}</p>}
        </div>
      )}
      {recovered && recovered.count > 0 && (
        <p role="status" class="notice notice-plain">
          {t('vault.recovered', { count: recovered.count })}
          {recovered.older > 0 && t('vault.recovered.older', { count: recovered.older })}
        </p>
      )}
    </>
  )
}
