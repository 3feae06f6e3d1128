import { loadLanguage } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import { CreateForm } from './CreateForm.tsx'
import { VaultContext } from './VaultSection.tsx'
import type { VaultModel } from './vault-model.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

it('says that the two entries differ for as long as they do', async () => {
  await loadLanguage('en')
  const model = {
    refusal: signal(undefined),
    preferences: signal({ idleMinutes: 15 }),
  } as unknown as VaultModel
  const root = document.createElement('div')
  document.body.append(root)
  await act(() =>
    render(
      <VaultContext.Provider value={{ model, locale: 'en' }}>
        <CreateForm />
      </VaultContext.Provider>,
      root,
    ),
  )
  const type = (id: string, text: string) =>
    act(async () => {
      const input = root.querySelector<HTMLInputElement>(id)!
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const alert = () => root.querySelector('[role="alert"]')
  await type('#ba-pass-new', 'kettle orbit lantern mosaic')
  await type('#ba-pass-repeat', 'kettle orbit lantern')
  await act(async () => root.querySelector('form')!.requestSubmit())
  expect(alert()?.textContent).toContain('The two entries differ')
  await type('#ba-pass-repeat', 'kettle orbit lantern mosai')
  expect(alert()).not.toBeNull()
  await type('#ba-pass-repeat', 'kettle orbit lantern mosaic')
  expect(alert()).toBeNull()
})
