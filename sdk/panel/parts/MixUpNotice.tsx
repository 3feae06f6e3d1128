import type { JSX } from 'preact'
import type { ForeignValue } from '../../plan/mix-up.ts'
import { useStore, useText } from './context.ts'
import { Notice } from './Notice.tsx'

/** Enough to recognise a number by, not enough to read it off a screen that others see. */
const shown = ({ kind, value }: ForeignValue): string =>
  (kind === 'certNumber' || kind === 'phone') && value.length > 7
    ? `${value.slice(0, 3)}…${value.slice(-4)}`
    : value.slice(0, 80)

/** The page looks like another client's: what was found, and two ways on. */
export function MixUpNotice(): JSX.Element | null {
  const store = useStore()
  const t = useText()
  const found = store.mixUp.value
  if (!found) return null
  const client = store.profiles.value.find(({ id }) => id === store.profileId.value)?.name ?? ''
  if (!store.mixUpOpen.value) {
    return (
      <Notice tone="attention">
        <p>{t('mix.accepted', { client })}</p>
      </Notice>
    )
  }
  return (
    <div role="alert" class="mix-up">
      <Notice tone="problem">
        <p>
          <strong>{t('mix.title', { client })}</strong>
        </p>
        <ul>
          {found.bound !== undefined && (
            <li>{found.bound === '' ? t('mix.boundUnknown') : t('mix.bound', { whose: found.bound })}</li>
          )}
          {found.foreign.slice(0, 12).map((one) => (
            <li key={`${one.control} ${one.label} ${one.value}`}>
              {t(one.whose === '' ? 'mix.unknown' : 'mix.found', {
                label: one.label || t('card.unnamed'),
                value: shown(one),
                whose: one.whose,
                client,
              })}
            </li>
          ))}
        </ul>
        <p>{t('mix.todo')}</p>
        <div class="row">
          <button
            type="button"
            class="primary"
            onClick={() => {
              store.tab.value = 'profiles'
            }}
          >
            {t('mix.choose')}
          </button>
          <button type="button" class="secondary danger" onClick={() => store.acceptMixUp()}>
            {t('mix.accept', { client })}
          </button>
        </div>
      </Notice>
    </div>
  )
}
