import { fieldLabel, fields } from '@beian-assist/rules'
import { pictureTypes } from '@beian-assist/sdk/documents'
import { panelText, Sure } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { refusalText } from '../../messages/index.ts'
import { useSettings } from '../page/context.ts'
import { createScansModel, type ScanLine, type ScansModel } from './scans-model.ts'

/** Materials by the dictionary's own list. */
const KINDS = fields.flatMap(({ id }) => /^materials\.([A-Za-z]+)$/.exec(id)?.[1] ?? [])

export function Scans(): JSX.Element {
  const { vault, t } = useSettings()
  const [model] = useState(() => createScansModel(vault))
  const { retentionDays } = vault.preferences.value
  useEffect(() => {
    void retentionDays
    model.refresh()
    return vault.onChange(model.refresh)
  }, [model, vault, retentionDays])
  useEffect(() => model.hide, [model])
  const all = model.lines.value
  return (
    <details class="group" data-scans={all.length}>
      <summary>
        <span class="group-name">{t('scans')}</span>
        <span class="count">{all.length}</span>
      </summary>
      <p>{t('scans.why')}</p>
      <Due model={model} />
      <ul class="cards">
        {all.map((line) => (
          <Scan key={line.record.id} model={model} line={line} />
        ))}
      </ul>
      <Refused model={model} />
      <AddScan model={model} />
    </details>
  )
}

function Due({ model }: { model: ScansModel }): JSX.Element | null {
  const { vault, t } = useSettings()
  const cleared = useSignal<number | undefined>(undefined)
  const now = Date.now()
  const due = model.lines.value.filter(({ dueAt }) => dueAt !== undefined && dueAt <= now).length
  if (cleared.value !== undefined)
    return (
      <p role="status" class="notice notice-good">
        {t('scans.cleared', { count: cleared.value })}
      </p>
    )
  if (due === 0) return null
  return (
    <div class="notice notice-attention">
      <p>{t('scans.due', { count: due, days: vault.preferences.value.retentionDays })}</p>
      <button
        type="button"
        class="secondary danger"
        onClick={async () => {
          cleared.value = await model.clear(Date.now())
        }}
      >
        {t('scans.clear', { count: due })}
      </button>
    </div>
  )
}

function Refused({ model }: { model: ScansModel }): JSX.Element | null {
  const { language } = useSettings()
  const refused = model.refused.value
  if (!refused) return null
  return (
    <p role="alert" class="notice notice-problem">
      {'picture' in refused
        ? panelText(language, `documents.refused.${refused.picture}`, { detail: refused.detail })
        : refusalText(language, refused.reason)}
    </p>
  )
}

function Scan({ model, line }: { model: ScansModel; line: ScanLine }): JSX.Element {
  const { t, date, language } = useSettings()
  const { record, owner, dueAt } = line
  const asked = useSignal(false)
  const clear = useSignal(false)
  const open = model.shown.value?.id === record.id ? model.shown.value.url : undefined
  const name = fieldLabel(`materials.${record.data.material}`, language)
  return (
    <li class="card" data-scan={record.id}>
      <div class="card-head">
        <span class="card-label">
          <strong>{name}</strong>
          {owner && <span class="muted"> {owner}</span>}
          <span class="muted"> {t('scans.size', { kb: Math.ceil(record.data.bytes / 1024) })}</span>
        </span>
        <button
          type="button"
          class="quiet"
          aria-expanded={open !== undefined}
          aria-label={`${t(open ? 'scans.hide' : 'scans.show')}: ${name} ${owner}`}
          onClick={() => {
            clear.value = false
            if (open) model.hide()
            else model.show(record)
          }}
        >
          {t(open ? 'scans.hide' : 'scans.show')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={`${t('scans.remove')}: ${name} ${owner}`}
          onClick={() => {
            asked.value = true
          }}
        >
          {t('scans.remove')}
        </button>
      </div>
      {dueAt !== undefined && <p class="muted">{t('scans.dueOn', { when: date(dueAt) })}</p>}
      {open && (
        <>
          <img class={`scan-view ${clear.value ? '' : 'scan-blur'}`} src={open} alt={name} />
          {!clear.value && (
            <p>
              <button
                type="button"
                class="secondary"
                onClick={() => {
                  clear.value = true
                }}
              >
                {t('scans.clearView')}
              </button>
            </p>
          )}
        </>
      )}
      {asked.value && (
        <Sure
          back={t('cancel')}
          deed={t('scans.remove')}
          onBack={() => {
            asked.value = false
          }}
          onDeed={() => model.remove(record)}
        >
          {t('scans.removeConfirm', { name })}
        </Sure>
      )}
    </li>
  )
}

function AddScan({ model }: { model: ScansModel }): JSX.Element {
  const { t, language } = useSettings()
  return (
    <form
      class="card-form"
      onSubmit={async (event) => {
        event.preventDefault()
        const form = event.currentTarget as HTMLFormElement
        const data = new FormData(form)
        const file = data.get('scan-file')
        if (!(file instanceof File) || file.size === 0) return
        await model.add(file, String(data.get('scan-kind')), String(data.get('scan-of')) || null)
        if (!model.refused.value) form.reset()
      }}
    >
      <h3>{t('scans.add')}</h3>
      <label for="ba-scan-file">{t('scans.file')}</label>
      <input id="ba-scan-file" name="scan-file" type="file" accept={pictureTypes} required />
      <label for="ba-scan-kind">{t('scans.kind')}</label>
      <select id="ba-scan-kind" name="scan-kind">
        {KINDS.map((id) => (
          <option key={id} value={id}>
            {fieldLabel(`materials.${id}`, language)}
          </option>
        ))}
      </select>
      <label for="ba-scan-of">{t('scans.of')}</label>
      <select id="ba-scan-of" name="scan-of">
        <option value="">{t('scans.of.none')}</option>
        {model.owners.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name || id.slice(0, 6)}
          </option>
        ))}
      </select>
      <p class="muted">{t('scans.add.hint')}</p>
      <button type="submit" class="secondary">
        {t('scans.add.do')}
      </button>
    </form>
  )
}
