import { loadLanguage } from '@beian-assist/sdk/panel'
import { signal } from '@preact/signals'
import { render } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, vi } from 'vitest'
import { Keys } from './Keys.tsx'
import type { KeysModel, KeysView } from './keys-model.ts'
import { VaultContext } from './VaultSection.tsx'
import type { VaultModel } from './vault-model.ts'

vi.mock('webextension-polyfill', () => ({ default: {} }))

it('says what is wrong with a new passphrase beside what was typed, for as long as it is so', async () => {
  await loadLanguage('en')
  const changePassphrase = vi.fn(async () => undefined)
  const keys = { view: signal<KeysView>({ kind: 'idle' }), changePassphrase } as unknown as KeysModel
  const root = document.createElement('div')
  document.body.append(root)
  await act(() =>
    render(
      <VaultContext.Provider value={{ model: {} as VaultModel, locale: 'en' }}>
        <Keys keys={keys} />
      </VaultContext.Provider>,
      root,
    ),
  )
  root.querySelector('details')!.open = true
  const type = (name: string, text: string) =>
    act(async () => {
      const input = root.querySelector<HTMLInputElement>(`[name="${name}"]`)!
      input.value = text
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const submit = () => act(async () => root.querySelector('form')!.requestSubmit())
  const alerts = () => [...root.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent)
  await type('keys-current', 'the one until now')
  await type('keys-next', 'kettle')
  await type('keys-repeat', 'kettle orbit lantern')
  await submit()
  expect(alerts()).toEqual([expect.stringContaining('Too short')])
  expect(document.activeElement?.getAttribute('name')).toBe('keys-next')
  await type('keys-next', 'kettle orbit lantern mosaic')
  expect(alerts()).toEqual([])
  await submit()
  expect(alerts()).toEqual([expect.stringContaining('The two entries differ')])
  expect(document.activeElement?.getAttribute('name')).toBe('keys-repeat')
  expect(document.activeElement?.getAttribute('aria-describedby')).toBe(root.querySelector('[role="alert"]')?.id)
  await type('keys-repeat', 'kettle orbit lantern mosai')
  expect(alerts()).toHaveLength(1)
  await type('keys-repeat', 'kettle orbit lantern mosaic')
  expect(alerts()).toEqual([])
  expect(root.querySelector<HTMLInputElement>('[name="keys-current"]')?.value).toBe('the one until now')
  expect(changePassphrase).not.toHaveBeenCalled()
  await submit()
  expect(changePassphrase).toHaveBeenCalledWith('the one until now', 'kettle orbit lantern mosaic')
})
