import type { JSX } from 'preact'
import { work } from '../load-work.ts'
import { useStore, useText } from './context.ts'

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
      case 'filled':
        return work.value?.resultSaid(store, t) ?? ''
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
