import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useManager } from './context.ts'

/** Every row is as high as this, so that only those in view are drawn. In pixels, as scrolling counts. */
const ROW = 60
const SPARE = 6

export function ClientList(): JSX.Element {
  const { model, t } = useManager()
  const hits = model.hits.value
  const box = useRef<HTMLDivElement>(null)
  const top = useSignal(0)
  const height = useSignal(480)
  const active = useSignal(0)
  const at = Math.min(active.value, Math.max(0, hits.length - 1))
  const key = hits.map(({ client }) => client.key).join()
  useEffect(() => {
    active.value = 0
    if (box.current) box.current.scrollTop = 0
  }, [key, active])
  useEffect(() => {
    if (!box.current) return
    const watch = new ResizeObserver(([entry]) => {
      height.value = entry?.contentRect.height ?? 480
    })
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [height])
  const first = Math.max(0, Math.floor(top.value / ROW) - SPARE)
  const last = Math.min(hits.length, Math.ceil((top.value + height.value) / ROW) + SPARE)

  function go(to: number): void {
    const next = Math.max(0, Math.min(hits.length - 1, to))
    active.value = next
    const list = box.current
    if (!list) return
    if (next * ROW < list.scrollTop) list.scrollTop = next * ROW
    else if ((next + 1) * ROW > list.scrollTop + list.clientHeight)
      list.scrollTop = (next + 1) * ROW - list.clientHeight
  }
  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor(height.value / ROW) - 1)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: hits.length - 1,
    }
    if (event.key === 'Enter' || event.key === ' ') model.selected.value = hits[at]?.client.key
    else if (event.key === 'ArrowUp' && at === 0) document.querySelector<HTMLElement>('#ba-search')?.focus()
    else if (steps[event.key] !== undefined) go(steps[event.key]!)
    else return
    event.preventDefault()
  }
  return (
    <div
      id="ba-clients"
      ref={box}
      class="manager-list no-print"
      role="listbox"
      tabIndex={0}
      aria-label={t('section.clients')}
      aria-activedescendant={hits.length > 0 ? `ba-client-${at}` : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        top.value = event.currentTarget.scrollTop
      }}
    >
      <div class="manager-rows" style={{ height: `${hits.length * ROW}px` }}>
        {hits.slice(first, last).map(({ client, by }, offset) => {
          const position = first + offset
          const other = by.filter((one) => one !== 'name' && one !== 'pinyin')
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself has the focus and takes the keys for its rows
            <div
              key={client.key}
              id={`ba-client-${position}`}
              role="option"
              tabIndex={-1}
              data-client={client.key}
              aria-selected={model.selected.value === client.key}
              aria-setsize={hits.length}
              aria-posinset={position + 1}
              class={`manager-row ${position === at ? 'manager-row-active' : ''}`}
              style={{ top: `${position * ROW}px`, height: `${ROW}px` }}
              onClick={() => {
                active.value = position
                model.selected.value = client.key
                box.current?.focus()
              }}
            >
              <strong>{client.name || t('client.unnamed')}</strong>
              <span class="muted">
                {client.archived && <span class="chip">{t('archived.mark')}</span>}
                {client.tags.map((tag) => (
                  <span key={tag} class="chip">
                    {tag}
                  </span>
                ))}
                {other.map((one) => (
                  <span key={one} class="chip">
                    {t(`by.${one}`)}
                  </span>
                ))}
                {client.domains.slice(0, 2).join(' · ')}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
