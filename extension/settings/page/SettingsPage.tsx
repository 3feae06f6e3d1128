import { useSignal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { About } from '../about/About.tsx'
import { Glossary } from '../glossary/Glossary.tsx'
import { Language } from '../language/Language.tsx'
import type { SettingsKey } from '../messages/index.ts'
import { RulesData } from '../rules-data/RulesData.tsx'
import { SelfTest } from '../self-test/SelfTest.tsx'
import { Shortcuts } from '../shortcuts/Shortcuts.tsx'
import { Sites } from '../sites/Sites.tsx'
import { VaultPart } from '../vault/VaultPart.tsx'
import { useSettings } from './context.ts'

/** In the order of the list at the side; the name is also the address, `#vault`. */
const SECTIONS = {
  vault: VaultPart,
  sites: Sites,
  rules: RulesData,
  privacy: SelfTest,
  shortcuts: Shortcuts,
  language: Language,
  glossary: Glossary,
  about: About,
} satisfies Record<string, ComponentType>
type SectionId = keyof typeof SECTIONS
const IDS = Object.keys(SECTIONS) as SectionId[]
const titleOf = (id: SectionId): SettingsKey => `section.${id}`

const fromAddress = (): SectionId => IDS.find((id) => location.hash === `#${id}`) ?? 'vault'

export function SettingsPage(): JSX.Element {
  const { t, language } = useSettings()
  const current = useSignal<SectionId>(fromAddress())
  const heading = useRef<HTMLHeadingElement>(null)
  // Before the first picture: a press that comes before anybody listens would lead nowhere, and again nowhere.
  useLayoutEffect(() => {
    const follow = () => {
      current.value = fromAddress()
      // After a jump the reader goes on with the section, not with the list.
      heading.current?.focus()
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [current])
  const Section: ComponentType = SECTIONS[current.value]
  return (
    <main class="panel settings" lang={language}>
      <header class="settings-head">
        <h1>{t('title')}</h1>
        <p class="muted">{t('title.local')}</p>
      </header>
      <div class="settings-body">
        <nav class="settings-nav" aria-label={t('nav')}>
          {IDS.map((id) => (
            <a key={id} href={`#${id}`} aria-current={current.value === id ? 'page' : undefined}>
              {t(titleOf(id))}
            </a>
          ))}
        </nav>
        <section class="settings-section" aria-labelledby="ba-section" data-section={current.value}>
          <h2 id="ba-section" tabIndex={-1} ref={heading}>
            {t(titleOf(current.value))}
          </h2>
          <Section />
        </section>
      </div>
    </main>
  )
}
