import { isRecipient } from '@beian-assist/rules/backup'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { refusalText } from '../messages/index.ts'
import { NewPassphrase, useNewPassphrase } from '../panel/vault/NewPassphrase.tsx'
import { type BackupFile, reachOf } from '../vault/index.ts'
import { ClientPicker } from './ClientPicker.tsx'
import { useManager } from './context.ts'
import { ReachView } from './ReachView.tsx'
import { saveFile } from './save-file.ts'

type State =
  | { readonly kind: 'choosing'; readonly refused?: string }
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly file: BackupFile; readonly clients: readonly string[] }

/** Chosen clients as one encrypted file, with what will be in it said before. */
export function GiveClients(): JSX.Element {
  const { vault, model, language, t } = useManager()
  const state = useSignal<State>({ kind: 'choosing' })
  const by = useSignal<'passphrase' | 'key'>('passphrase')
  const picked = model.picked.value
  const reach = reachOf(model.records.value, picked)

  const pair = useNewPassphrase('handover-passphrase', 'handover-repeat')

  async function make(form: HTMLFormElement): Promise<void> {
    const open = vault.vault()
    const refuse = (refused: string) => {
      state.value = { kind: 'choosing', refused }
    }
    if (!open) return refuse(refusalText(language, 'locked'))
    const recipient = String(new FormData(form).get('handover-recipient') ?? '').trim()
    if (by.value === 'key' && !isRecipient(recipient)) return refuse(t('handover.badRecipient'))
    const lock = by.value === 'key' ? { recipient } : pair.take(form)
    if (lock === undefined) return
    const clients = [...picked]
    state.value = { kind: 'making' }
    const made = await open.exportHandover(picked, lock, vault.envelope)
    if (made.ok) state.value = { kind: 'made', file: made.file, clients }
    // A recipient that looks like one and is none fails only here, on its check characters.
    else if (made.reason === 'envelope' && by.value === 'key') refuse(t('handover.badRecipient'))
    else refuse(t('handover.refused', { reason: refusalText(language, made.reason) }))
  }

  const now = state.value
  return (
    <>
      <h3>{t('handover.give')}</h3>
      <p class="muted">{t('handover.intro')}</p>
      {now.kind === 'made' ? (
        <div role="status" class="notice notice-good" data-handover-made>
          <p>{t('handover.made', { records: now.file.records, scans: now.file.scans })}</p>
          {now.file.scansLeftOut > 0 && <p>{t('handover.scansLeftOut', { count: now.file.scansLeftOut })}</p>}
          <div class="row">
            <button
              type="button"
              class="primary"
              onClick={() => {
                saveFile(now.file.name, now.file.bytes, 'application/octet-stream')
                void vault.activity.note({ act: 'handover', clients: now.clients, count: now.file.records })
              }}
            >
              {t('handover.save', { name: now.file.name })}
            </button>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                state.value = { kind: 'choosing' }
              }}
            >
              {t('handover.again')}
            </button>
          </div>
          <p>{t('handover.next')}</p>
        </div>
      ) : (
        <>
          <ClientPicker />
          {picked.size > 0 && (
            <form
              class="card-form"
              onSubmit={(event) => {
                event.preventDefault()
                void make(event.currentTarget)
              }}
            >
              <ReachView
                reach={reach}
                clients={picked.size}
                sentence="handover.holds"
                shared="handover.shared"
                alone={false}
              />
              {reach.missing > 0 && <p class="attention">{t('handover.missing', { count: reach.missing })}</p>}
              <fieldset>
                <legend>{t('handover.lock')}</legend>
                {(['passphrase', 'key'] as const).map((kind) => (
                  <label key={kind} class="edit-check">
                    <input
                      type="radio"
                      name="handover-by"
                      value={kind}
                      checked={by.value === kind}
                      onChange={() => {
                        by.value = kind
                      }}
                    />
                    {t(kind === 'key' ? 'handover.byKey' : 'handover.byPassphrase')}
                  </label>
                ))}
              </fieldset>
              {by.value === 'key' ? (
                <>
                  <label for="ba-recipient">{t('handover.recipient')}</label>
                  <input
                    id="ba-recipient"
                    name="handover-recipient"
                    type="text"
                    autocomplete="off"
                    spellcheck={false}
                    aria-describedby="ba-recipient-hint"
                    required
                  />
                  <p id="ba-recipient-hint" class="muted">
                    {t('handover.recipientHint')}
                  </p>
                </>
              ) : (
                <NewPassphrase
                  pair={pair}
                  locale={language}
                  ids={['ba-handover-pass', 'ba-handover-repeat']}
                  label={t('handover.passphrase')}
                />
              )}
              {now.kind === 'choosing' && now.refused !== undefined && (
                <p role="alert" class="notice notice-problem">
                  {now.refused}
                </p>
              )}
              <button type="submit" class="primary" disabled={now.kind === 'making'}>
                {t(now.kind === 'making' ? 'handover.making' : 'handover.make')}
              </button>
            </form>
          )}
        </>
      )}
    </>
  )
}
