import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { newPassphraseProblem } from '../../vault/index.ts'
import { type Strength, strengthOf } from './strength.ts'
import { useVault } from './VaultSection.tsx'

/** How strong the passphrase is, in words and as a bar, while it is typed. */
export function StrengthMeter({ passphrase }: { passphrase: string }): JSX.Element {
  const { t } = useVault()
  const strength = useSignal<Strength | undefined>(undefined)
  useEffect(() => {
    let current = true
    strength.value = passphrase === '' ? undefined : strength.value
    if (passphrase !== '')
      strengthOf(passphrase).then((score) => {
        if (current) strength.value = newPassphraseProblem(passphrase) ? (Math.min(score, 1) as Strength) : score
      })
    return () => {
      current = false
    }
  }, [passphrase, strength])
  const score = strength.value
  return (
    <div class="strength" data-strength={score}>
      <meter min={0} max={4} low={2} high={3} optimum={4} value={score ?? 0} aria-label={t('vault.strength')} />
      <p role="status" class={score !== undefined && score < 3 ? 'attention' : 'muted'}>
        {score === undefined ? t('vault.strength.none') : t(`vault.strength.${score}`)}
      </p>
    </div>
  )
}
