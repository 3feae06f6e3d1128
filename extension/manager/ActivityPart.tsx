import { writeWorkbook } from '@beian-assist/rules/files'
import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { KEEP_DAYS, MOST_KEPT, outdated } from '../activity/log.ts'
import { type ActivityTable, activityCsv, activityJson, activitySheet } from '../agency/activity/files.ts'
import { type ActivityFilter, type ActivityLine, activityLines, filterActivity } from '../agency/activity/lines.ts'
import type { Stored } from '../vault/index.ts'
import { ACTS, type Act } from '../vault/records/activity.ts'
import { useManager } from './context.ts'
import { More } from './More.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import { saveFile, XLSX } from './save-file.ts'
import { today } from './today.ts'

/** So many names stand in a row; more are folded away. */
const FEW = 3
const CLIENTS = 3
const PAGE = 100

/** What was done for whom: to look through, and to take away as a file. */
export function ActivityPart(): JSX.Element {
  const { vault, model, language, t } = useManager()
  const records = useSignal<readonly Stored<'activity'>[]>([])
  const filter = useSignal<ActivityFilter>({})
  const shown = useSignal(PAGE)
  /** Acts that are there and cannot be read. */
  const unread = useSignal<number | 'all'>(0)
  const open = vault.vault()
  useEffect(() => {
    const read = async () => {
      const all = await open?.list('activity')
      unread.value = all?.ok ? all.unreadable.filter(({ col }) => col === 'activity').length : open ? 'all' : 0
      if (!all?.ok) return
      // What has outlived its term is not shown until the next act removes it.
      const gone = new Set(outdated(all.records, Date.now()))
      records.value = all.records.filter((one) => !gone.has(one))
    }
    void read()
    return open?.on('change', () => void read())
  }, [open, records, unread])
  const lines = activityLines(records.value, model.clients.value)
  const wanted = filterActivity(lines, filter.value)
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' })
  const textsOf = (line: ActivityLine): string[] => {
    const names = line.clients.map(({ id, name }) =>
      name === undefined ? t('activity.gone', { id: id.slice(0, 6) }) : name || t('client.unnamed'),
    )
    const more = line.clientCount > names.length ? [t('activity.more', { count: line.clientCount })] : []
    return [
      when.format(new Date(line.at)),
      t(`act.${line.act}`),
      line.what ? t(`what.${line.what}`) : '',
      [...names, ...more].join(language === 'en' ? ', ' : '、'),
      String(line.count),
      line.failed > 0 ? String(line.failed) : '',
      line.origin,
      line.order,
    ]
  }
  const columns = [
    t('activity.at'),
    t('activity.act'),
    t('activity.what'),
    t('activity.clients'),
    t('activity.number'),
    t('activity.failed'),
    t('activity.site'),
    t('activity.order'),
  ]
  const save = (ending: string, type: string, made: (table: ActivityTable) => Uint8Array | string) => {
    const rows = wanted.map(textsOf)
    saveFile(
      `${t('activity.file', { day: today() })}.${ending}`,
      made({ name: t('activity.sheet'), columns, rows }),
      type,
    )
    void vault.activity.note({ act: 'export', what: 'log', count: rows.length })
  }
  const set = (change: Partial<ActivityFilter>) => {
    filter.value = { ...filter.value, ...change }
    shown.value = PAGE
  }
  return (
    <>
      <p class="muted no-print">{t('activity.intro', { most: MOST_KEPT, days: KEEP_DAYS })}</p>
      {unread.value !== 0 && (
        <p role="alert" class="notice notice-attention">
          {unread.value === 'all' ? t('activity.unreadAll') : t('activity.unread', { count: unread.value })}
        </p>
      )}
      {records.value.length === 0 ? (
        unread.value === 0 && <p role="status">{t('activity.none')}</p>
      ) : (
        <>
          <div class="manager-filter no-print">
            <label>
              <span>{t('activity.act')}</span>
              <select onChange={(event) => set({ act: (event.currentTarget.value || undefined) as Act | undefined })}>
                <option value="">{t('activity.all')}</option>
                {ACTS.map((act) => (
                  <option key={act} value={act}>
                    {t(`act.${act}`)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{t('activity.search')}</span>
              <input type="search" data-activity-search onInput={(event) => set({ text: event.currentTarget.value })} />
            </label>
            <label>
              <span>{t('activity.from')}</span>
              <input type="date" onInput={(event) => set({ from: event.currentTarget.value })} />
            </label>
            <label>
              <span>{t('activity.to')}</span>
              <input type="date" onInput={(event) => set({ to: event.currentTarget.value })} />
            </label>
          </div>
          <div class="row no-print">
            <button
              type="button"
              class="secondary"
              onClick={() => save('xlsx', XLSX, (table) => writeWorkbook([activitySheet(table)]))}
            >
              {t('save.xlsx')}
            </button>
            <button type="button" class="secondary" onClick={() => save('csv', 'text/csv', activityCsv)}>
              {t('save.csv')}
            </button>
            <button type="button" class="secondary" onClick={() => save('json', 'application/json', activityJson)}>
              {t('save.json')}
            </button>
          </div>
          <p role="status" class="muted">
            {wanted.length === 0 ? t('activity.noneFound') : t('activity.count', { count: wanted.length })}
          </p>
          {wanted.length > 0 && (
            <ScrollRegion name={t('activity.count', { count: wanted.length })}>
              <table data-activity>
                <thead>
                  <tr>
                    {columns.map((one) => (
                      <th key={one} scope="col">
                        {one}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {wanted.slice(0, shown.value).map((line) => (
                    <tr key={line.id} data-act={line.act}>
                      {textsOf(line).map((text, at) => (
                        <td key={columns[at]} data-label={text === '' ? undefined : columns[at]}>
                          {at === CLIENTS && line.clients.length > FEW ? (
                            <details>
                              <summary>{t('activity.many', { count: line.clientCount })}</summary>
                              {text}
                            </details>
                          ) : (
                            text
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
          <More all={wanted.length} shown={shown} page={PAGE} />
        </>
      )}
    </>
  )
}
