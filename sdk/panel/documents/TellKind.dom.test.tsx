import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import type { DocumentOutcome } from '../../documents/types.ts'
import { loadLanguage } from '../messages/catalogue.ts'
import { StoreContext } from '../parts/context.ts'
import type { DocumentPort } from '../ports.ts'
import type { PanelStore } from '../state/store.ts'
import { DocumentCard } from './DocumentCard.tsx'
import { createDocumentList } from './document-list.ts'

const nothing = { ok: false, kind: null, reason: 'not-a-document', fields: {}, quality: [], ms: 1 } as DocumentOutcome
const licence = {
  ok: true,
  kind: 'business-licence',
  ...{ engine: 'ppocr', ms: 1, ground: null, image: { width: 10, height: 10 } },
  quality: [{ code: 'told', fields: [] }],
  fields: {
    统一社会信用代码: {
      ...{ value: '91330681MA2BDAXY3K', level: 'ask', confidence: 0.9 },
      ...{ checks: [], box: null, doubtful: [], alternatives: [] },
    },
  },
} as unknown as DocumentOutcome

async function drawn(read: DocumentPort['read']) {
  await loadLanguage('en')
  const documents = createDocumentList({ read })
  await documents.read(new File(['x'], 'photo.jpg'))
  const store = { locale: signal('en'), whole: signal(undefined) } as unknown as PanelStore
  const root = document.createElement('div')
  document.body.append(root)
  const Cards = () => (
    <>
      {documents.list.value.map((entry) => (
        <DocumentCard key={entry.id} {...{ entry, documents }} />
      ))}
    </>
  )
  await act(() =>
    render(
      <StoreContext.Provider value={store}>
        <Cards />
      </StoreContext.Provider>,
      root,
    ),
  )
  const tell = (kind: string) =>
    act(async () => {
      root.querySelector<HTMLSelectElement>('select[name="kind"]')!.value = kind
      root.querySelector('form')!.requestSubmit()
      await vi.waitFor(() => expect(documents.list.value[0]?.outcome).toBeDefined())
    })
  return { root, documents, tell }
}

it('asks what an unrecognised picture is, reads it as that, and takes nothing of it by itself', async () => {
  const read = vi.fn(async (_: File, { told }: { told?: string }) => (told === 'business-licence' ? licence : nothing))
  const { root, documents, tell } = await drawn(read as DocumentPort['read'])
  expect(root.querySelectorAll('option').length).toBe(10)
  await tell('')
  expect(read).toHaveBeenCalledTimes(1)
  await tell('passport')
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('Read as “Passport”')
  expect(root.querySelector<HTMLSelectElement>('select[name="kind"]')?.value).toBe('passport')
  await tell('business-licence')
  expect(root.querySelector('form')).toBeNull()
  expect(root.textContent).toContain('was read as what you said it is')
  expect(root.querySelector<HTMLInputElement>('[data-document-field] input[type="checkbox"]')?.checked).toBe(false)
  expect(documents.list.value[0]?.accepted.size).toBe(0)
})

it('does not ask where the file itself is at fault', async () => {
  const { root } = await drawn(async () => ({ ...nothing, reason: 'broken' }) as DocumentOutcome)
  expect(root.querySelector('form')).toBeNull()
})
