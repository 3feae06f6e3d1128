import { writeFilings, writeTemplate } from '@beian-assist/rules/files'
import { pathName } from '@beian-assist/sdk/panel'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useManager } from './context.ts'
import { createExchange } from './exchange-model.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { saveFile, XLSX } from './save-file.ts'
import { today } from './today.ts'

/** Tables in and out. */
export function ExchangePart(): JSX.Element {
  const { vault, model, language, t } = useManager()
  const exchange = useMemo(() => createExchange(vault, model), [vault, model])
  const omitted = useSignal<readonly string[]>([])
  const filings = model.clients.value.flatMap((client) => client.filings)
  const { end, refused } = exchange
  return (
    <>
      <h3>{t('import.title')}</h3>
      <p class="muted">{t('import.intro')}</p>
      <div class="row">
        <label class="file-choice">
          <input
            class="visually-hidden"
            type="file"
            accept=".xlsx,.csv"
            data-import
            onChange={async (event) => {
              const input = event.currentTarget
              const chosen = input.files?.[0]
              if (chosen) await exchange.open(chosen.name, new Uint8Array(await chosen.arrayBuffer()))
              input.value = ''
            }}
          />
          <span class="secondary">{t('import.choose')}</span>
        </label>
        <button
          type="button"
          class="secondary"
          onClick={() => saveFile(t('template.file'), writeTemplate(language), XLSX)}
        >
          {t('template.save')}
        </button>
      </div>
      {refused.value && (
        <p role="alert" class="notice notice-problem">
          {t('import.refused', {
            file: exchange.file.value?.name ?? '',
            reason: t(`file.${fileReason(refused.value.code)}`),
          })}
        </p>
      )}
      {end.value.kind === 'done' && (
        <p role="status" class="notice notice-good">
          {t('import.done', { count: end.value.count })}
          {end.value.differences > 0 && ` ${t('import.differences', { count: end.value.differences })}`}
        </p>
      )}
      {end.value.kind === 'refused' && (
        <p role="alert" class="notice notice-problem">
          {t('import.notStored', { reason: end.value.reason })}
        </p>
      )}
      <ImportPreview exchange={exchange} />
      <h3>{t('export.title')}</h3>
      <p class="muted">{t('export.intro')}</p>
      <button
        type="button"
        class="secondary"
        disabled={filings.length === 0}
        onClick={() => {
          const made = writeFilings(
            filings.map(({ filing }) => filing),
            language,
          )
          omitted.value = made.omitted.map(
            ({ filing, path }) => `${filings[filing]?.filing.subject?.name ?? ''}: ${pathName(path, language)}`,
          )
          saveFile(t('export.file', { day: today() }), made.bytes, XLSX)
          const keys = model.clients.value.map(({ key }) => key)
          void vault.activity.note({ act: 'export', what: 'table', clients: keys, count: filings.length })
        }}
      >
        {t('export.save', { count: filings.length })}
      </button>
      {omitted.value.length > 0 && (
        <div role="alert" class="notice notice-attention">
          <p>{t('export.omitted')}</p>
          <ul>
            {omitted.value.slice(0, 50).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

const fileReason = (code: string) =>
  code === 'too-big' ? ('too-big' as const) : code === 'not-text' ? ('not-text' as const) : ('not-a-workbook' as const)
