import { type Locale, rules } from '@beian-assist/rules'
import { type Signal, useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type ExtensionKey, text } from '../messages/index.ts'
import { VaultSection } from '../panel/vault/VaultSection.tsx'
import type { VaultModel } from '../panel/vault/vault-model.ts'

interface WelcomeProps {
  readonly locale: Signal<Locale>
  readonly vault: VaultModel
  chooseLocale(locale: Locale): void
}

const LANGUAGES: readonly { readonly locale: Locale; readonly name: string }[] = [
  { locale: 'zh-CN', name: '中文' },
  { locale: 'en', name: 'English' },
]

const LISTS = [
  { title: 'welcome.local.title', items: ['welcome.local.1', 'welcome.local.2', 'welcome.local.3'] },
  { title: 'welcome.never.title', items: ['welcome.never.1', 'welcome.never.2', 'welcome.never.3', 'welcome.never.4'] },
  { title: 'welcome.do.title', items: ['welcome.do.1', 'welcome.do.2', 'welcome.do.3'] },
] as const satisfies readonly { title: ExtensionKey; items: readonly ExtensionKey[] }[]

/** Readable in a minute, and everything to begin with is one press away. */
export function WelcomePage({ locale, vault, chooseLocale }: WelcomeProps): JSX.Element {
  const t = (key: ExtensionKey) => text(locale.value, key, { count: rules.length })
  return (
    <main class="panel welcome">
      <div class="title-row">
        <h1>{t('welcome.title')}</h1>
        <fieldset class="welcome-language">
          <legend class="visually-hidden">{t('welcome.language')}</legend>
          {LANGUAGES.map((one) => (
            <label key={one.locale} class="edit-check" lang={one.locale}>
              <input
                type="radio"
                name="language"
                checked={locale.value === one.locale}
                onChange={() => chooseLocale(one.locale)}
              />
              {one.name}
            </label>
          ))}
        </fieldset>
      </div>
      <p class="welcome-lead">{t('welcome.lead')}</p>
      <div class="welcome-three">
        {LISTS.map(({ title, items }) => (
          <section key={title} class="welcome-card">
            <h2>{t(title)}</h2>
            <ul>
              {items.map((item) => (
                <li key={item}>{t(item)}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <section class="welcome-card welcome-practice">
        <h2>{t('welcome.practice.title')}</h2>
        <p>{t('welcome.practice.text')}</p>
        <a class="primary" href="/practice.html">
          {t('welcome.practice.button')}
        </a>
      </section>
      <Keep locale={locale} vault={vault} />
      <section class="welcome-card">
        <h2>{t('welcome.start.title')}</h2>
        <ol class="steps">
          <li>{t('welcome.start.1')}</li>
          <li>{t('welcome.start.2')}</li>
          <li>{t('welcome.start.3')}</li>
        </ol>
      </section>
    </main>
  )
}

/** A vault, or this session only; both are fine. */
function Keep({ locale, vault }: Omit<WelcomeProps, 'chooseLocale'>): JSX.Element {
  const without = useSignal(false)
  const t = (key: ExtensionKey) => text(locale.value, key)
  const kind = vault.view.value.kind
  return (
    <section class="welcome-card">
      <h2>{t('welcome.vault.title')}</h2>
      <p>{t('welcome.vault.text')}</p>
      {without.value && kind === 'first-run' ? (
        <div role="status">
          <p class="notice notice-good">{t('welcome.session.on')}</p>
          <button
            type="button"
            class="secondary"
            onClick={() => {
              without.value = false
            }}
          >
            {t('welcome.session.off')}
          </button>
        </div>
      ) : (
        <>
          {kind === 'unlocked' && (
            <p role="status" class="notice notice-good">
              {t('welcome.vault.done')}
            </p>
          )}
          <div class="welcome-vault">
            <VaultSection model={vault} locale={locale.value} />
          </div>
          {kind === 'first-run' && (
            <button
              type="button"
              class="secondary"
              onClick={() => {
                without.value = true
              }}
            >
              {t('welcome.session.button')}
            </button>
          )}
        </>
      )}
    </section>
  )
}
