import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { type BoardLine, deadlineBoard } from '../agency/deadlines/board.ts'
import { calendarFile } from '../panel/journey/ics.ts'
import { useManager } from './context.ts'
import { More } from './More.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import { saveFile } from './save-file.ts'

const PAGE = 300
const RANGES = [7, 30, 90, 365] as const

/** What runs out next, over all clients. */
export function DeadlinePart(): JSX.Element {
  const { model, language, t } = useManager()
  const days = useSignal<number>(90)
  const named = useSignal(false)
  const shown = useSignal(PAGE)
  const now = new Date()
  const lines = deadlineBoard(model.clients.value, { now: now.toISOString(), withinDays: days.value })
  const what = (line: BoardLine) => t(`deadline.${line.kind}`, { about: line.about || line.client.name })
  const when = (line: BoardLine) =>
    line.day ?? new Date(line.at).toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' })
  return (
    <>
      <p class="muted no-print">{t('deadlines.intro')}</p>
      <div class="row no-print">
        <label>
          {t('deadlines.within')}{' '}
          <select
            value={String(days.value)}
            onChange={(event) => {
              days.value = Number(event.currentTarget.value)
            }}
          >
            {RANGES.map((one) => (
              <option key={one} value={String(one)}>
                {t('deadlines.days', { count: one })}
              </option>
            ))}
          </select>
        </label>
        <label class="edit-check">
          <input
            type="checkbox"
            checked={named.value}
            onChange={(event) => {
              named.value = event.currentTarget.checked
            }}
          />
          {t('deadlines.named')}
        </label>
        <button
          type="button"
          class="secondary"
          disabled={lines.length === 0}
          onClick={() => {
            const entries = lines
              .filter(({ over }) => !over)
              .map((line, at) => ({
                uid: `${line.kind}-${line.filingId}-${line.at}-${at}@beian-assist`,
                title: named.value ? `${line.client.name}: ${what(line)}` : t(`deadline.${line.kind}`, { about: '' }),
                at: line.day ?? new Date(line.at).toISOString(),
              }))
            saveFile(t('deadlines.file'), calendarFile(entries, now), 'text/calendar')
          }}
        >
          {t('deadlines.save')}
        </button>
      </div>
      {lines.length === 0 ? (
        <p role="status">{t('deadlines.none')}</p>
      ) : (
        <ScrollRegion name={t('section.deadlines')}>
          <table data-deadlines>
            <thead>
              <tr>
                <th>{t('deadlines.when')}</th>
                <th>{t('deadlines.left')}</th>
                <th>{t('check.name')}</th>
                <th>{t('deadlines.what')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.slice(0, shown.value).map((line) => (
                <tr key={`${line.filingId} ${line.kind} ${line.path}`} data-kind={line.kind}>
                  <td>
                    {line.from && `${line.from} – `}
                    {when(line)}
                    {line.uncertain && <span class="muted"> {t('deadlines.uncertain')}</span>}
                  </td>
                  <td class={line.over ? 'severity-error' : line.daysLeft <= 7 ? 'severity-warning' : ''}>
                    {line.over ? t('deadlines.over') : t('deadlines.daysLeft', { count: line.daysLeft })}
                  </td>
                  <td>{line.client.name}</td>
                  <td>
                    {what(line)}
                    {line.triesLeft !== undefined && (
                      <span class="muted"> {t('deadlines.tries', { count: line.triesLeft })}</span>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <More all={lines.length} shown={shown} page={PAGE} />
        </ScrollRegion>
      )}
    </>
  )
}
