import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { refusalText, text } from '../../messages/index.ts'
import { type Choices, type Disputed, Disputes, decided } from '../../panel/vault/Disputes.tsx'
import { NewPassphrase, useNewPassphrase } from '../../panel/vault/NewPassphrase.tsx'
import { SecretInput } from '../../panel/vault/SecretInput.tsx'
import { VaultContext } from '../../panel/vault/VaultSection.tsx'
import type { MergePlan } from '../../vault/index.ts'
import { useSettings } from '../page/context.ts'
import { createMergeModel, type MergeModel } from './merge-model.ts'

/** For two computers that kept the same clients: two backups in, one out. */
export function MergeBackups(): JSX.Element {
  const { vault, t, language } = useSettings()
  const [model] = useState(() => createMergeModel(vault.envelope))
  const view = model.view.value
  const done = (
    <button type="button" class="quiet" onClick={model.close}>
      {text(language, 'backup.close')}
    </button>
  )
  return (
    <details class="group" data-merge={view.kind}>
      <summary>
        <span class="group-name">{t('merge')}</span>
      </summary>
      {view.kind === 'idle' && <Files model={model} />}
      {view.kind === 'working' && (
        <p role="status" class="busy">
          {text(language, 'backup.reading')}
        </p>
      )}
      {view.kind === 'planned' && <Plan model={model} plan={view.plan} />}
      {view.kind === 'made' && (
        <div role="status">
          <p>{t('merge.made', { records: view.file.records, scans: view.file.scans })}</p>
          <p>
            <a href={view.url} download={view.file.name}>
              {text(language, 'backup.save', { name: view.file.name })}
            </a>
          </p>
          <p class="muted">{t('merge.next')}</p>
          {done}
        </div>
      )}
      {view.kind === 'refused' && (
        <div role="alert">
          <p class="notice notice-problem">
            {view.which && `${t(`merge.file.${view.which}`)}: `}
            {reasonText(view.reason)}
          </p>
          {done}
        </div>
      )}
    </details>
  )

  function reasonText(reason: string): string {
    const own = ['not-age', 'other-key', 'work-factor', 'wrong-passphrase', 'damaged', 'newer', 'failed']
    if (own.includes(reason)) return text(language, `backup.refused.${reason}` as 'backup.refused.damaged')
    if (reason === 'content') return text(language, 'backup.refused.content', { detail: reason })
    return refusalText(language, reason)
  }
}

function Files({ model }: { model: MergeModel }): JSX.Element {
  const { t, language } = useSettings()
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const data = new FormData(event.currentTarget as HTMLFormElement)
        const given = ([1, 2] as const).map((n) => ({
          file: data.get(`merge-file-${n}`),
          passphrase: String(data.get(`merge-secret-${n}`) ?? ''),
        }))
        const [first, second] = given.flatMap(({ file, passphrase }) =>
          file instanceof File && file.size > 0 ? [{ file, passphrase }] : [],
        )
        if (first && second) await model.compare(first, second)
      }}
    >
      <p>{t('merge.why')}</p>
      {([1, 2] as const).map((n) => (
        <fieldset key={n}>
          <legend>{t(`merge.file.${n}`)}</legend>
          <label for={`ba-merge-file-${n}`}>{text(language, 'backup.file')}</label>
          <input id={`ba-merge-file-${n}`} name={`merge-file-${n}`} type="file" accept=".age" required />
          <label for={`ba-merge-secret-${n}`}>{text(language, 'backup.passphrase.of')}</label>
          <SecretInput id={`ba-merge-secret-${n}`} name={`merge-secret-${n}`} shown={false} autocomplete="off" />
        </fieldset>
      ))}
      <button type="submit" class="secondary">
        {t('merge.compare')}
      </button>
    </form>
  )
}

function Plan({ model, plan }: { model: MergeModel; plan: MergePlan }): JSX.Element {
  const { vault, t, language } = useSettings()
  const choices = useSignal<Choices>(new Map())
  const pair = useNewPassphrase('merge-passphrase', 'merge-repeat')
  const count = (state: string) => plan.lines.filter((line) => line.state === state).length
  const disputed: Disputed[] = plan.lines.flatMap(({ id, first, second, state }) =>
    state === 'differs' && first && second ? [{ id, col: first.col, mine: first.data, theirs: second.data }] : [],
  )
  return (
    <VaultContext.Provider value={{ model: vault, locale: language }}>
      <form
        class="card-form"
        onSubmit={async (event) => {
          event.preventDefault()
          const passphrase = pair.take(event.currentTarget)
          if (passphrase !== undefined) await model.make(decided(disputed, choices.value), passphrase)
        }}
      >
        <p role="status">
          {t('merge.plan', {
            first: count('first'),
            second: count('second'),
            same: count('same'),
            differs: count('differs'),
          })}
        </p>
        {disputed.length > 0 && (
          <Disputes list={disputed} choices={choices} mine={t('merge.file.1')} theirs={t('merge.file.2')} />
        )}
        <NewPassphrase
          pair={pair}
          locale={language}
          ids={['ba-merge-pass', 'ba-merge-repeat']}
          label={text(language, 'backup.passphrase')}
        />
        <div class="row">
          <button type="submit" class="secondary">
            {t('merge.make')}
          </button>
          <button type="button" class="quiet" onClick={model.close}>
            {text(language, 'backup.cancel')}
          </button>
        </div>
      </form>
    </VaultContext.Provider>
  )
}
