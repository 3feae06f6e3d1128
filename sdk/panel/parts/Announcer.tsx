import type { JSX } from 'preact'
import { useStore, useText } from './context.ts'
import { standing } from './standing.ts'

/**
 * Says to those who do not see the panel what has come about. The region stands from the beginning: what appears together with its
 * words is passed over by many screen readers.
 */
export function Announcer(): JSX.Element {
  const store = useStore()
  const t = useText()
  const said = (): string => {
    switch (store.phase.value) {
      case 'looking':
        return t('look.running')
      case 'preview':
        if (!store.scan.value?.mappings.some(({ status }) => status !== 'refused')) return t('look.noForm')
        return store.plan.value ? t('preview.said', { count: store.chosen.value.length }) : t('look.noProfile')
      case 'filling':
        return t('fill.said')
      case 'undoing':
        return t('undo.running')
      case 'filled': {
        const failed = store.receipts.value.filter(({ status }) => status === 'failed').length
        const stands = standing(store.receipts.value, store.undone.value).done
        const done = t('fill.summary', { done: stands.length })
        return failed === 0 ? done : `${done}${t('list.separator')}${t('fill.summaryFailed', { failed })}`
      }
      case 'undone': {
        const back = store.undone.value.filter(({ status }) => status === 'restored').length
        return t('undo.said', { back, left: store.undone.value.length - back })
      }
      default:
        return ''
    }
  }
  return (
    <p class="visually-hidden" role="status" data-said>
      {said()}
    </p>
  )
}
