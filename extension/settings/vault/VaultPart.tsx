import type { JSX } from 'preact'
import { VaultSection } from '../../panel/vault/VaultSection.tsx'
import { useSettings } from '../page/context.ts'
import { Drafts } from './Drafts.tsx'
import { Erase } from './Erase.tsx'
import { Habits } from './Habits.tsx'
import { HealthCheck } from './HealthCheck.tsx'
import { MergeBackups } from './MergeBackups.tsx'
import { Scans } from './Scans.tsx'

/** The vault as in the panel, and beside it what is done rarely. */
export function VaultPart(): JSX.Element {
  const { vault, language } = useSettings()
  const open = vault.view.value.kind === 'unlocked'
  return (
    <>
      <VaultSection model={vault} locale={language} />
      <Habits />
      {open && <Scans />}
      <Drafts />
      {open && <HealthCheck />}
      <MergeBackups />
      {open && <Erase />}
    </>
  )
}
