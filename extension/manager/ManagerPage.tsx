import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Missing } from '../panel/vault/Missing.tsx'
import { VaultContext, VaultSection } from '../panel/vault/VaultSection.tsx'
import { ActivityPart } from './ActivityPart.tsx'
import { CheckPart } from './CheckPart.tsx'
import { Clients } from './Clients.tsx'
import { useManager } from './context.ts'
import { DeadlinePart } from './DeadlinePart.tsx'
import { ExchangePart } from './ExchangePart.tsx'
import { HandoverPart } from './HandoverPart.tsx'
import { PurgePart } from './PurgePart.tsx'
import { SharedPart } from './SharedPart.tsx'

const SECTIONS = {
  clients: Clients,
  check: CheckPart,
  shared: SharedPart,
  deadlines: DeadlinePart,
  exchange: ExchangePart,
  handover: HandoverPart,
  purge: PurgePart,
  activity: ActivityPart,
} satisfies Record<string, ComponentType>
type SectionId = keyof typeof SECTIONS
const IDS = Object.keys(SECTIONS) as SectionId[]
const fromAddress = (): SectionId => IDS.find((id) => location.hash === `#${id}`) ?? 'clients'

export function ManagerPage(): JSX.Element {
  const { t, language, speak, vault, model } = useManager()
  const current = useSignal<SectionId>(fromAddress())
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const follow = () => {
      current.value = fromAddress()
      heading.current?.focus()
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [current])
  const { kind } = vault.view.value
  const Section: ComponentType = SECTIONS[current.value]
  return (
    <main class="panel settings manager" lang={language}>
      <header class="settings-head">
        <div class="title-row">
          <h1>{t('title')}</h1>
          <button
            type="button"
            class="quiet"
            lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
            onClick={() => speak(language === 'zh-CN' ? 'en' : 'zh-CN')}
          >
            {language === 'zh-CN' ? 'English' : '中文'}
          </button>
        </div>
        <p class="muted">{t('title.local')}</p>
      </header>
      {kind !== 'unlocked' ? (
        <div class="manager-vault">
          <p>{t('locked')}</p>
          <VaultSection model={vault} locale={language} />
        </div>
      ) : (
        <div class="settings-body">
          <nav class="settings-nav" aria-label={t('nav')}>
            {IDS.map((id) => (
              <a key={id} href={`#${id}`} aria-current={current.value === id ? 'page' : undefined}>
                {t(`section.${id}`)}
              </a>
            ))}
          </nav>
          <section class="settings-section" aria-labelledby="ba-section" data-section={current.value}>
            <h2 id="ba-section" tabIndex={-1} ref={heading}>
              {t(`section.${current.value}`)}
            </h2>
            <VaultContext.Provider value={{ model: vault, locale: language }}>
              <Missing />
            </VaultContext.Provider>
            {model.problem.value !== '' && (
              <p role="alert" class="notice notice-problem">
                {t('problem', { reason: model.problem.value })}
              </p>
            )}
            {model.loading.value ? <p role="status">{t('loading')}</p> : <Section />}
          </section>
        </div>
      )}
    </main>
  )
}
