import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it } from 'vitest'
import type { DocumentOutcome } from '../../documents/types.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { PanelStore } from '../state/store.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { createDocumentList } from './document-list.ts'

const outcome = (level: 'ask' | 'fill'): DocumentOutcome =>
  ({
    ok: true,
    kind: 'id-card-front',
    engine: 'ppocr',
    ms: 1,
    quality: [],
    ground: null,
    image: { width: 10, height: 10 },
    fields: {
      姓名: {
        value: '余某',
        level,
        confidence: 0.9,
        checks: [],
        box: null,
        doubtful: [0],
        alternatives: ['佘某', '金某'],
      },
    },
  }) as unknown as DocumentOutcome

async function shown(level: 'ask' | 'fill') {
  await loadLanguage('zh-CN')
  const store = { locale: signal('zh-CN'), whole: signal(undefined) } as unknown as PanelStore
  const documents = createDocumentList({ read: async () => outcome(level) })
  await documents.read(new File([], 'card.jpg'))
  const root = document.createElement('div')
  const draw = () =>
    render(
      <StoreContext.Provider value={store}>
        <DocumentCard entry={documents.list.value[0]!} documents={documents} />
      </StoreContext.Provider>,
      root,
    )
  draw()
  const picks = () => [...root.querySelectorAll<HTMLButtonElement>('[data-picks] button')]
  return { root, picks, draw, documents }
}

it('offers what else an asked value may be, and takes a pick as looked at', async () => {
  const { root, picks, draw, documents } = await shown('ask')
  expect(picks().map((button) => button.textContent)).toEqual(['佘某', '金某'])
  expect(root.querySelector('[data-picks]')!.getAttribute('aria-label')).toBe('也可能是：姓名')
  await act(async () => picks()[0]!.click())
  draw()
  const [entry] = documents.list.value
  expect(entry!.values.姓名).toBe('佘某')
  expect(entry!.accepted.has('姓名')).toBe(true)
  // The way back is one press as well.
  expect(picks().map((button) => button.textContent)).toEqual(['余某', '金某'])
})

it('offers nothing beside a value that is filled', async () => {
  expect((await shown('fill')).picks()).toEqual([])
})
